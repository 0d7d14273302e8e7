package org.lockkeeper.ui.upgrade.internal.rehearsal;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.lockkeeper.core.plan.WaveSettings;
import org.lockkeeper.core.rehearsal.Rehearsal;
import org.lockkeeper.core.rehearsal.Result;
import org.lockkeeper.ui.grid.Grid;
import org.lockkeeper.ui.grid.GridColumn;
import org.lockkeeper.ui.grid.GridColumns;
import org.lockkeeper.ui.scope.ScopedPlan;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.upgrade.internal.tabs.Latest;
import org.lockkeeper.ui.upgrade.internal.tabs.ScrolledArea;
import org.lockkeeper.ui.upgrade.internal.tabs.TabParts;
import org.lockkeeper.ui.upgrade.internal.tabs.TabServices;
import org.lockkeeper.ui.upgrade.internal.tabs.UpgradeTab;
import org.lockkeeper.ui.widgets.WidgetIds;

/** The first morning after the upgrade: each client with its bar over a clock, and the load on the line. */
public final class RehearsalTab implements UpgradeTab {

    private static final String OUTCOME = "outcome";
    private static final String CLIENT = "client";
    private static final String NOW = "now";
    private static final String READY = "ready";

    private final TabServices services;
    private final ThemeTokens theme;
    private ScrolledArea content;
    private Composite area;
    private RehearsalBar bar;
    private Composite counts;
    private final Map<Result, Link> links = new EnumMap<>(Result.class);
    private Link words;
    private Label assumed;
    private LoadCanvas load;
    private ClockBar clock;
    private Grid<MorningRow> grid;
    private Latest latest;
    private Latest arranging;
    private ScopedPlan shown;
    private RehearsalRequest.Found found;

    /** Made by the view. */
    public RehearsalTab(TabServices services) {
        this.services = services;
        this.theme = services.theme();
    }

    @Override
    public String id() {
        return "rehearsal";
    }

    @Override
    public String title() {
        return RehearsalMessages.Title;
    }

    @Override
    public Control create(Composite parent) {
        content = new ScrolledArea(parent);
        area = content.area();
        latest = new Latest(services.background(), area);
        arranging = new Latest(services.background(), area);
        bar = new RehearsalBar(area, theme, this::rehearse, latest::stop);
        bar.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        counts = new Composite(area, SWT.NONE);
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.marginLeft = 8;
        layout.spacing = 14;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        counts.setLayout(layout);
        counts.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        for (Result result : Result.values()) {
            Link link = WidgetIds.set(new Link(counts, SWT.NONE), "upgrade.rehearsal." + result);
            link.addListener(SWT.Selection, _ -> {
                // all of that number, whatever was filtered before
                grid.clearFilters();
                grid.setFilter(OUTCOME, "=" + MorningWords.result(result));
            });
            links.put(result, link);
        }
        words = TabParts.linked(area, "upgrade.rehearsal.words", this::open);
        assumed = TabParts.sentence(area, "upgrade.rehearsal.assumed");
        load = new LoadCanvas(area, theme);
        load.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).indent(8, 4).create());
        clock = new ClockBar(area, theme, this::move);
        clock.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, false).create());
        grid = services.grids().create(area, "upgrade.rehearsal", RehearsalMessages.Noun, columns(),
                r -> r.morning().client());
        grid.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, true)
                .hint(SWT.DEFAULT, ScrolledArea.LEAST_TABLE).create());
        grid.onSelect(row -> row.flatMap(r -> shown.index().client(r.morning().client()))
                .ifPresent(services.selection()::select));
        grid.onOpen(this::why);
        grid.onMenu(this::fillMenu);
        bar.running(false);
        return content.control();
    }

    private List<GridColumn<MorningRow>> columns() {
        return List.of(
                GridColumns.<MorningRow, Result>choice(OUTCOME, RehearsalMessages.Outcome, r -> r.morning().result(),
                        MorningWords::result).icon(r -> MorningWords.icon(r.morning().result()))
                        .color(r -> MorningWords.color(r.morning().result())).width(13).build(),
                GridColumns.<MorningRow>text(CLIENT, RehearsalMessages.Client,
                        r -> Wording.subject(r.morning().client())).width(30).build(),
                GridColumns.<MorningRow>text("bar", RehearsalMessages.Phases, r -> MorningWords.phases(r.morning()))
                        .bar(MorningRow::bar).tooltip(RehearsalMessages.BarHint).width(34).build(),
                GridColumns.<MorningRow>text(NOW, RehearsalMessages.Now,
                        r -> MorningWords.now(r.morning(), r.now())).width(20).build(),
                GridColumns.<MorningRow>text(READY, RehearsalMessages.ReadyAt,
                        r -> MorningWords.clock(r.morning().readyAt())).width(9).build(),
                GridColumns.<MorningRow>number("waits", RehearsalMessages.Waits,
                        r -> r.morning().readyAt() == null ? null : r.morning().waits().toSeconds())
                        .format(s -> MorningWords.minutes(Duration.ofSeconds(s))).width(9).build(),
                GridColumns.<MorningRow>text("server", RehearsalMessages.Server, r -> r.morning().client().server())
                        .width(10).build());
    }

    @Override
    public void show(ScopedPlan plan) {
        if (plan != shown || plan == null) {
            shown = plan;
            rehearse();
        }
    }

    private void rehearse() {
        latest.cancel();
        ScopedPlan plan = shown;
        Optional<String> empty = TabParts.whyEmpty(plan);
        if (plan == null || empty.isPresent()) {
            bar.running(false);
            say(empty.orElse(RehearsalMessages.NoPlan));
            return;
        }
        RehearsalRequest request = bar.request();
        bar.running(true);
        words.setText(RehearsalMessages.RehearsingNow);
        latest.runSeen(RehearsalMessages.Rehearsing, progress -> request.rehearse(plan.index().plan(),
                services.workspace().model(), WaveSettings.of(services.workspace()), progress),
                result -> {
                    bar.running(false);
                    show(result);
                }, problem -> {
                    bar.running(false);
                    say(NLS.bind(RehearsalMessages.Failed, problem));
                }, () -> {
                    bar.running(false);
                    say(RehearsalMessages.Stopped);
                });
    }

    /** Nothing is shown but a sentence: what was shown before would be taken for the answer. */
    private void say(String text) {
        found = null;
        words.setText(text);
        assumed.setText("");
        links.values().forEach(l -> l.setText(""));
        load.show(List.of(), LocalDateTime.MIN, LocalDateTime.MIN);
        grid.setRows(List.of());
        area.layout();
    }

    private void show(RehearsalRequest.Found result) {
        found = result;
        Rehearsal rehearsal = result.rehearsal();
        bar.showWaves(result.waves());
        rehearsal.results().forEach((outcome, count) -> links.get(outcome).setText(
                "<a>" + NLS.bind(RehearsalMessages.OutcomeCount, Wording.number(count), MorningWords.result(outcome)) + "</a>"));
        List<String> said = new ArrayList<>();
        said.add(rehearsal.clients().isEmpty() ? RehearsalMessages.Nobody
                : MorningWords.words(rehearsal, Wording.day(result.day())));
        if (result.distribution() != null) {
            said.add(MorningWords.distribution(result.distribution()));
        }
        if (result.limit() != null) {
            said.add(MorningWords.limit(result.limit()));
        }
        words.setText(String.join("\n", said).replace("&", "&&"));
        assumed.setText(MorningWords.assumed(rehearsal).replace("&", "&&"));
        load.show(rehearsal.load(), result.from(), result.to());
        clock.show(result.from(), result.to());
        area.layout(true, true);
    }

    /** Shows the rows behind a number of the sentence. */
    private void open(String number) {
        RehearsalRequest.Found shownNow = found;
        if (shownNow == null) {
            return;
        }
        Rehearsal rehearsal = shownNow.rehearsal();
        grid.clearFilters();
        switch (number) {
            case "last" -> rehearsal.lastReadyAt().ifPresent(last -> grid.setFilter(READY, "=" + MorningWords.clock(last)));
            case "longest" -> rehearsal.longestWaits().stream().findFirst()
                    .ifPresent(m -> grid.setFilter(CLIENT, "=" + Wording.subject(m.client())));
            default -> rehearsal.load().stream().max(Comparator.comparingInt(Rehearsal.Load::downloads)).ifPresent(most -> {
                clock.move(most.at());
                grid.setFilter(NOW, "=" + MorningWords.phase(Rehearsal.Phase.Kind.DOWNLOAD));
            });
        }
    }

    private void move(LocalDateTime now) {
        RehearsalRequest.Found shownNow = found;
        if (shownNow != null) {
            load.move(now);
            arranging.run(RehearsalMessages.Rehearsing, _ -> MorningRow.of(shownNow.rehearsal(), shownNow.from(),
                    shownNow.to(), now), grid::setRows);
        }
    }

    private void why(MorningRow row) {
        if (shown != null) {
            shown.index().client(row.morning().client()).ifPresent(services.navigation()::showWhy);
        }
    }

    private void fillMenu(Menu menu) {
        grid.current().ifPresent(row -> TabParts.item(menu, RehearsalMessages.Why, theme.image(Icon.WHY),
                () -> why(row)));
    }

    @Override
    public void applyTheme() {
        content.applyTheme(theme);
        for (Control control : List.of(counts, words, assumed)) {
            control.setBackground(theme.color(Token.SURFACE));
        }
        links.values().forEach(l -> l.setBackground(theme.color(Token.SURFACE)));
        words.setForeground(theme.color(Token.FOREGROUND));
        assumed.setForeground(theme.color(Token.MUTED));
        bar.applyTheme();
        clock.applyTheme();
        load.redraw();
    }

    @Override
    public void focus() {
        grid.setFocus();
    }
}
