package org.lockkeeper.ui.upgrade.internal.waves;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.core.plan.WaveSettings;
import org.lockkeeper.core.plan.Waves;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;
import org.osgi.service.prefs.Preferences;

/**
 * What waves are asked for, each part in a field. What is typed stays with the view, for this workspace, until it is kept
 * in the workspace itself, where the command line finds it, too.
 */
final class WavesBar {

    private static final String DRAFT = "draft";

    private final ThemeTokens theme;
    private final Preferences kept;
    private final Composite row;
    private final List<Label> captions = new ArrayList<>();
    private final Text start;
    private final Text window;
    private final Text size;
    private final Text pilot;
    private final Text holidays;
    private final Text exit;
    private final Button keep;
    // what the workspace keeps
    private WaveSettings known = WaveSettings.USUAL;

    /** What happens to what is typed. */
    interface Actions {
        /** Something else is asked for. */
        void changed();

        /** What is asked for is kept in the workspace. */
        void keep();
    }

    WavesBar(Composite parent, ThemeTokens theme, Preferences kept, Actions actions) {
        this.theme = theme;
        this.kept = kept;
        Runnable onChange = () -> {
            updateKeep();
            actions.changed();
        };
        row = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.center = true;
        layout.spacing = 6;
        layout.marginLeft = 8;
        row.setLayout(layout);
        start = field("start", WaveMessages.Start, WaveMessages.StartHint, WaveMessages.StartUsual, 90, onChange);
        window = field("window", WaveMessages.Window, WaveMessages.WindowHint, WaveMessages.WindowUsual, 90, onChange);
        size = field("size", WaveMessages.Size, WaveMessages.SizeHint, Integer.toString(Waves.SIZE), 40,
                onChange);
        pilot = field("pilot", WaveMessages.Pilot, WaveMessages.PilotHint, WaveMessages.PilotUsual, 40,
                onChange);
        holidays = field("holidays", WaveMessages.Holidays, WaveMessages.HolidaysHint,
                WaveMessages.HolidaysUsual, 110, onChange);
        exit = field("exit", WaveMessages.ExitCaption, WaveMessages.ExitHint, WaveMessages.ExitUsual, 160, onChange);
        keep = WidgetIds.set(new Button(row, SWT.PUSH), "upgrade.waves.keep");
        keep.setText(WaveMessages.Keep);
        keep.setToolTipText(WaveMessages.KeepHint);
        keep.addListener(SWT.Selection, _ -> actions.keep());
        updateKeep();
    }

    private void updateKeep() {
        keep.setEnabled(!settings().equals(known));
    }

    private Text field(String id, String caption, String hint, String usual, int width, Runnable onChange) {
        // caption and field stay together where the line is wrapped
        Composite pair = new Composite(row, SWT.NONE);
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.center = true;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        layout.marginLeft = 0;
        layout.marginRight = 0;
        pair.setLayout(layout);
        Label label = new Label(pair, SWT.NONE);
        label.setText(caption);
        captions.add(label);
        Text text = WidgetIds.set(new Text(pair, SWT.BORDER | SWT.SINGLE), "upgrade.waves." + id);
        text.setLayoutData(new RowData(width, SWT.DEFAULT));
        text.setToolTipText(hint);
        text.setMessage(usual);
        text.setText(kept.get(id, ""));
        Accessibles.name(text, caption);
        text.addListener(SWT.Modify, _ -> {
            kept.put(id, text.getText().strip());
            kept.putBoolean(DRAFT, true);
            onChange.run();
        });
        return text;
    }

    Control control() {
        return row;
    }

    /** What is asked for. */
    WaveSettings settings() {
        return new WaveSettings(pilot.getText(), size.getText(), start.getText(), window.getText(), holidays.getText(),
                exit.getText());
    }

    /** Takes over what the workspace keeps, unless something else was typed that is not kept yet. */
    void take(WaveSettings now) {
        boolean typed = kept.getBoolean(DRAFT, true) && !settings().equals(known) && !settings().equals(now);
        known = now;
        if (!typed) {
            set(pilot, now.pilot());
            set(size, now.size());
            set(start, now.start());
            set(window, now.window());
            set(holidays, now.holidays());
            set(exit, now.exit());
            kept.putBoolean(DRAFT, false);
        }
        updateKeep();
    }

    private static void set(Text field, String text) {
        if (!field.getText().strip().equals(text)) {
            field.setText(text);
        }
    }

    void focus() {
        start.setFocus();
    }

    /** Takes over the colours of the present theme. */
    void applyTheme() {
        row.setBackground(theme.color(Token.SURFACE));
        for (Label label : captions) {
            label.getParent().setBackground(theme.color(Token.SURFACE));
            label.setBackground(theme.color(Token.SURFACE));
            label.setForeground(theme.color(Token.FOREGROUND));
        }
    }
}
