package org.lockkeeper.ui.upgrade.internal.rehearsal;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.core.rehearsal.Assumptions;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.upgrade.internal.tabs.CaptionedRow;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.Pressed;
import org.lockkeeper.ui.widgets.WidgetIds;

/** Who starts, the buttons that begin and stop, and what is assumed: each part in a field, shown where that is wanted. */
final class RehearsalBar {

    private static final int MOST = 10_000;
    private static final int LAST_HOUR = 23;
    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final int MOST_MEGABYTES = 1_000_000;
    static final long BYTES_OF_A_MEGABYTE = 1_000_000;

    private final ThemeTokens theme;
    private final Composite rows;
    private final CaptionedRow row;
    private final CaptionedRow assumed;
    private final Button assumptions;
    private final Combo wave;
    private final Spinner seed;
    private final Spinner first;
    private final Spinner spread;
    private final Spinner install;
    private final Spinner database;
    private final Spinner perGigabyte;
    private final Spinner line;
    private final Text lines;
    private final Spinner size;
    private final Spinner mornings;
    private final Spinner limit;
    private final Button rehearse;
    private final Button stop;

    RehearsalBar(Composite parent, ThemeTokens theme, Runnable onRehearse, Runnable onStop) {
        this.theme = theme;
        rows = new Composite(parent, SWT.NONE);
        rows.setLayout(GridLayoutFactory.fillDefaults().spacing(0, 0).create());
        row = new CaptionedRow(rows, theme);
        row.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        assumed = new CaptionedRow(rows, theme);
        assumed.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, false).exclude(true).create());
        assumed.control().setVisible(false);
        wave = WidgetIds.set(new Combo(row.pair(RehearsalMessages.Wave), SWT.READ_ONLY | SWT.DROP_DOWN), "upgrade.rehearsal.wave");
        wave.add(RehearsalMessages.Everybody);
        wave.select(0);
        wave.setToolTipText(RehearsalMessages.WaveHint);
        Accessibles.name(wave, RehearsalMessages.Wave);
        mornings = spinner(row, "mornings", RehearsalMessages.Mornings, RehearsalMessages.MorningsHint, 1, 1, MOST);
        Assumptions usual = Assumptions.USUAL;
        first = spinner(assumed, "first", RehearsalMessages.First, RehearsalMessages.FirstHint, 0,
                usual.firstStart().getHour(), LAST_HOUR);
        spread = spinner(assumed, "spread", RehearsalMessages.Spread, RehearsalMessages.SpreadHint, 0,
                (int) usual.spread().toMinutes(), MINUTES_OF_A_DAY);
        line = spinner(assumed, "line", RehearsalMessages.Line, RehearsalMessages.LineHint, 1, usual.lineMegabits(), MOST);
        lines = WidgetIds.set(new Text(assumed.pair(RehearsalMessages.Lines), SWT.BORDER | SWT.SINGLE), "upgrade.rehearsal.lines");
        lines.setToolTipText(RehearsalMessages.LinesHint);
        Accessibles.name(lines, RehearsalMessages.Lines);
        lines.addListener(SWT.DefaultSelection, _ -> onRehearse.run());
        size = spinner(assumed, "package", RehearsalMessages.Package, RehearsalMessages.PackageHint, 0,
                usual.packageMegabytes(), MOST);
        install = spinner(assumed, "install", RehearsalMessages.Install, RehearsalMessages.InstallHint, 0,
                (int) usual.install().toMinutes(), MINUTES_OF_A_DAY);
        database = spinner(assumed, "database", RehearsalMessages.Database, RehearsalMessages.DatabaseHint, 0,
                (int) (usual.databaseBytes() / BYTES_OF_A_MEGABYTE), MOST_MEGABYTES);
        perGigabyte = spinner(assumed, "perGigabyte", RehearsalMessages.PerGigabyte, RehearsalMessages.PerGigabyteHint, 0,
                (int) usual.perGigabyte().toMinutes(), MINUTES_OF_A_DAY);
        seed = spinner(assumed, "seed", RehearsalMessages.Seed, RehearsalMessages.SeedHint, 0, 1, MOST);
        limit = spinner(assumed, "limit", RehearsalMessages.Limit, RehearsalMessages.LimitHint, 0, 0, MOST);
        rehearse = row.button("upgrade.rehearsal.rehearse", RehearsalMessages.Rehearse, RehearsalMessages.RehearseHint, onRehearse);
        stop = row.button("upgrade.rehearsal.stop", RehearsalMessages.Stop, RehearsalMessages.StopHint, onStop);
        assumptions = WidgetIds.set(new Button(row.control(), SWT.TOGGLE), "upgrade.rehearsal.assumptions");
        assumptions.setText(RehearsalMessages.Assumptions);
        assumptions.setToolTipText(RehearsalMessages.AssumptionsHint);
        assumptions.addListener(SWT.Selection, _ -> showAssumptions(assumptions.getSelection()));
        Pressed.watch(assumptions, theme);
        wave.addListener(SWT.Selection, _ -> onRehearse.run());
    }

    private static Spinner spinner(CaptionedRow in, String id, String caption, String hint, int least, int usual, int most) {
        Spinner spinner = WidgetIds.set(new Spinner(in.pair(caption), SWT.BORDER), "upgrade.rehearsal." + id);
        spinner.setValues(usual, least, most, 0, 1, 10);
        spinner.setToolTipText(hint);
        Accessibles.name(spinner, caption);
        return spinner;
    }

    private void showAssumptions(boolean wanted) {
        ((GridData) assumed.control().getLayoutData()).exclude = !wanted;
        assumed.control().setVisible(wanted);
        rows.getParent().layout(true, true);
        if (wanted) {
            first.setFocus();
        }
    }

    Control control() {
        return rows;
    }

    RehearsalRequest request() {
        Assumptions wanted = new Assumptions(LocalTime.of(first.getSelection(), 0), Duration.ofMinutes(spread.getSelection()),
                line.getSelection(), size.getSelection(), Duration.ofMinutes(install.getSelection()),
                database.getSelection() * BYTES_OF_A_MEGABYTE).databases(Duration.ofMinutes(perGigabyte.getSelection()));
        return new RehearsalRequest(seed.getSelection(), Math.max(0, wave.getSelectionIndex()), wanted,
                mornings.getSelection(), limit.getSelection(), lines.getText());
    }

    /** Offers the waves that there are; the one that was chosen stays so. */
    void showWaves(List<String> names) {
        if (wave.getItemCount() != names.size() + 1) {
            int chosen = wave.getSelectionIndex();
            wave.removeAll();
            wave.add(RehearsalMessages.Everybody);
            names.forEach(wave::add);
            wave.select(chosen > names.size() ? 0 : Math.max(0, chosen));
            row.control().requestLayout();
        }
    }

    void running(boolean now) {
        rehearse.setEnabled(!now);
        stop.setEnabled(now);
    }

    /** Takes over the colours of the present theme. */
    void applyTheme() {
        rows.setBackground(theme.color(Token.SURFACE));
        row.applyTheme();
        assumed.applyTheme();
        Pressed.show(assumptions, theme);
    }
}
