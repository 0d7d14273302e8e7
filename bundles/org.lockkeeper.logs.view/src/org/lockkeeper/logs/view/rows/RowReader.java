package org.lockkeeper.logs.view.rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.logs.LogSet;
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

    /** A line of more bytes is nowhere written as a whole: no Java text is that long. */
    private static final int MOST_BYTES = 1 << 30;

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
     * All of the text of a row, however long it is, without passwords.
     *
     * @param mostBytes where it has more bytes than that, it is not read
     * @return {@code null} where it has more bytes
     * @throws IOException where the file cannot be read
     */
    public @Nullable String whole(Row row, long mostBytes) throws IOException {
        if (!row.isCut()) {
            return row.text();
        }
        LogRows rows = log.set().rows();
        List<LogLine> line = rows.lines(row.number(), 1, 1);
        if (line.isEmpty()) {
            // cut away meanwhile
            return row.text();
        }
        if (line.getFirst().bytes() > Math.min(mostBytes, MOST_BYTES)) {
            return null;
        }
        List<LogLine> all = rows.lines(row.number(), 1, (int) Math.max(1, line.getFirst().bytes()));
        return all.isEmpty() ? row.text() : whole(all.getFirst());
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
        return text.substring(0, keep) + " \u2026 [" + String.format("%,d", line.bytes()) + " bytes]";
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
        LogFile newest = rows.files().getLast();
        List<LogLine> lines = rows.lines(first, count, LogFile.SHOWN_BYTES);
        List<LinePlace> places = several ? rows.places(first, count) : List.of();
        List<LogFile> files = rows.files();
        Decorator by = decorator.get();
        for (long number : wanted) {
            int i = (int) (number - first);
            if (i >= lines.size() || several && i >= places.size()) {
                break;
            }
            Row row = several ? row(number, lines.get(i), files.get(places.get(i).file()))
                    : row(number, "", lines.get(i), newest);
            row.decoration(by);
            into.add(row);
        }
    }

    private Row row(long number, LogLine line, LogFile file) {
        return row(number, log.name(file), line, file).shifted(log.shiftOf(file));
    }

    private Row row(long number, String log, LogLine line, LogFile file) {
        String text = shown(line);
        LogFormat format = file.format();
        LogRecord record = format == null ? null : format.parse(text).orElse(null);
        return new Row(number, log, text, record, times.of(file, line.text()), isCut(line));
    }
}
