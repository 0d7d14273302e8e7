package org.lockkeeper.ui.upgrade.internal.waves;

import java.util.function.BooleanSupplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.core.plan.WaveSettings;
import org.lockkeeper.core.plan.Waves;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.upgrade.internal.tabs.CaptionedRow;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;
import org.osgi.service.prefs.Preferences;

/**
 * What waves are asked for, each part in a field. What is typed stays with the view, for this workspace, until it is kept
 * in the workspace itself, where the command line finds it, too.
 */
final class WavesBar {

    private static final String DRAFT = "draft";

    private final Preferences kept;
    private final CaptionedRow row;
    private final Text start;
    private final Text window;
    private final Text size;
    private final Text pilot;
    private final Text holidays;
    private final Text exit;
    private final Button keep;
    private final BooleanSupplier mayKeep;
    // what the workspace keeps
    private WaveSettings known = WaveSettings.USUAL;

    /** What happens to what is typed. */
    interface Actions {
        /** Something else is asked for. */
        void changed();

        /** What is asked for is kept in the workspace. */
        void keep();
    }

    /** @param mayKeep whether the workspace can be changed */
    WavesBar(Composite parent, ThemeTokens theme, Preferences kept, BooleanSupplier mayKeep, Actions actions) {
        this.mayKeep = mayKeep;
        this.kept = kept;
        Runnable onChange = () -> {
            updateKeep();
            actions.changed();
        };
        row = new CaptionedRow(parent, theme);
        start = field("start", WaveMessages.Start, WaveMessages.StartHint, WaveMessages.StartUsual, 90, onChange);
        window = field("window", WaveMessages.Window, WaveMessages.WindowHint, WaveMessages.WindowUsual, 90, onChange);
        size = field("size", WaveMessages.Size, WaveMessages.SizeHint, Integer.toString(Waves.SIZE), 40,
                onChange);
        pilot = field("pilot", WaveMessages.Pilot, WaveMessages.PilotHint, WaveMessages.PilotUsual, 40,
                onChange);
        holidays = field("holidays", WaveMessages.Holidays, WaveMessages.HolidaysHint,
                WaveMessages.HolidaysUsual, 110, onChange);
        exit = field("exit", WaveMessages.ExitCaption, WaveMessages.ExitHint, WaveMessages.ExitUsual, 160, onChange);
        keep = row.button("upgrade.waves.keep", WaveMessages.Keep, WaveMessages.KeepHint, actions::keep);
        updateKeep();
    }

    private void updateKeep() {
        keep.setEnabled(mayKeep.getAsBoolean() && !settings().equals(known));
    }

    private Text field(String id, String caption, String hint, String usual, int width, Runnable onChange) {
        Text text = WidgetIds.set(new Text(row.pair(caption), SWT.BORDER | SWT.SINGLE), "upgrade.waves." + id);
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
        return row.control();
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
        row.applyTheme();
    }
}
