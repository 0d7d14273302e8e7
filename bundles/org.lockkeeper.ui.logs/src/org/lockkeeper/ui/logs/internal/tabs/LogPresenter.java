package org.lockkeeper.ui.logs.internal.tabs;

import java.util.List;
import java.util.Map;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Menu;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.search.Matches;
import org.lockkeeper.logs.view.state.LogState;
import org.lockkeeper.ui.logs.internal.actions.LogAction;
import org.lockkeeper.ui.logs.internal.actions.LogActions;
import org.lockkeeper.ui.logs.internal.actions.LogFeature;
import org.lockkeeper.ui.logs.internal.bookmarks.LogBookmarks;
import org.lockkeeper.ui.logs.internal.clocks.LogClocks;
import org.lockkeeper.ui.logs.internal.controls.LogHeader;
import org.lockkeeper.ui.logs.internal.details.LineDetails;
import org.lockkeeper.ui.logs.internal.document.DocumentSample;
import org.lockkeeper.ui.logs.internal.document.LogDocument;
import org.lockkeeper.ui.logs.internal.filter.FilterBar;
import org.lockkeeper.ui.logs.internal.filter.LogFilters;
import org.lockkeeper.ui.logs.internal.filter.SelectionMenu;
import org.lockkeeper.ui.logs.internal.find.LogFinder;
import org.lockkeeper.ui.logs.internal.follow.LogFollowing;
import org.lockkeeper.ui.logs.internal.highlight.HighlighterMenu;
import org.lockkeeper.ui.logs.internal.links.LogLinks;
import org.lockkeeper.ui.logs.internal.mark.LogMarks;
import org.lockkeeper.ui.logs.internal.open.LogJump;
import org.lockkeeper.ui.logs.internal.open.LogOpening;
import org.lockkeeper.ui.logs.internal.open.LogPosition;
import org.lockkeeper.ui.logs.internal.output.LogOutput;
import org.lockkeeper.ui.logs.internal.services.LogServices;
import org.lockkeeper.ui.logs.internal.text.LineCanvas;
import org.lockkeeper.ui.logs.internal.timeline.LogSplits;
import org.lockkeeper.ui.logs.internal.timeline.LogTimes;
import org.lockkeeper.ui.logs.internal.timeline.SplitBy;
import org.lockkeeper.ui.logs.internal.view.LineLook;
import org.lockkeeper.ui.logs.internal.view.LogView;
import org.lockkeeper.ui.logs.internal.words.Counts;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/**
 * One log that is open: puts together what can be done with it, and tells the features what becomes of it. UI thread.
 */
public final class LogPresenter implements LogOpening.Listener, LogFollowing.Listener {

    private final LogView view;
    private final LogDocument document;
    private final LineCanvas canvas;
    private final LogServices services;
    private final LogSurroundings around;
    private final LogOpening opening;
    private final LogPosition position;
    private final LogFinder finder;
    private final LogFilters filters;
    private final FilterBar filterBar;
    private final LogFollowing following;
    private final LogOutput output;
    private final LogMarks marks;
    private final LogBookmarks bookmarks;
    private final HighlighterMenu highlighters;
    private final LogTimes times;
    private final LineDetails details;
    private final LineLook look;
    private final LogViewState seen;
    private final LogActions actions = new LogActions();
    /** Each hears of the log after those before it. */
    private final List<LogFeature> features;
    private LogState asked;

    LogPresenter(LogView view, LogDocument document, LogServices services, LogSurroundings around) {
        this.view = view;
        this.around = around;
        this.services = services;
        this.document = document;
        this.canvas = view.canvas();
        LogHeader header = view.header();
        position = new LogPosition(document, canvas, header);
        opening = new LogOpening(view, document, services.engine(), position, this);
        look = new LineLook(view, document, () -> asked == null);
        following = new LogFollowing(document, canvas, opening::isComplete, this, position::follow,
                view.followBar());
        filters = new LogFilters(document, this::filtered);
        filterBar = new FilterBar(view.filterPlace(), services.theme(), filters, header::filtered);
        finder = new LogFinder(document, canvas, header::note, this::found);
        times = new LogTimes(document, view.timeline(), filters, new LogSplits(filters, finder::text), canvas,
                header::note, around::changed);
        LogClocks clocks = new LogClocks(document, services.engine(), header, canvas, this::shift);
        bookmarks = new LogBookmarks(document, canvas, services.session(), header::note, this::marked);
        marks = new LogMarks(document, view.strip(), finder::hits, bookmarks::shown);
        highlighters = new HighlighterMenu(document, canvas, services, around.highlights(), header::note, finder::text,
                this::highlighted);
        LogLinks links = new LogLinks(document, canvas, services, around::messages, around::openSets, this::showOnly,
                header::note);
        details = new LineDetails(document, canvas, view.details(), view.tools(), links, bookmarks, clocks);
        output = new LogOutput(document, canvas, services, opening::file, header::note);
        seen = new LogViewState(view, opening, filterBar, times);
        features = List.of(look, following, filters, finder, times, clocks, bookmarks, marks, highlighters, links,
                details, output);
        features.forEach(feature -> feature.offer(actions));
        offer();
        actions.checkComplete();
        listen();
    }

    // what concerns the view as a whole
    private void offer() {
        actions.on(LogAction.WHOLE_LOG, opening::reload);
        actions.on(LogAction.MERGE, () -> around.merge(state(), opening::merge));
        actions.onSwitch(LogAction.FILTERS, this::showFilterBar);
        actions.onSwitch(LogAction.TIMELINE, this::showTimeline);
        actions.onSwitch(LogAction.DETAILS, on -> {
            view.show(view.details().control(), on);
            canvas.getDisplay().asyncExec(details::update);
        });
        actions.on(LogAction.FORMATS, () -> around.formats(new DocumentSample(document, canvas, services.theme())));
        actions.on(LogAction.KNOWN_MESSAGES, around::editMessages);
    }

    private void listen() {
        view.header().onClock(() -> perform(LogAction.CLOCKS));
        view.header().onTimeline(() -> {
            find(true);
            showTimeline(SplitBy.FOUND);
        });
        view.onHeights(around::changed);
        filterBar.show(false);
        filterBar.onTimeline(() -> showTimeline(SplitBy.FILTERS));
        canvas.remarks(new SpokenMarks(bookmarks, finder)::of);
        canvas.onMove(this::moved);
        canvas.onEscape(() -> {
            if (document.log() != null && filters.isNarrowed()) {
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
        return document.log() == null ? null : document.log().set();
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
        if (document.log() != null) {
            document.reread();
            times.regrouped();
            look.columns();
            details.update();
        }
    }

    /** Closes everything. */
    void close() {
        features.forEach(LogFeature::closed);
        opening.close();
        document.dispose();
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

    /** Shows the lines with all of some texts in a log and those beside it. */
    void showLines(SourceFile log, List<String> texts) {
        asked = null;
        showFilters();
        filterBar.showOnly(texts);
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
        features.forEach(LogFeature::closing);
    }

    @Override
    public void opening(SourceFile opened) {
        view.tools().set(LogAction.FOLLOW, false);
        features.forEach(LogFeature::opening);
        around.changed();
    }

    @Override
    public void refused(String problem) {
        asked = state();
        LogRefusal.show(view, problem, asked, this::restore, around);
    }

    @Override
    public void loaded() {
        features.forEach(LogFeature::loaded);
        boolean follow = asked != null && asked.on().contains(LogAction.FOLLOW.id());
        asked = null;
        if (follow) {
            view.tools().set(LogAction.FOLLOW, true);
            following.follow(true);
        }
        around.changed();
    }

    @Override
    public void timed(boolean all) {
        features.forEach(feature -> feature.timed(all));
    }

    @Override
    public void uncover(long row) {
        if (!filters.shows(row)) {
            filters.closing();
            filterBar.disableAll();
        }
    }

    private void moved() {
        position.show(opening.isComplete());
        details.update();
        view.strip().sightMoved();
        times.moved();
        around.moved();
    }

    /** Goes to the next or previous place of the text to find. */
    public void find(boolean forward) {
        LogHeader header = view.header();
        finder.find(header.wanted(), header.isRegex(), header.isMatchCase(), forward);
    }

    /** Stops looking, and back to the text. */
    void stopFind() {
        finder.stop();
        canvas.setFocus();
    }

    private void found() {
        marks.yieldTo(filters.isRunning() || finder.isRunning());
        marks.show();
        times.found();
    }

    /** Goes to a line, a time or a part of the log. */
    void goTo(String typed) {
        if (document.log() != null) {
            new LogJump(document, canvas, times, view.header()::note).to(typed);
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
            finder.grown(false);
        }
    }

    private void shift(Map<String, Long> seconds) {
        if (opening.file() != null) {
            opening.shift(seconds);
            around.changed();
        }
    }

    private void showTimeline(SplitBy by) {
        if (document.log() != null) {
            view.tools().set(LogAction.TIMELINE, true);
            perform(LogAction.TIMELINE);
            times.split(by);
        }
    }

    private void marked() {
        canvas.marks(row -> bookmarks.shown().has(row), filters.paler());
        marks.show();
        details.update();
    }

    private void highlighted() {
        if (document.log() != null && opening.isComplete()) {
            marks.search();
        }
    }

    @Override
    public void grown(long unchanged) {
        boolean anew = unchanged == 0;
        if (anew) {
            features.forEach(LogFeature::voided);
        }
        document.forgetRows(unchanged);
        canvas.grown();
        features.forEach(feature -> feature.grown(anew));
        position.show(opening.isComplete());
    }

    @Override
    public void ended() {
        view.tools().set(LogAction.FOLLOW, false);
    }

    /** Fills in what depends on the text that is selected. */
    public void fill(Menu menu) {
        new SelectionMenu(highlighters, filter -> {
            showFilters();
            filterBar.add(filter);
        }).fill(menu, canvas.selectedText());
        highlighters.offerSwitches(menu);
    }

    /** Copies the selected lines. */
    public void copy() {
        output.copy();
    }

    /** Does something; switches have their new state already. */
    public void perform(LogAction action) {
        if (opening.file() == null) {
            return;
        }
        around.changed();
        actions.perform(action, action.isSwitch() && view.tools().isOn(action));
    }

    private void showFilterBar(boolean on) {
        filterBar.show(on);
        if (on && asked == null) {
            filterBar.focus();
        }
    }

    private void showTimeline(boolean on) {
        if (on) {
            view.timeline().prepare();
        }
        view.show(view.timeline().control(), on);
        times.visible(on);
    }

    private void showOnly(Matches rows) {
        filters.only(rows);
        view.header().note(NLS.bind(LogMessages.ShownOnly, Counts.of(rows.size()), Counts.of(document.rowCount())));
    }
}
