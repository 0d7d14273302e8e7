package org.lockkeeper.ui.upgrade.internal.waves;

import java.util.List;
import java.util.function.ToIntFunction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.core.plan.BurnDown;
import org.lockkeeper.core.plan.Wave;
import org.lockkeeper.core.plan.WaveProgress;
import org.lockkeeper.core.plan.WaveSettings;
import org.lockkeeper.core.plan.Waves;
import org.lockkeeper.ui.grid.Grid;
import org.lockkeeper.ui.grid.GridColumn;
import org.lockkeeper.ui.grid.GridColumns;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.upgrade.internal.tabs.Latest;
import org.lockkeeper.ui.upgrade.internal.tabs.StepSource;
import org.lockkeeper.ui.upgrade.internal.tabs.ScrolledArea;
import org.lockkeeper.ui.upgrade.internal.tabs.TabParts;
import org.lockkeeper.ui.upgrade.internal.tabs.TabServices;
import org.lockkeeper.ui.upgrade.internal.tabs.UpgradeTab;

/** Pilot and rings over time, and how far each is. */
public final class WavesTab implements UpgradeTab {

    private final TabServices services;
    private final ThemeTokens theme;
    private final StepSource source;
    private ScrolledArea content;
    private Composite area;
    private WavesBar bar;
    private Link what;
    private Label problem;
    private TimelineCanvas timeline;
    private Grid<WaveProgress> grid;
    private Composite charts;
    private BurnDownCanvas burnDown;
    private Latest latest;
    private Latest burning;
    private Latest reading;
    private ScopedPlan shown;
    private List<WaveProgress> progress = List.of();
    private List<ImportEntry> journal;

    /** The waves with how far they are, found out off the UI thread. */
    private record Found(Waves waves, String exit, List<WaveProgress> progress) {
    }

    /** Made by the view. */
    public WavesTab(TabServices services, StepSource source) {
        this.services = services;
        this.theme = services.theme();
        this.source = source;
    }

    @Override
    public String id() {
        return "waves";
    }

    @Override
    public String title() {
        return WaveMessages.Title;
    }

    @Override
    public Control create(Composite parent) {
        content = new ScrolledArea(parent);
        area = content.area();
        bar = new WavesBar(area, theme, services.kept(id()), services.session()::isChangeable,
                new WavesBar.Actions() {
            @Override
            public void changed() {
                divide();
            }

            @Override
            public void keep() {
                WaveSettings settings = bar.settings();
                services.background().task(WaveMessages.Keeping,
                        progress -> settings.save(services.workspace(), progress)).start();
            }
        });
        bar.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        problem = TabParts.sentence(area, "upgrade.waves.problem");
        problem.setVisible(false);
        ((GridData) problem.getLayoutData()).exclude = true;
        what = TabParts.linked(area, "upgrade.waves.what", _ -> showPilot());
        charts = new Composite(area, SWT.NONE);
        charts.setLayout(GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(12, 0).create());
        charts.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).indent(8, 4).create());
        timeline = new TimelineCanvas(charts, theme, wave -> grid.select(wave.wave().name()));
        timeline.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        burnDown = new BurnDownCanvas(charts, theme);
        burnDown.setLayoutData(GridDataFactory.fillDefaults().grab(true, true).create());
        grid = services.grids().create(area, "upgrade.waves", WaveMessages.Noun, columns(), w -> w.wave().name());
        grid.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, true)
                .hint(SWT.DEFAULT, ScrolledArea.LEAST_TABLE).create());
        grid.onSelect(row -> {
            row.ifPresent(timeline::select);
            burnDown.update(row.map(progress::indexOf).orElse(-1));
        });
        grid.onOpen(this::showClients);
        grid.onMenu(this::fillMenu);
        latest = new Latest(services.background(), area);
        burning = new Latest(services.background(), area);
        reading = new Latest(services.background(), area);
        return content.control();
    }

    private static List<GridColumn<WaveProgress>> columns() {
        return List.of(
                GridColumns.<WaveProgress>text("wave", WaveMessages.Wave, w -> w.wave().name()).width(12).build(),
                GridColumns.<WaveProgress, Wave.Kind>choice("kind", WaveMessages.Kind, w -> w.wave().kind(),
                        k -> k == Wave.Kind.PILOT ? WaveMessages.Kind_pilot : WaveMessages.Kind_ring).hidden().build(),
                GridColumns.<WaveProgress>text("start", WaveMessages.Starts, w -> TimelineCanvas.start(w.wave()))
                        .width(20).build(),
                number("clients", WaveMessages.Clients, w -> w.wave().clients().size(), WaveMessages.ClientsHint),
                number("steps", WaveMessages.Steps, WaveProgress::steps, ""),
                number("left", WaveMessages.Left, WaveProgress::left, ""),
                number("reopened", WaveMessages.Reopened, WaveProgress::reopened, ""),
                GridColumns.<WaveProgress>text("goOn", WaveMessages.GoOn,
                        w -> w.mayGoOn() ? WaveMessages.GoOnYes : WaveMessages.GoOnNo)
                        .icon(w -> w.mayGoOn() ? Icon.AUTOMATIC : null)
                        .tooltip(WaveMessages.GoOnHint).width(16).build());
    }

    private static GridColumn<WaveProgress> number(String id, String title,
            ToIntFunction<WaveProgress> value, String hint) {
        return GridColumns.<WaveProgress>number(id, title, w -> (long) value.applyAsInt(w)).tooltip(hint).width(11).build();
    }

    @Override
    public void show(ScopedPlan plan) {
        shown = plan;
        List<ImportEntry> present = services.session().imports();
        if (present != journal) {
            journal = present;
            reading.run(WaveMessages.Computing, _ -> WaveSettings.of(services.workspace()), bar::take);
        }
        divide();
    }

    private void divide() {
        WaveSettings settings = bar.settings();
        try {
            settings.check();
            say("");
        } catch (WaveSettings.WrongException e) {
            // what is shown stays until it is understood
            say(objection(e));
            return;
        }
        ScopedPlan plan = shown;
        burning.cancel();
        if (plan == null) {
            latest.cancel();
            show(new Found(new Waves(List.of(), 0, 0), settings.exitOrUsual(), List.of()));
            burnDown.show(new BurnDown(new Waves(List.of(), 0, 0), List.of()));
            return;
        }
        source.request(plan, steps -> latest.run(WaveMessages.Computing, progress -> {
            Waves waves = waves(settings, plan);
            progress.checkCancelled();
            return new Found(waves, settings.exitOrUsual(), WaveProgress.of(waves, steps.steps()));
        }, this::show));
    }

    private static Waves waves(WaveSettings settings, ScopedPlan plan) throws ProblemException {
        try {
            return settings.waves(plan.index().plan());
        } catch (WaveSettings.WrongException e) {
            throw new ProblemException(objection(e), e);
        }
    }

    private static String objection(WaveSettings.WrongException wrong) {
        return NLS.bind(switch (wrong.part()) {
            case PILOT, SIZE -> WaveMessages.NoNumber;
            case START, HOLIDAYS -> WaveMessages.NoDay;
            case WINDOW -> WaveMessages.NoWindow;
        }, wrong.text());
    }

    /** What was left over time takes a plan for each import, so it comes later. */
    private void burn(Waves waves) {
        ScopedPlan plan = shown;
        if (plan != null) {
            burnDown.show(null);
            burning.run(WaveMessages.Computing, progress -> BurnDown.of(services.workspace(), plan.index().request(),
                    plan.index().plan(), waves, progress), burnDown::show);
        }
    }

    private void say(String text) {
        if (!text.equals(problem.getText())) {
            problem.setText(text.replace("&", "&&"));
            ((GridData) problem.getLayoutData()).exclude = text.isEmpty();
            problem.setVisible(!text.isEmpty());
            problem.requestLayout();
        }
    }

    /** What nobody wrote is told in the language of the window. */
    private static String words(String exit) {
        return exit.equals(Waves.EXIT) ? WaveMessages.ExitSentence : exit;
    }

    private void show(Found found) {
        Waves waves = found.waves();
        what.setText(shown == null ? "" : waves.waves().isEmpty()
                ? TabParts.whyEmpty(shown).orElse(WaveMessages.NobodyAffected) : String.join(" ", WaveMessages.What,
                NLS.bind(WaveMessages.Combinations, waves.covered(), waves.combinations()),
                NLS.bind(WaveMessages.Exit, words(found.exit())).replace("&", "&&").replace("<", "< ")));
        what.requestLayout();
        progress = found.progress();
        timeline.show(progress);
        grid.setRows(progress);
        burn(waves);
    }

    private void showPilot() {
        progress.stream().filter(w -> w.wave().kind() == Wave.Kind.PILOT).findFirst().ifPresent(this::showClients);
    }

    private void showClients(WaveProgress wave) {
        services.showClients(wave.wave().clients());
    }

    private void fillMenu(Menu menu) {
        grid.current().ifPresent(wave -> TabParts.item(menu, WaveMessages.ShowClients, theme.image(Icon.LIST),
                () -> showClients(wave)));
    }

    @Override
    public void applyTheme() {
        content.applyTheme(theme);
        charts.setBackground(theme.color(Token.SURFACE));
        what.setBackground(theme.color(Token.SURFACE));
        what.setForeground(theme.color(Token.FOREGROUND));
        problem.setBackground(theme.color(Token.SURFACE));
        problem.setForeground(theme.color(Token.BLOCKED));
        bar.applyTheme();
        timeline.redraw();
        burnDown.redraw();
    }

    @Override
    public void focus() {
        grid.setFocus();
    }
}
