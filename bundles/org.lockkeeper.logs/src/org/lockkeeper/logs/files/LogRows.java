package org.lockkeeper.logs.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of one or several files as rows numbered from 0: a rotated log as one, several logs merged by time. Knows
 * the place of every row without keeping anything per row. May be read by several threads; grows at its end. A last line
 * that had no end yet may go on, in place or at another, which {@link #moment()} tells.
 */
public interface LogRows {

    /** The files that rows come from; grows at its end when a log is rotated. */
    List<LogFile> files();

    /** How many rows there are by now. */
    long count();

    /**
     * Where a row comes from.
     *
     * @param row 0 to {@link #count()} - 1
     * @throws IOException where a file cannot be read
     */
    LinePlace place(long row) throws IOException;

    /**
     * Where rows that follow each other come from: sooner than asking for each.
     *
     * @param row the first, 0 or more
     * @param count how many; fewer are returned at the end
     * @throws IOException where a file cannot be read
     */
    default List<LinePlace> places(long row, int count) throws IOException {
        List<LinePlace> places = new ArrayList<>(count);
        for (long at = row; at < Math.min(count(), row + count); at++) {
            places.add(place(at));
        }
        return places;
    }

    /**
     * The row of a line.
     *
     * @param file index into {@link #files()}
     * @param line number in that file
     * @return -1 where the line is not among the rows yet
     * @throws IOException where a file cannot be read
     */
    long rowOf(int file, long line) throws IOException;

    /**
     * A part that one task can work on.
     *
     * @param row where it begins, 0 to {@link #count()} - 1
     * @return at least one row
     * @throws IOException where a file cannot be read
     */
    RowSlice slice(long row) throws IOException;

    /**
     * The texts of rows that follow each other.
     *
     * @param row the first, 0 or more
     * @param count how many; fewer are returned at the end
     * @param mostBytes how much of each line to decode
     * @throws IOException where a file cannot be read
     */
    List<LogLine> lines(long row, int count, int mostBytes) throws IOException;

    /**
     * How many rows, from the first on, are left where last lines are set aside that have no end and are still being
     * written. Never more than {@link #count()}.
     */
    long settled();

    /** How the rows are now. Taken before they are read, it tells later which of them have to be read again. */
    Moment moment();

    /** How rows were once. Any thread. */
    @FunctionalInterface
    interface Moment {
        /** How many rows, from the first on, are still those of that moment; {@link Long#MAX_VALUE} where all are. */
        long unchanged();
    }
}
