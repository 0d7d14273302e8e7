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

/** A search for a text, or for all of several, over the rows of a log. What stands in hidden passwords is not found. */
public final class Finding implements RowSearch {

    private final LogSet set;
    private final List<FindText> texts;
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
        this(set, List.of(text), within);
    }

    /**
     * The same for rows that have all of several texts.
     *
     * @param texts at least one
     * @param within rows to search among; {@code null} for all
     * @throws ProblemException where an expression is wrong
     */
    public Finding(LogSet set, List<FindText> texts, @Nullable Matches within) throws ProblemException {
        this.set = set;
        this.texts = List.copyOf(texts);
        Condition wanted = texts.size() == 1 ? texts.getFirst().condition()
                : new Condition.All(texts.stream().map(FindText::condition).toList());
        this.search = set.search(List.of(wanted, wanted.and(new Condition.Regex(Passwords.suspicious(), true))), within);
        this.hits = new Hits(search.matches().getFirst());
        this.seen = search.matches().get(1).moment();
    }

    /** What is looked for, the first where it is several. */
    public FindText text() {
        return texts.getFirst();
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
                    String shown = RowReader.whole(line);
                    if (!texts.stream().allMatch(text -> text.isIn(shown))) {
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
