package org.lockkeeper.ui.upgrade.internal.rehearsal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.lockkeeper.core.rehearsal.Assumptions;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;

/** What is assumed, each part in a field, and the buttons that begin and stop. */
final class RehearsalBar {

    private static final int MOST = 10_000;

    private final ThemeTokens theme;
    private final Composite row;
    private final List<Label> captions = new ArrayList<>();
    private final Combo wave;
    private final Spinner seed;
    private final Spinner line;
    private final Spinner size;
    private final Spinner mornings;
    private final Spinner limit;
    private final Button rehearse;
    private final Button stop;

    RehearsalBar(Composite parent, ThemeTokens theme, Runnable onRehearse, Runnable onStop) {
        this.theme = theme;
        row = new Composite(parent, SWT.NONE);
        row.setLayout(layout(6));
        Composite pair = pair(RehearsalMessages.Wave);
        wave = WidgetIds.set(new Combo(pair, SWT.READ_ONLY | SWT.DROP_DOWN), "upgrade.rehearsal.wave");
        wave.add(RehearsalMessages.Everybody);
        wave.select(0);
        wave.setToolTipText(RehearsalMessages.WaveHint);
        Accessibles.name(wave, RehearsalMessages.Wave);
        Assumptions usual = Assumptions.USUAL;
        line = spinner("line", RehearsalMessages.Line, RehearsalMessages.LineHint, 1, usual.lineMegabits());
        size = spinner("package", RehearsalMessages.Package, RehearsalMessages.PackageHint, 0, usual.packageMegabytes());
        seed = spinner("seed", RehearsalMessages.Seed, RehearsalMessages.SeedHint, 0, 1);
        mornings = spinner("mornings", RehearsalMessages.Mornings, RehearsalMessages.MorningsHint, 1, 1);
        limit = spinner("limit", RehearsalMessages.Limit, RehearsalMessages.LimitHint, 0, 0);
        rehearse = button("rehearse", RehearsalMessages.Rehearse, RehearsalMessages.RehearseHint, onRehearse);
        stop = button("stop", RehearsalMessages.Stop, RehearsalMessages.StopHint, onStop);
        wave.addListener(SWT.Selection, _ -> onRehearse.run());
    }

    private static RowLayout layout(int spacing) {
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.center = true;
        layout.spacing = spacing;
        layout.marginTop = spacing == 0 ? 0 : 3;
        layout.marginBottom = layout.marginTop;
        layout.marginLeft = spacing == 0 ? 0 : 8;
        layout.marginRight = 0;
        return layout;
    }

    // caption and field stay together where the line is wrapped
    private Composite pair(String caption) {
        Composite pair = new Composite(row, SWT.NONE);
        RowLayout layout = layout(0);
        layout.spacing = 3;
        pair.setLayout(layout);
        Label label = new Label(pair, SWT.NONE);
        label.setText(caption);
        captions.add(label);
        return pair;
    }

    private Spinner spinner(String id, String caption, String hint, int least, int usual) {
        Spinner spinner = WidgetIds.set(new Spinner(pair(caption), SWT.BORDER), "upgrade.rehearsal." + id);
        spinner.setValues(usual, least, MOST, 0, 1, 10);
        spinner.setToolTipText(hint);
        Accessibles.name(spinner, caption);
        return spinner;
    }

    private Button button(String id, String text, String hint, Runnable action) {
        Button button = WidgetIds.set(new Button(row, SWT.PUSH), "upgrade.rehearsal." + id);
        button.setText(text);
        button.setToolTipText(hint);
        button.addListener(SWT.Selection, _ -> action.run());
        return button;
    }

    Control control() {
        return row;
    }

    RehearsalRequest request() {
        return new RehearsalRequest(seed.getSelection(), Math.max(0, wave.getSelectionIndex()), line.getSelection(),
                size.getSelection(), mornings.getSelection(), limit.getSelection());
    }

    /** Offers the waves that there are; the one that was chosen stays so. */
    void showWaves(List<String> names) {
        if (wave.getItemCount() != names.size() + 1) {
            int chosen = wave.getSelectionIndex();
            wave.removeAll();
            wave.add(RehearsalMessages.Everybody);
            names.forEach(wave::add);
            wave.select(chosen > names.size() ? 0 : Math.max(0, chosen));
            row.requestLayout();
        }
    }

    void running(boolean now) {
        rehearse.setEnabled(!now);
        stop.setEnabled(now);
    }

    void focus() {
        rehearse.setFocus();
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
