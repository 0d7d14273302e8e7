package org.lockkeeper.logs.view.search;

import java.io.IOException;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;

/** A search over the rows of a log that can go on when rows are added. Made and run in the background. */
public interface RowSearch {

    /**
     * Searches what was not searched yet.
     *
     * @param news told on this thread that more may have been found
     * @throws IOException where a file cannot be read
     * @throws ProblemException where a text or pattern is too long
     */
    void run(Progress progress, Runnable news) throws IOException, ProblemException;

    /** How many rows have been searched. Any thread. */
    long searched();

    /** Whether there are rows that {@link #run} would search. Any thread. */
    boolean isBehind();
}
