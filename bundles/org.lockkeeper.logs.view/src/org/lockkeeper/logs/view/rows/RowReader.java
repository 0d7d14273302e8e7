package org.lockkeeper.logs.view.rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.UnclearLines;
import org.lockkeeper.logs.files.LinePlace;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogLine;
import org.lockkeeper.logs.files.LogRows;
import org.lockkeeper.logs.view.document.OpenLog;
import org.lockkeeper.logs.view.mark.Decorator;
import org.lockkeeper.text.secrets.Passwords;

/** Reads rows as they may be shown. May block on a slow disk, so not for the UI thread. */
public final class RowReader {

    /** Characters of a line that are shown; what is longer is cut, with a note of its length. */
    public static final int SHOWN_CHARACTERS = 10_000;

    /** Rows are read together that are not farther apart than this from the first to the last. */
    static final int SPAN = 16_384;

    /** Puts bullets in the place of passwords before a line is shown, searched or copied. */
    private static final Passwords PASSWORDS = new Passwords("\u2022".repeat(6));

    private final OpenLog log;
    private final Supplier<Decorator> decorator;
    private final RowTimes times = new RowTimes();

    /**
     * @param decorator how rows are marked at present; asked for with each row
     */
    public RowReader(OpenLog log, Supplier<Decorator> decorator) {
        this.log = log;
        this.decorator = decorator;
    }

    /** All of the text of a line, without passwords. */
    public static String whole(LogLine line) {
        return PASSWORDS.hide(line.text());
    }

    private static boolean isCut(LogLine line) {
        return line.cut() || line.text().length() > SHOWN_CHARACTERS;
    }

    /**
     * The text of a row as it is written, without passwords: all of it up to {@link LogFile#WRITTEN_BYTES}, and what is
     * longer with a note of its length.
     *
     * @param mostBytes where more than that would have to be read, it is not
     * @return {@code null} where it was not read
     * @throws IOException where the file cannot be read
     */
    public @Nullable String written(Row row, long mostBytes) throws IOException {
        if (!row.isCut()) {
            return row.text();
        }
        LogRows rows = log.set().rows();
        List<LogLine> line = rows.lines(row.number(), 1, 1);
        if (line.isEmpty()) {
            // cut away meanwhile
            return row.text();
        }
        long bytes = Math.min(line.getFirst().bytes(), LogFile.WRITTEN_BYTES);
        if (bytes > mostBytes) {
            return null;
        }
        List<LogLine> all = rows.lines(row.number(), 1, (int) Math.max(1, bytes));
        if (all.isEmpty()) {
            return row.text();
        }
        LogLine read = all.getFirst();
        return read.cut() ? whole(read) + LogLine.cutMark(read.bytes()) : whole(read);
    }

    /** The text of a line as it may be shown: without passwords, cut where it is long. */
    public static String shown(LogLine line) {
        String text = PASSWORDS.hide(line.text());
        if (!isCut(line)) {
            return text;
        }
        int keep = Math.min(text.length(), SHOWN_CHARACTERS);
        if (keep > 0 && Character.isHighSurrogate(text.charAt(keep - 1))) {
            keep--;
        }
        return text.substring(0, keep) + LogLine.cutMark(line.bytes());
    }

    /**
     * Reads rows of a view.
     *
     * @param first place of the first
     * @param count how many at most
     * @throws IOException where a file cannot be read
     */
    public List<Row> read(RowView view, long first, int count) throws IOException {
        List<Row> rows = new ArrayList<>();
        long end = Math.min(first + count, view.count());
        int gap = gap(log.set());
        for (long place = first; place < end;) {
            List<Long> near = new ArrayList<>(List.of(view.row(place)));
            while (place + near.size() < end && view.row(place + near.size()) - near.getLast() <= gap
                    && view.row(place + near.size()) - near.getFirst() < SPAN) {
                near.add(view.row(place + near.size()));
            }
            int before = rows.size();
            add(rows, near);
            if (rows.size() < before + near.size()) {
                break;
            }
            place += near.size();
        }
        return rows;
    }

    /**
     * How far apart rows may be to be read in one go. To find a row of merged logs takes as long as to read some
     * hundred of them.
     */
    static int gap(LogSet set) {
        return set.tracks().size() > 1 ? 200 : 1;
    }

    /** Adds rows in rising order, with those in between left out; fewer where the log ends before. */
    private void add(List<Row> into, List<Long> wanted) throws IOException {
        LogRows rows = log.set().rows();
        long first = wanted.getFirst();
        int count = (int) (wanted.getLast() - first + 1);
        boolean several = log.set().tracks().size() > 1;
        List<LogLine> lines = rows.lines(first, count, LogFile.SHOWN_BYTES);
        List<LinePlace> places = rows.places(first, count);
        List<LogFile> files = rows.files();
        Decorator by = decorator.get();
        UnclearLines unclear = new UnclearLines();
        for (long number : wanted) {
            int i = (int) (number - first);
            if (i >= lines.size() || i >= places.size()) {
                break;
            }
            Row row = row(number, lines.get(i), places.get(i).line(), files.get(places.get(i).file()), unclear, several);
            row.decoration(by);
            into.add(row);
        }
    }

    private Row row(long number, LogLine line, long inFile, LogFile file, UnclearLines unclear, boolean several)
            throws IOException {
        String text = shown(line);
        LogFormat format = file.format();
        LogRecord record = format == null ? null
                : unclear.told(file, inFile, text, format.parse(text).orElse(null));
        Row row = new Row(number, several ? log.name(file) : "", text, record, times.of(file, line.text()), isCut(line));
        return several ? row.shifted(log.shiftOf(file)) : row;
    }
}
