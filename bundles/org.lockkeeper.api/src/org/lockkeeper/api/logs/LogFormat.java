package org.lockkeeper.api.logs;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Knows one kind of log: which lines start a record and what fields it has. Register one as an OSGi service; it then
 * takes part wherever logs are read. Formats are stateless and may be called from several threads at once.
 */
public interface LogFormat {

    /** Stable id, for instance {@code kerio-mail}. */
    String id();

    /** For people: "Kerio mail log". */
    String title();

    /** The fields that its records may have: columns, filter operands and export fields at once, in display order. */
    List<LogAspect> aspects();

    /**
     * How sure it is that a log is of this kind.
     *
     * @param fileName name of the file without folder and compression suffix
     * @param firstLines its first lines, at most 200
     * @return 0 for no, up to 100 for certainly
     */
    int recognise(String fileName, List<String> firstLines);

    /**
     * Reads one line.
     *
     * @param line without its line end
     * @return the record that starts here; empty where the line continues the record before or is not understood
     */
    Optional<LogRecord> parse(String line);

    /**
     * This format for one file, for lines that tell no year or no day. Asked once for each file that it is to read.
     *
     * @param written the day on which the file was written last, by what the file system or the archive tells, in the time zone
     *        of this computer: no line is later
     * @return a format with the same id, title and fields, which reads that file; this one where lines tell all
     * @since 0.1
     */
    default LogFormat forFileOf(LocalDate written) {
        return this;
    }

    /**
     * Whether the value of a field stands in its line word for word, letters of either case being equal. Searches for a
     * value then look for it as a text first, and read the fields of those lines only.
     *
     * @param aspect id of one of {@link #aspects()}
     */
    default boolean isVerbatim(String aspect) {
        return false;
    }

    /**
     * Regular expressions that tell the lines of a severity, so that millions of lines can be sorted by severity
     * without reading their fields. For formats with the aspect {@link LogSeverity#ASPECT}. A line has the highest severity of
     * which an expression matches a part of it; continuation lines may match too.
     *
     * @param severity which
     * @return RE2 syntax, the empty expression for every line, no expression for none; empty where expressions cannot
     *         tell, so that fields are read
     */
    default Optional<List<String>> severityExpressions(LogSeverity severity) {
        return Optional.empty();
    }
}
