package org.lockkeeper.logs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogLine;
import org.lockkeeper.logs.files.LogTrack;
import org.lockkeeper.logs.files.Workers;
import org.lockkeeper.logs.kerio.KerioFields;
import org.lockkeeper.logs.kerio.ReportNeighbours;
import org.lockkeeper.logs.kerio.ReportNeighbours.Doubt;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.ContextFields;
import org.lockkeeper.logs.search.LogSearch;
import org.lockkeeper.logs.search.Matches;
import org.lockkeeper.logs.time.LogTimes;

/**
 * Tells of lines among those of a report of affected users that they may name somebody in words that are not known, as
 * the import takes them ({@link ReportNeighbours}). Which ones these are follows from the lines before them, which are
 * read where they were not just seen. One thread.
 */
public final class UnclearLines implements ContextFields.Reader {

    /** For searches. */
    static final ContextFields FIELDS = new ContextFields() {
        @Override
        public List<String> values(LogFile file, String aspect) {
            return aspect.equals(KerioFields.KIND) && hasKind(file.format()) ? List.of(KerioFields.REPORT_UNCLEAR) : List.of();
        }

        @Override
        public Reader reader() {
            return new UnclearLines();
        }
    };

    /** At least so many lines before one are looked at; where more stand between it and the report, it is not told. */
    private static final int MOST_BEFORE = 1024;
    private static final int AT_ONCE = 32;
    /** The log that reports stand in; what other logs say of the service is no line of a report. */
    private static final String WARNINGS = "kerio-warning";
    private static final Set<String> REPORTS = Set.of(WARNINGS, "kerio-syslog");

    /** What all lines that speak of the service hold. */
    private static final Condition ABOUT_SERVICE = new Condition.Any(List.of(new Condition.Text("updat", true),
            new Condition.Text("KUS", false)));

    private @Nullable LogFile file;
    private long next;
    private @Nullable ReportNeighbours known;

    /**
     * The record of a line, of the kind {@link KerioFields#REPORT_UNCLEAR} where it may name somebody.
     *
     * @param line number of the line in its file, from 0
     * @param text the line
     * @param record what its format finds in it; {@code null} for nothing
     * @return the same where there is nothing to be told
     * @throws IOException where the lines before it cannot be read
     */
    @Override
    public @Nullable LogRecord told(LogFile file, long line, String text, @Nullable LogRecord record) throws IOException {
        LogFormat format = file.format();
        if (format == null || !hasKind(format)) {
            return record;
        }
        LogRecord read = record == null ? new LogRecord(null, text, Map.of()) : record;
        if (this.file != file || next != line || begins(read)) {
            known = begins(read) ? new ReportNeighbours() : null;
        }
        if (known == null && ReportNeighbours.mayBeOne(read.text(), read.fields())) {
            known = before(file, format, line);
        }
        this.file = file;
        next = line + 1;
        if (!isUnclear(known, format, record, read)) {
            return record;
        }
        Map<String, String> fields = new HashMap<>(read.fields());
        fields.put(KerioFields.KIND, KerioFields.REPORT_UNCLEAR);
        return new LogRecord(read.at(), read.text(), fields);
    }

    /**
     * How many lines of a log may name affected users in words that are not known. Only lines that speak of the service, and
     * those after them and at the beginning of a file, are looked at.
     *
     * @throws IOException where a file cannot be read
     */
    static long count(LogTrack log, Workers workers, Progress progress) throws IOException, ProblemException {
        if (log.files().stream().map(LogFile::format).noneMatch(f -> f != null && REPORTS.contains(f.id()))) {
            return 0;
        }
        LogSearch search = new LogSearch(log, List.of(ABOUT_SERVICE), null, LogTimes::new, workers);
        search.run(progress, () -> {
            // all of them are waited for
        });
        Matches hits = search.matches().getFirst();
        long count = 0;
        long row = 0;
        for (LogFile file : log.files()) {
            for (long line = 0; line < file.lines();) {
                progress.checkCancelled();
                Walk walk = walk(file, line);
                count += walk.unclear;
                long hit = hits.atOrAfter(row + walk.end);
                line = hit < 0 ? file.lines() : Math.min(hit - row, file.lines());
            }
            row += file.lines();
        }
        return count;
    }

    /** Lines that follow each other; after them what is a line of a report begins anew. */
    private record Walk(long end, long unclear) {
    }

    private static Walk walk(LogFile file, long from) throws IOException {
        ReportNeighbours known = from == 0 ? ReportNeighbours.ofFile() : new ReportNeighbours();
        LogFormat format = file.format();
        long unclear = 0;
        long at = from;
        while (format != null && at < file.lines()) {
            for (LogLine each : file.read(at, (int) Math.min(at == from ? 2 : AT_ONCE, file.lines() - at), LogFile.SHOWN_BYTES)) {
                LogRecord record = format.parse(each.text()).orElse(null);
                LogRecord read = record == null ? new LogRecord(null, each.text(), Map.of()) : record;
                unclear += isUnclear(known, format, record, read)
                        || KerioFields.REPORT_UNCLEAR.equals(read.fields().get(KerioFields.KIND)) ? 1 : 0;
                at++;
                if (known.isOver()) {
                    return new Walk(at, unclear);
                }
            }
        }
        return new Walk(file.lines(), unclear);
    }

    private static boolean isUnclear(@Nullable ReportNeighbours known, LogFormat format, @Nullable LogRecord record,
            LogRecord read) {
        return known != null && take(known, read) != Doubt.NONE
                || record == null && format.id().equals(WARNINGS) && ReportNeighbours.isAboutUpdater(null, read.text());
    }

    private static boolean hasKind(@Nullable LogFormat format) {
        return format != null && format.aspects().stream().anyMatch(a -> a.id().equals(KerioFields.KIND));
    }

    private static boolean begins(LogRecord record) {
        return ReportNeighbours.begins(record.at(), record.text(), record.fields());
    }

    private static Doubt take(ReportNeighbours lines, LogRecord record) {
        return lines.line(record.at(), record.text(), record.fields());
    }

    private static ReportNeighbours before(LogFile file, LogFormat format, long line) throws IOException {
        List<LogRecord> backwards = new ArrayList<>();
        long first = line;
        while (first > 0 && backwards.size() < MOST_BEFORE
                && (backwards.isEmpty() || !begins(backwards.getLast()))) {
            // most lines follow on one that decides it
            int count = (int) Math.min(first, backwards.isEmpty() ? 1 : AT_ONCE);
            first -= count;
            for (LogLine each : file.read(first, count, LogFile.SHOWN_BYTES).reversed()) {
                if (backwards.isEmpty() || !begins(backwards.getLast())) {
                    backwards.add(format.parse(each.text()).orElseGet(() -> new LogRecord(null, each.text(), Map.of())));
                }
            }
        }
        boolean toBeginning = first == 0 && (backwards.isEmpty() || !begins(backwards.getLast()));
        ReportNeighbours lines = toBeginning ? ReportNeighbours.ofFile() : new ReportNeighbours();
        backwards.reversed().forEach(record -> take(lines, record));
        return lines;
    }
}
