package org.lockkeeper.ui.logs.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.LogSearch;
import org.lockkeeper.logs.search.Matches;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.logs.internal.model.ContextRows;
import org.lockkeeper.ui.logs.internal.model.NamedFilter;
import org.lockkeeper.ui.logs.internal.model.RowView;

/**
 * Applies filters to the log: hides the other rows or draws them paler, with rows around where wanted. Searches in the
 * background; rows are seen as they are found. UI thread.
 */
final class LogFilters {

    private final LogScene scene;
    private final Consumer<String> note;
    private final Runnable changed;
    private List<NamedFilter> filters = List.of();
    private Condition extra = Condition.ALL;
    private boolean hide = true;
    private int context;
    private LogSearch search;
    private Matches fixed;
    private Task task;
    private boolean running;
    private long before;

    /**
     * @param note says how many rows there are
     * @param changed told that other rows are seen
     */
    LogFilters(LogScene scene, Consumer<String> note, Runnable changed) {
        this.scene = scene;
        this.note = note;
        this.changed = changed;
    }

    /** Sets all at once. */
    void set(List<NamedFilter> wanted, boolean hideOthers, int around) {
        filters = List.copyOf(wanted);
        hide = hideOthers;
        context = around;
        apply();
    }

    /** The filters that there are. */
    List<NamedFilter> filters() {
        return filters;
    }

    /** A condition besides the filters, for instance a range of time; {@link Condition#ALL} for none. */
    void also(Condition condition) {
        extra = condition;
        apply();
    }

    /** Shows certain rows and no others, until filters are set again. */
    void only(Matches rows) {
        stop();
        search = null;
        fixed = rows;
        scene.show(RowView.of(rows), rows);
        note.accept(NLS.bind(LogMessages.Shown, Counts.of(rows.size()), Counts.of(scene.rowCount())));
        changed.run();
    }

    /** Forgets what belonged to the log that was open: a range of time, certain rows. The filters stay. */
    void forget() {
        stop();
        extra = Condition.ALL;
        search = null;
        fixed = null;
    }

    /** Whether rows are left out for another reason than a filter: only certain ones are shown, or a range of time. */
    boolean isNarrowed() {
        return fixed != null || !extra.equals(Condition.ALL);
    }

    /** Whether fewer rows than all are seen or some are paler. */
    boolean isActive() {
        return search != null || fixed != null;
    }

    /** Whether a row is seen, be it paler than others. */
    boolean shows(long row) {
        RowView view = scene.view();
        long place = view.placeOf(row);
        return !isActive() || place < view.count() && view.row(place) == row;
    }

    /** The rows that the filters let in; {@code null} where all do. */
    Matches matches() {
        return search != null ? search.matches().getFirst() : fixed;
    }

    /** Which rows are to be drawn paler. */
    LongPredicate paler() {
        Matches let = search != null && (!hide || context > 0) ? matches() : null;
        LogSearch of = search;
        return let == null ? _ -> false : row -> row < of.searched() && !let.contains(row);
    }

    /** Applies the filters to the log that is open now. */
    void apply() {
        stop();
        boolean was = isActive() || scene.within() != null;
        search = null;
        fixed = null;
        if (scene.log() == null) {
            return;
        }
        Condition condition = condition();
        if (condition.equals(Condition.ALL)) {
            if (was) {
                scene.showAll();
                note.accept("");
                changed.run();
            }
            return;
        }
        before = scene.currentRow();
        try {
            search = scene.log().set().search(List.of(condition), null);
            show();
            run();
        } catch (ProblemException e) {
            note.accept(e.getMessage());
        }
    }

    private Condition condition() {
        List<Condition> all = new ArrayList<>();
        for (Condition c : List.of(NamedFilter.together(filters), extra)) {
            if (!c.equals(Condition.ALL)) {
                all.add(c);
            }
        }
        return all.isEmpty() ? Condition.ALL : all.size() == 1 ? all.getFirst() : new Condition.All(all);
    }

    private void show() {
        Matches matches = matches();
        if (hide) {
            scene.show(RowView.of(matches), matches);
        } else {
            scene.showAll();
        }
        changed.run();
    }

    /** Searches what has been added to the log. */
    void update() {
        if (search != null && !running) {
            run();
        }
    }

    private void run() {
        int mine = scene.generation();
        LogSearch what = search;
        LogSet set = scene.log().set();
        boolean needsTimes = usesTime(condition());
        running = true;
        Runnable news = scene.seldom(mine, () -> news(what));
        task = scene.<ContextRows>task(LogMessages.Filtering, progress -> {
            if (needsTimes) {
                set.loadTimes(progress);
            }
            what.run(progress, () -> {
                news.run();
                progress.fraction(what.searched() / (double) Math.max(1, set.count()));
            });
            Matches found = what.matches().getFirst();
            return hide && context > 0 && found.size() <= ContextRows.MOST
                    ? new ContextRows(found, context, set.count()) : null;
        }).onDone(rows -> over(mine, what, rows)).onCancelled(() -> over(mine, what, null))
                .onProblem(problem -> {
                    over(mine, what, null);
                    note.accept(problem);
                }).start();
    }

    private static boolean usesTime(Condition condition) {
        return switch (condition) {
            case Condition.Time _ -> true;
            case Condition.All(List<Condition> of) -> of.stream().anyMatch(LogFilters::usesTime);
            case Condition.Any(List<Condition> of) -> of.stream().anyMatch(LogFilters::usesTime);
            case Condition.Not(Condition of) -> usesTime(of);
            case Condition.WholeRecord(Condition of) -> usesTime(of);
            case Condition.Text _, Condition.Regex _, Condition.Field _ -> false;
        };
    }

    private void over(int mine, LogSearch what, ContextRows rows) {
        if (scene.isCurrent(mine) && what == search) {
            running = false;
            if (rows != null) {
                scene.show(rows, matches());
            }
            scene.backTo(before);
            news(what);
        }
    }

    private void news(LogSearch what) {
        if (what == search) {
            note.accept(NLS.bind(running ? LogMessages.ShownSoFar : LogMessages.Shown, Counts.of(matches().size()),
                    Counts.of(scene.rowCount())));
            changed.run();
        }
    }

    /** Whether it is looking. */
    boolean isRunning() {
        return running;
    }

    /** Stops looking; what was found stays. */
    void stop() {
        if (task != null) {
            task.cancel();
            task = null;
        }
        running = false;
    }
}
