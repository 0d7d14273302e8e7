package org.lockkeeper.ui.logs.internal.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.files.LogRows;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.Matches;
import org.lockkeeper.logs.view.filter.Filtering;
import org.lockkeeper.logs.view.filter.NamedFilter;
import org.lockkeeper.logs.view.rows.RowView;
import org.lockkeeper.ui.logs.internal.actions.LogFeature;
import org.lockkeeper.ui.logs.internal.document.LogDocument;
import org.lockkeeper.ui.logs.internal.document.SearchRun;
import org.lockkeeper.ui.logs.internal.words.Counts;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/**
 * Applies filters to the log: hides the other rows or draws them paler, with rows around where wanted. Searches in the
 * background; rows are seen as they are found, and those of the filters before until then. UI thread.
 */
public final class LogFilters implements LogFeature, SearchRun.Listener<Filtering> {

    private final LogDocument document;
    private final Runnable changed;
    private final SearchRun<Filtering> run;
    private List<NamedFilter> filters = List.of();
    private Condition extra = Condition.everyLine();
    private boolean hide = true;
    private int context;
    private Matches fixed;
    private LogRows.Moment seen;
    private long before;
    private Consumer<String> note = _ -> { };

    /**
     * @param changed told that other rows are seen
     */
    public LogFilters(LogDocument document, Runnable changed) {
        this.document = document;
        this.changed = changed;
        this.run = new SearchRun<>(document, this);
    }

    /** Names who says how many rows there are. */
    void says(Consumer<String> to) {
        note = to;
    }

    /** Sets all at once. */
    void set(List<NamedFilter> wanted, boolean hideOthers, int around) {
        filters = List.copyOf(wanted);
        hide = hideOthers;
        context = around;
        apply();
    }

    /** The filters that there are. */
    public List<NamedFilter> filters() {
        return filters;
    }

    /** A condition besides the filters, for instance a range of time; {@link Condition#everyLine()} for none. */
    public void also(Condition condition) {
        extra = condition;
        apply();
    }

    /** Shows certain rows and no others, until filters are set again. */
    public void only(Matches rows) {
        run.clear();
        fixed = rows;
        document.show(RowView.of(rows), rows);
        note.accept(NLS.bind(LogMessages.Shown, Counts.of(rows.size()), Counts.of(document.rowCount())));
        changed.run();
    }

    /** Forgets what belonged to the log that was open: a range of time, certain rows. The filters stay. */
    @Override
    public void closing() {
        extra = Condition.everyLine();
        drop();
    }

    private void drop() {
        run.clear();
        fixed = null;
    }

    /** Whether rows are left out for another reason than a filter: only certain ones are shown, or a range of time. */
    public boolean isNarrowed() {
        return fixed != null || !extra.equals(Condition.everyLine());
    }

    /** Whether fewer rows than all are seen or some are paler. */
    boolean isActive() {
        return run.search() != null || fixed != null;
    }

    /** Whether a row is seen, be it paler than others. */
    public boolean shows(long row) {
        RowView view = document.view();
        long place = view.placeOf(row);
        return !isActive() || place < view.count() && view.row(place) == row;
    }

    /** The rows that the filters let in; {@code null} where all do. */
    public Matches matches() {
        return run.search() != null ? run.search().matches() : fixed;
    }

    /**
     * The rows to count over time: those that filters leave. {@code null} where all are: where nothing is hidden, or
     * only what lies outside of a range of time, around which the bars are to be seen all the same.
     */
    public Matches counted() {
        if (fixed != null) {
            return fixed;
        }
        boolean filtered = !NamedFilter.together(filters).equals(Condition.everyLine());
        return filtered && run.search() != null && run.search().hides() ? run.search().matches() : null;
    }

    /** Which rows are to be drawn paler. */
    public LongPredicate paler() {
        return run.search() == null ? _ -> false : run.search().paler();
    }

    /** Applies the filters to the log that is open now. */
    void apply() {
        Condition condition = condition();
        if (document.log() == null) {
            drop();
        } else if (condition.equals(Condition.everyLine())) {
            boolean was = isActive() || run.isRunning() || document.within() != null;
            drop();
            if (was) {
                all("");
            }
        } else {
            LogSet set = document.log().set();
            boolean hides = hide;
            int around = context;
            run.begin(LogMessages.Filtering, () -> new Filtering(set, condition, hides, around));
        }
    }

    @Override
    public void loaded() {
        apply();
    }

    @Override
    public void grown(boolean anew) {
        update();
    }

    @Override
    public void closed() {
        stop();
    }

    /** Applies the filters to a log whose rows are others now. */
    @Override
    public void voided() {
        drop();
        all("");
        apply();
    }

    private void all(String says) {
        document.showAll();
        note.accept(says);
        changed.run();
    }

    private Condition condition() {
        List<Condition> all = new ArrayList<>();
        for (Condition c : List.of(NamedFilter.together(filters), extra)) {
            if (!c.equals(Condition.everyLine())) {
                all.add(c);
            }
        }
        return all.isEmpty() ? Condition.everyLine() : all.size() == 1 ? all.getFirst() : new Condition.All(all);
    }

    // searches what has been added to the log
    private void update() {
        run.goOn(LogMessages.Filtering);
    }

    @Override
    public void ready(Filtering filtering) {
        fixed = null;
        // not when it was asked for: somebody may have gone elsewhere since
        before = document.currentRow();
        seen = filtering.matches().moment();
        document.show(filtering.view(), filtering.hides() ? filtering.matches() : null);
        changed.run();
    }

    @Override
    public void over(boolean stopped) {
        Filtering filtering = run.search();
        if (filtering != null) {
            if (filtering.hasContext()) {
                document.show(filtering.view(), filtering.matches());
            }
            document.backTo(before);
            news();
        }
    }

    @Override
    public void failed(String problem) {
        if (run.search() == null) {
            all(problem);
        } else {
            over(true);
            note.accept(problem);
        }
    }

    @Override
    public void news() {
        if (run.search() != null && run.search().hides()) {
            LogRows.Moment then = seen;
            seen = matches().moment();
            document.forgetRows(then.unchanged());
        }
        note.accept(NLS.bind(run.isRunning() ? LogMessages.ShownSoFar : LogMessages.Shown, Counts.of(matches().size()),
                Counts.of(document.rowCount())));
        changed.run();
    }

    /** Whether it is looking. */
    public boolean isRunning() {
        return run.isRunning();
    }

    /** Stops looking; what was found stays. */
    void stop() {
        run.stop();
    }
}
