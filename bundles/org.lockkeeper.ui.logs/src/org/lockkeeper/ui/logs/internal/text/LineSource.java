package org.lockkeeper.ui.logs.internal.text;

import java.io.IOException;
import java.util.List;
import org.lockkeeper.api.util.Progress;

/**
 * Lines of a text, wherever they come from. All that stands between the log view and a file. Line numbers start at 0
 * here. All methods may be called from any thread.
 */
public interface LineSource extends AutoCloseable {

    /** Characters of a line that are shown; what is longer is cut, with a note of its length. */
    int SHOWN_CHARACTERS = 10_000;

    /** How many lines are known so far; grows until {@link #isComplete()}. Never blocks. */
    long lineCount();

    /** Whether all lines are counted. Never blocks. */
    boolean isComplete();

    /**
     * Reads lines; may block on a slow disk, so not for the UI thread.
     *
     * @param first number of the first line, from 0
     * @param count how many at most
     * @return the lines without line ends, cut at {@link #SHOWN_CHARACTERS}; fewer where there are fewer
     * @throws IOException where the file cannot be read any more
     */
    List<String> read(long first, int count) throws IOException;

    /**
     * Looks for a line that contains a text, going round at the end.
     *
     * @param text what to look for, without regard to case
     * @param from the first line to look at
     * @param forward towards the end, else towards the start
     * @param progress told how far it is, and asked whether to stop
     * @return number of the nearest such line, -1 where there is none
     */
    long find(String text, long from, boolean forward, Progress progress) throws IOException;

    @Override
    void close();
}
