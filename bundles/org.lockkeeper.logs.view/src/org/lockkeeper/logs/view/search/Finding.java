package org.lockkeeper.logs.view.search;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogLine;
import org.lockkeeper.logs.files.LogRows;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.LogSearch;
import org.lockkeeper.logs.search.Matches;
import org.lockkeeper.logs.view.find.FindText;
import org.lockkeeper.logs.view.rows.RowReader;
import org.lockkeeper.text.secrets.Passwords;

/** A search for a text over the rows of a log. What stands in hidden passwords is not found. */
public final class Finding implements RowSearch {

    private final LogSet set;
    private final FindText text;
    private final LogSearch search;
    private final Hits hits;
    private LogRows.Moment seen;
    private long checked;

    /**
     * Makes the expression ready, which may take a while.
     *
     * @param within rows to search among; {@code null} for all
     * @throws ProblemException where the expression is wrong
     */
    public Finding(LogSet set, FindText text, @Nullable Matches within) throws ProblemException {
        this.set = set;
        this.text = text;
        this.search = set.search(List.of(text.condition(),
                text.condition().and(new Condition.Regex(Passwords.SUSPICIOUS, true))), within);
        this.hits = new Hits(search.matches().getFirst());
        this.seen = search.matches().get(1).moment();
    }

    /** What is looked for. */
    public FindText text() {
        return text;
    }

    /** What is found by now. */
    public Hits hits() {
        return hits;
    }

    @Override
    public long searched() {
        return search.searched();
    }

    @Override
    public boolean isBehind() {
        return search.isBehind();
    }

    @Override
    public synchronized void run(Progress progress, Runnable news) throws IOException, ProblemException {
        search.run(progress, () -> {
            check();
            news.run();
        });
        check();
        news.run();
    }

    private void check() {
        Matches suspicious = search.matches().get(1);
        LogRows.Moment then = seen;
        seen = suspicious.moment();
        long unchanged = then.unchanged();
        if (unchanged < Long.MAX_VALUE) {
            hits.unhide(unchanged);
            checked = Math.min(checked, suspicious.rank(unchanged));
        }
        for (; checked < suspicious.size(); checked++) {
            long row = suspicious.get(checked);
            try {
                for (LogLine line : set.rows().lines(row, 1, LogFile.SHOWN_BYTES)) {
                    if (!text.isIn(RowReader.whole(line))) {
                        hits.hide(row);
                    }
                }
            } catch (IOException e) {
                // what cannot be read cannot be shown either
                hits.hide(row);
            }
        }
    }
}
