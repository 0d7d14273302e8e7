package org.lockkeeper.ui.logs.internal;

import java.util.Map;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Menu;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.view.state.LogState;
import org.lockkeeper.ui.logs.internal.timeline.SplitBy;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.theme.ThemeTokens;

/** One log that is open, and everything that can be done with it. UI thread. */
final class LogPresenter implements LogOpening.Listener, LogFollowing.Listener {

    private final LogView view;
    private final LogScene scene;
    private final LineCanvas canvas;
    private final LogOpening opening;
    private final LogFinder finder;
    private final LogFilters filters;
    private final FilterBar filterBar;
    private final LogFollowing following;
    private final LogOutput output;
    private final LogLinks links;
    private final LogMarks marks;
    private final LogBookmarks bookmarks;
    private final HighlighterMenu highlighters;
    private final LogTimes times;
    private final LogSurroundings around;
    private final LogClocks clocks;
    private final LogServices services;
    private final LineDetails details;
    private final LogPosition position;
    private final LogViewState seen;
    private final LineLook look;
    private LogState asked;

    LogPresenter(LogView view, LogScene scene, LogServices services, LogSurroundings around) {
        this.view = view;
        this.around = around;
        this.services = services;
        ThemeTokens theme = services.theme();
        WorkspaceSession session = services.session();
        this.scene = scene;
        this.canvas = view.canvas();
        LogHeader header = view.header();
        finder = new LogFinder(scene, canvas, header::note, this::found);
        position = new LogPosition(scene, canvas, header);
        opening = new LogOpening(view, scene, services.engine(), position, this);
        FilterBar[] bar = new FilterBar[1];
        filters = new LogFilters(scene, says -> bar[0].note(says), this::filtered);
        filterBar = new FilterBar(view.filterPlace(), theme, filters);
        bar[0] = filterBar;
        following = new LogFollowing(scene, canvas, this, position::follow, view.followBar());
        output = new LogOutput(scene, canvas, services, header::note);
        links = new LogLinks(scene, canvas, services, around::messages, header::note);
        bookmarks = new LogBookmarks(scene, canvas, session, header::note, this::marked);
        marks = new LogMarks(scene, view.strip(), finder::hits, bookmarks::shown);
        highlighters = new HighlighterMenu(scene, canvas, services, around.highlights(), header::note,
                this::highlighted);
        times = new LogTimes(scene, view.timeline(), filters, new LogSplits(filters, finder::text), canvas,
                header::note, around::changed);
        clocks = new LogClocks(scene, services.engine(), header, this::shift);
        header.onClock(() -> clocks.open(canvas.getShell()));
        details = new LineDetails(scene, canvas, view.details(), links, bookmarks, clocks);
        seen = new LogViewState(view, opening, filterBar, times);
        look = new LineLook(view, scene);
        view.onHeights(around::changed);
        filterBar.show(false);
        filterBar.onTimeline(() -> showTimeline(SplitBy.FILTERS));
        header.onTimeline(() -> {
            find(true);
            showTimeline(SplitBy.FOUND);
        });
        canvas.remarks(new SpokenMarks(bookmarks, finder)::of);
        canvas.onMove(this::moved);
        canvas.onEscape(() -> {
            if (scene.log() != null && filters.isNarrowed()) {
                times.showAll();
            }
        });
        canvas.onScroll(() -> {
            following.scrolled();
            view.strip().sightMoved();
        });
    }

    /** What is open and how it is seen; {@code null} where nothing was opened yet. */
    LogState state() {
        if (asked != null || opening.file() == null) {
            return asked;
        }
        return seen.now();
    }

    /** The log, once it is open; {@code null} before. */
    LogSet set() {
        return scene.log() == null ? null : scene.log().set();
    }

    /** Opens what was open once, as it was seen. */
    void restore(LogState state) {
        asked = state;
        seen.prepare(state);
        opening.open(state);
        seen.restore(state, this::perform);
    }

    /** Is seen again: highlights may have been changed elsewhere. */
    void shown() {
        highlighters.show();
    }

    /** Takes over the colours of the present theme. */
    void applyTheme() {
        filterBar.applyTheme();
    }

    /** Other messages are known now, so lines have other severities. */
    void explained() {
        if (scene.log() != null) {
            scene.reread();
            times.regrouped();
            look.columns(false);
            showDetails();
        }
    }

    /** Closes everything. */
    void close() {
        following.stop();
        marks.stop();
        finder.stop();
        filters.stop();
        times.stop();
        clocks.stop();
        opening.close();
        scene.dispose();
    }

    /** Opens the file of an evidence, where it is not open yet, and goes to its line, where it has one. */
    void open(Evidence evidence) {
        if (opening.isAlone(evidence.file())) {
            opening.goTo(evidence);
            return;
        }
        if (evidence.line() > 0) {
            // none may hide the line that is asked for
            filterBar.disableAll();
        }
        asked = null;
        opening.open(evidence);
    }

    /** Shows the lines with a text in a log and those beside it. */
    void showLines(SourceFile log, String text) {
        asked = null;
        showFilters();
        filterBar.showOnly(text);
        around.beside(log.location(), others -> {
            if (!canvas.isDisposed()) {
                opening.open(log, others);
            }
        });
    }

    private void showFilters() {
        view.tools().set(LogAction.FILTERS, true);
        filterBar.show(true);
    }

    @Override
    public void closing() {
        following.stop();
        finder.clear();
        filters.forget();
        marks.stop();
        times.stop();
        clocks.stop();
    }

    @Override
    public void opening(SourceFile opened) {
        bookmarks.clear();
        view.tools().set(LogAction.FOLLOW, false);
        times.waiting();
        clocks.forget();
        around.changed();
    }

    @Override
    public void refused(String problem) {
        asked = state();
        LogRefusal.show(view, problem, asked, this::restore, around);
    }

    @Override
    public void loaded() {
        look.columns(false);
        filters.apply();
        marks.search();
        bookmarks.read();
        showDetails();
        boolean follow = asked != null && asked.on().contains(LogAction.FOLLOW.id());
        asked = null;
        if (follow) {
            view.tools().set(LogAction.FOLLOW, true);
            follow(true);
        }
        around.changed();
    }

    @Override
    public void timed(boolean all) {
        times.timed(all);
        if (all) {
            clocks.look();
        }
    }

    @Override
    public void uncover(long row) {
        if (!filters.shows(row)) {
            filters.forget();
            filterBar.disableAll();
        }
    }

    private void moved() {
        position.show(opening.isComplete());
        showDetails();
        view.strip().sightMoved();
        times.moved();
        around.moved();
    }

    private void showDetails() {
        if (!canvas.isDisposed() && view.tools().isOn(LogAction.DETAILS)) {
            details.show();
        }
    }

    /** Goes to the next or previous place of the text to find. */
    void find(boolean forward) {
        LogHeader header = view.header();
        finder.find(header.wanted(), header.isRegex(), header.isMatchCase(), forward);
    }

    /** Stops looking, and back to the text. */
    void stopFind() {
        finder.stop();
        canvas.setFocus();
    }

    private void found() {
        if (marks != null && times != null) {
            marks.yieldTo(filters.isRunning() || finder.isRunning());
            marks.show();
            times.found();
        }
    }

    /** Goes to a line, a time or a part of the log. */
    void goTo(String typed) {
        if (scene.log() != null) {
            new LogJump(scene, canvas, times, view.header()::note).to(typed);
        }
    }

    private void filtered() {
        canvas.marks(row -> bookmarks.shown().has(row), filters.paler());
        canvas.grown();
        marks.yieldTo(filters.isRunning() || finder.isRunning());
        marks.show();
        position.show(opening.isComplete());
        times.count();
        if (!filters.isRunning()) {
            finder.update();
        }
    }

    private void shift(Map<String, Long> seconds) {
        if (opening.file() != null) {
            opening.shift(seconds);
            around.changed();
        }
    }

    private void showTimeline(SplitBy by) {
        if (scene.log() != null) {
            view.tools().set(LogAction.TIMELINE, true);
            perform(LogAction.TIMELINE);
            times.split(by);
        }
    }

    private void marked() {
        canvas.marks(row -> bookmarks.shown().has(row), filters.paler());
        marks.show();
        showDetails();
    }

    private void highlighted() {
        if (scene.log() != null && opening.isComplete()) {
            marks.search();
        }
    }

    @Override
    public void grown(long unchanged) {
        boolean anew = unchanged == 0;
        if (anew) {
            filters.applyAnew();
            finder.anew();
            marks.search();
        }
        scene.forgetRows(unchanged);
        canvas.grown();
        filters.update();
        finder.update();
        times.grown(anew);
        bookmarks.read();
        marks.show();
        position.show(opening.isComplete());
    }

    @Override
    public void ended() {
        view.tools().set(LogAction.FOLLOW, false);
    }

    /** Fills in what depends on the text that is selected. */
    void fill(Menu menu) {
        new SelectionMenu(highlighters, filter -> {
            showFilters();
            filterBar.add(filter);
        }).fill(menu, canvas.selectedText());
        highlighters.offerSwitches(menu);
    }

    /** Copies the selected lines. */
    void copy() {
        output.copy();
    }

    /** Does something; switches have their new state already. */
    void perform(LogAction action) {
        if (opening.file() == null) {
            return;
        }
        around.changed();
        boolean on = action.isSwitch() && view.tools().isOn(action);
        switch (action) {
            case WHOLE_LOG -> opening.reload();
            case MERGE -> around.merge(state(), opening::merge);
            case COLUMNS -> look.columns(asked == null);
            case WRAP -> look.wrap(asked == null);
            case FILTERS -> {
                filterBar.show(on);
                if (on && asked == null) {
                    filterBar.focus();
                }
            }
            case TIMELINE -> {
                if (on) {
                    view.timeline().prepare();
                }
                view.show(view.timeline().control(), on);
                times.visible(on);
            }
            case DETAILS -> {
                view.show(view.details().control(), on);
                canvas.getDisplay().asyncExec(this::showDetails);
            }
            case FOLLOW -> follow(on);
            case HIGHLIGHTERS -> highlighters.open(finder.text());
            case EDIT_HIGHLIGHTERS -> highlighters.edit();
            case HIGHLIGHT_SELECTED -> highlighters.toggle(canvas.selectedText());
            case WHOLE_LINE -> output.showWhole();
            case FORMATS -> around.formats(new SceneSample(scene, canvas, services.theme()));
            case KNOWN_MESSAGES -> around.editMessages();
            case BOOKMARK -> bookmarks.toggle();
            case NEXT_BOOKMARK -> bookmarks.step(true);
            case PREVIOUS_BOOKMARK -> bookmarks.step(false);
            case BOOKMARKS -> bookmarks.list();
            case TRACE -> links.trace(rows -> {
                filters.only(rows);
                view.header().note(NLS.bind(LogMessages.ShownOnly, Counts.of(rows.size()),
                        Counts.of(scene.rowCount())));
            });
            case WHO -> links.who(around.openSets());
            case CLOCKS -> clocks.open(canvas.getShell());
            case SAVE -> output.save(opening.file().fileName());
        }
    }

    private void follow(boolean on) {
        if (!on) {
            following.stop();
        } else if (opening.isComplete() && scene.log() != null) {
            following.start();
        } else {
            view.tools().set(LogAction.FOLLOW, false);
        }
    }
}
