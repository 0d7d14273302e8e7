package org.lockkeeper.ui.upgrade.internal.waves;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.core.plan.Waves;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;
import org.osgi.service.prefs.Preferences;

/** What waves are asked for, each part in a field; kept in the workspace. */
final class WavesBar {

    private final ThemeTokens theme;
    private final Preferences kept;
    private final Composite row;
    private final List<Label> captions = new ArrayList<>();
    private final Text start;
    private final Text window;
    private final Text size;
    private final Text pilot;
    private final Text holidays;

    WavesBar(Composite parent, ThemeTokens theme, Preferences kept, Runnable onChange) {
        this.theme = theme;
        this.kept = kept;
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
            onChange.run();
        });
        return text;
    }

    Control control() {
        return row;
    }

    WaveRequest request() throws WaveRequest.WrongException {
        return WaveRequest.parse(pilot.getText(), size.getText(), start.getText(), window.getText(), holidays.getText());
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
