package org.lockkeeper.cli.internal.log;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.ProblemException;

/**
 * A range of time as the logs tell it.
 *
 * @param from first second, {@code null} for no limit
 * @param to the second after the last, {@code null} for no limit
 */
public record TimeRange(@Nullable LocalDateTime from, @Nullable LocalDateTime to) {

    /** No limits. */
    public static final TimeRange ALL = new TimeRange(null, null);

    private static final String TIME = "[[' ']['T']HH:mm[:ss]]";
    private static final DateTimeFormatter ISO = formatter("uuuu-MM-dd" + TIME);
    /** As Kerio writes it, {@code 08/Sep/2011 11:25:17}; its months are English everywhere (domain notes, 1.1). */
    private static final DateTimeFormatter KERIO = formatter("d/MMM/uuuu" + TIME);

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * Reads the two ends as users give them. A date means that day from its start or to its end, a time without seconds
     * that whole minute.
     *
     * @param from {@code null} where the option was left out
     * @param to {@code null} where the option was left out
     * @throws ProblemException where one is no time, or no time lies between them
     */
    public static TimeRange of(@Nullable String from, @Nullable String to) throws ProblemException {
        LocalDateTime first = from == null ? null : start(read("--from", from));
        LocalDateTime end = null;
        if (to != null) {
            TemporalAccessor last = read("--to", to);
            end = start(last).plus(1, !last.isSupported(ChronoField.HOUR_OF_DAY) ? ChronoUnit.DAYS
                    : !last.isSupported(ChronoField.SECOND_OF_MINUTE) || !hasSeconds(to) ? ChronoUnit.MINUTES
                            : ChronoUnit.SECONDS);
        }
        if (first != null && end != null && !first.isBefore(end)) {
            throw new ProblemException("--from " + from + " is later than --to " + to + ".");
        }
        return new TimeRange(first, end);
    }

    private static boolean hasSeconds(String text) {
        return text.indexOf(':') != text.lastIndexOf(':');
    }

    private static TemporalAccessor read(String option, String text) throws ProblemException {
        String time = text.strip();
        if (time.startsWith("[") && time.endsWith("]")) {
            time = time.substring(1, time.length() - 1);
        }
        try {
            return (time.contains("/") ? KERIO : ISO).parse(time);
        } catch (DateTimeException e) {
            boolean zone = time.matches(".*\\d(Z|z|[+-]\\d\\d:?\\d\\d)");
            throw new ProblemException(option + ": \"" + text + (zone
                    ? "\" tells a distance from UTC; give the time as the log's own clock shows it, without one."
                    : "\" is no time; expected something like 2011-09-08, 2011-09-08T11:25:17"
                            + " or 08/Sep/2011 11:25:17."), e);
        }
    }

    private static LocalDateTime start(TemporalAccessor time) {
        return LocalDateTime.of(time.get(ChronoField.YEAR), time.get(ChronoField.MONTH_OF_YEAR),
                time.get(ChronoField.DAY_OF_MONTH), field(time, ChronoField.HOUR_OF_DAY),
                field(time, ChronoField.MINUTE_OF_HOUR), field(time, ChronoField.SECOND_OF_MINUTE));
    }

    private static int field(TemporalAccessor time, ChronoField field) {
        return time.isSupported(field) ? time.get(field) : 0;
    }

    /** Whether it has no limits. */
    public boolean isAll() {
        return from == null && to == null;
    }
}
