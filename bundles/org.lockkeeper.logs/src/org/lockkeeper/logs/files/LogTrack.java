package org.lockkeeper.logs.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lockkeeper.api.util.Progress;

/**
 * One log of one server: the files of a rotated set, oldest first, as one sequence of rows. The last file grows, seldom
 * one before it; files are indexed to their end before rows of the next appear.
 */
public final class LogTrack implements LogRows, AutoCloseable {

    private static final int SLICE_BYTES = 4 << 20;

    private final String title;
    private final String server;
    private final CopyOnWriteArrayList<LogFile> files;

    /**
     * @param title for people: "mail.log", or with its server's name
     * @param server name of the server; empty where there is only one
     * @param files oldest first, at least one
     */
    public LogTrack(String title, String server, List<LogFile> files) {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("a log without files");
        }
        this.title = title;
        this.server = server;
        this.files = new CopyOnWriteArrayList<>(files);
    }

    /** For people: "mail.log". */
    public String title() {
        return title;
    }

    /** Name of the server; empty where there is only one. */
    public String server() {
        return server;
    }

    @Override
    public List<LogFile> files() {
        return List.copyOf(files);
    }

    /** The file that the server writes to, or the newest there is. */
    public LogFile newest() {
        return files.getLast();
    }

    /** Adds the file that the server writes to since the log was rotated. */
    public void append(LogFile file) {
        files.add(file);
    }

    /**
     * Puts a newly opened file in the place of one that was cut or rewritten.
     *
     * @param old one of {@link #files()}; it is closed, unless both have one source
     */
    public void replace(LogFile old, LogFile file) {
        int i = files.indexOf(old);
        if (i < 0) {
            throw new IllegalArgumentException("not a file of this log");
        }
        files.set(i, file);
        if (old.source() != file.source()) {
            old.close();
        }
    }

    /**
     * Closes files and leaves them out: those that were deleted. Rows are others afterwards.
     *
     * @param gone some of {@link #files()}, not the newest
     */
    public void remove(Collection<LogFile> gone) {
        files.removeAll(gone);
        gone.forEach(LogFile::close);
    }

    /**
     * Indexes what has not been indexed yet, oldest file first.
     *
     * @throws IOException where a file cannot be read
     * @throws CancellationException where the progress says so
     */
    public void update(Workers workers, Progress progress) throws IOException {
        for (LogFile file : files) {
            file.update(workers, progress);
        }
    }

    @Override
    public long count() {
        long count = 0;
        for (LogFile file : files) {
            count += file.lines();
            if (!file.index().isWhole()) {
                break;
            }
        }
        return count;
    }

    @Override
    public long settled() {
        long settled = 0;
        for (LogFile file : files) {
            if (file == newest() || !file.index().isWhole()) {
                return settled + file.index().completeLines();
            }
            settled += file.lines();
        }
        return settled;
    }

    @Override
    public Moment moment() {
        List<LogFile> then = files();
        long[] bytes = new long[then.size()];
        long[] begin = new long[then.size()];
        long[] complete = new long[then.size()];
        long rows = 0;
        for (int i = 0; i < bytes.length; i++) {
            LineIndex index = then.get(i).index();
            // in this order: lines that are added in between are told to have changed
            bytes[i] = index.bytes();
            begin[i] = rows;
            complete[i] = rows + index.completeLines();
            rows += index.lines();
        }
        return () -> {
            List<LogFile> now = files();
            for (int i = 0; i < bytes.length; i++) {
                if (i >= now.size() || now.get(i) != then.get(i)) {
                    return begin[i];
                }
                if (then.get(i).index().bytes() != bytes[i]) {
                    return complete[i];
                }
            }
            return Long.MAX_VALUE;
        };
    }

    @Override
    public LinePlace place(long row) {
        long before = 0;
        int i = 0;
        for (LogFile file : files) {
            long lines = file.lines();
            if (row < before + lines) {
                return new LinePlace(i, row - before);
            }
            before += lines;
            i++;
        }
        throw new IndexOutOfBoundsException("row " + row + " of " + before);
    }

    @Override
    public long rowOf(int file, long line) {
        long before = 0;
        for (int i = 0; i < file; i++) {
            before += files.get(i).lines();
        }
        long row = before + line;
        return line < files.get(file).lines() && row < count() ? row : -1;
    }

    @Override
    public RowSlice slice(long row) throws IOException {
        LinePlace start = place(row);
        LogFile file = files.get(start.file());
        LineIndex index = file.index();
        long offset = index.offsetOf(start.line());
        long lines = index.lines();
        long end = offset + SLICE_BYTES >= index.bytes() ? lines
                : Math.min(lines, Math.max(start.line() + 1, index.lineAtOrAfter((offset + SLICE_BYTES) & ~1L)));
        int count = (int) (end - start.line());
        return new RowSlice(row, count, List.of(new LineRange(start.file(), start.line(), count)),
                () -> new int[count]);
    }

    @Override
    public List<LogLine> lines(long row, int count, int mostBytes) throws IOException {
        List<LogLine> lines = new ArrayList<>(Math.max(0, count));
        long at = row;
        long end = Math.min(count(), row + count);
        while (at < end) {
            LinePlace place = place(at);
            List<LogLine> some = files.get(place.file()).read(place.line(), (int) (end - at), mostBytes);
            if (some.isEmpty()) {
                break;
            }
            lines.addAll(some);
            at += some.size();
        }
        return lines;
    }

    @Override
    public void close() {
        files.forEach(LogFile::close);
    }
}
