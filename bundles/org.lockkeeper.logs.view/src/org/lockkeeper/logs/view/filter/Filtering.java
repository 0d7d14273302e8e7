package org.lockkeeper.logs.view.filter;

import java.io.IOException;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.LogSearch;
import org.lockkeeper.logs.search.Matches;
import org.lockkeeper.logs.view.rows.ContextRows;
import org.lockkeeper.logs.view.rows.RowView;
import org.lockkeeper.logs.view.search.RowSearch;

/** The rows of a log that filters let in, and what is to become of the others. */
public final class Filtering implements RowSearch {

    private final LogSet set;
    private final LogSearch search;
    private final boolean needsTimes;
    private final boolean hides;
    private final int around;
    private volatile @Nullable ContextRows withContext;

    /**
     * Makes its expressions ready, which may take a while.
     *
     * @param hides whether the other rows are hidden; else they are drawn paler
     * @param around how many rows around those let in are shown where the others are hidden, 0 or more
     * @throws ProblemException where an expression is wrong
     */
    public Filtering(LogSet set, Condition condition, boolean hides, int around) throws ProblemException {
        this.set = set;
        this.search = set.search(List.of(condition), null);
        this.needsTimes = usesTime(condition);
        this.hides = hides;
        this.around = around;
    }

    private static boolean usesTime(Condition condition) {
        return switch (condition) {
            case Condition.Time _ -> true;
            case Condition.All(List<Condition> of) -> of.stream().anyMatch(Filtering::usesTime);
            case Condition.Any(List<Condition> of) -> of.stream().anyMatch(Filtering::usesTime);
            case Condition.Not(Condition of) -> usesTime(of);
            case Condition.WholeRecord(Condition of) -> usesTime(of);
            case Condition.Text _, Condition.Regex _, Condition.Field _ -> false;
        };
    }

    /** The rows that are let in, by now. */
    public Matches matches() {
        return search.matches().getFirst();
    }

    @Override
    public long searched() {
        return search.searched();
    }

    @Override
    public boolean isBehind() {
        return search.isBehind();
    }

    /** Whether the other rows are hidden. */
    public boolean hides() {
        return hides;
    }

    /** Whether rows around those let in are among the rows to be seen by now. */
    public boolean hasContext() {
        return withContext != null;
    }

    /** The rows to be seen. */
    public RowView view() {
        ContextRows rows = withContext;
        return !hides ? RowView.all(set::count) : rows != null ? rows : RowView.of(matches());
    }

    /** Which rows are to be drawn paler. */
    public LongPredicate paler() {
        Matches let = matches();
        return hides && around == 0 ? _ -> false : row -> row < searched() && !let.contains(row);
    }

    @Override
    public synchronized void run(Progress progress, Runnable news) throws IOException, ProblemException {
        if (needsTimes) {
            set.loadTimes(progress);
        }
        search.run(progress, news);
        if (hides && around > 0 && matches().size() <= ContextRows.MOST) {
            withContext = new ContextRows(matches(), around, set.count());
        }
    }
}
