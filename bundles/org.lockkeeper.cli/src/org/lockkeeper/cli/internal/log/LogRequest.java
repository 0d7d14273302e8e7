package org.lockkeeper.cli.internal.log;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.logs.files.LogOpener;
import org.lockkeeper.logs.search.Condition;

/**
 * What the user asked of the command {@code log}.
 *
 * @param files files, folders, zips and {@code archive.zip!/entry}; {@code -} is standard input; at least one
 * @param rotated whether files stand for the rotated set that they belong to
 * @param options how to open files
 * @param condition which lines; {@link Condition#everyLine()} for every line
 * @param range the part of the condition that is about time
 * @param trace a Queue-ID to follow, {@code null} for none
 * @param action what to do with the lines
 * @param format how to print
 * @param prefix what stands in front of each line of text
 * @param last how many of the matching lines that are there at the beginning are printed, -1 for all
 */
public record LogRequest(List<String> files, boolean rotated, LogOpener.Options options, Condition condition,
        TimeRange range, @Nullable String trace, Action action, Format format, Prefix prefix, long last) {

    /** What to do with the lines. */
    public enum Action {
        /** Print them. */
        PRINT,
        /** Print them, and those that are written later. */
        FOLLOW,
        /** Print their number. */
        COUNT,
        /** Print how many there are in each span of time. */
        HISTOGRAM
    }

    /** How lines are printed. */
    public enum Format {
        /** As they stand in the log. */
        TEXT,
        /** An object for each. */
        JSON,
        /** Values, with a header. */
        CSV;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What stands in front of each line of text, each ended by a colon.
     *
     * @param file the file's name
     * @param line the line's number
     */
    public record Prefix(boolean file, boolean line) {
    }

    /** Copies the list. */
    public LogRequest {
        files = List.copyOf(files);
        Objects.requireNonNull(options);
        Objects.requireNonNull(condition);
        Objects.requireNonNull(range);
        Objects.requireNonNull(action);
        Objects.requireNonNull(format);
        Objects.requireNonNull(prefix);
    }

    /** Whether every line is asked for. */
    boolean isAll() {
        return condition.equals(Condition.everyLine());
    }
}
