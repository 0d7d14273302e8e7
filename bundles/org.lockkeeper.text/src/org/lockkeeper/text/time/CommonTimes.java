package org.lockkeeper.text.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lockkeeper.api.evidence.Moment;

/**
 * Times as programs other than Kerio's write them: Apache and nginx ({@code 10/Oct/2011:13:55:36 +0200},
 * {@code 2011/10/10 13:55:36}, {@code Mon Oct 10 13:55:36.123 2011}), HTTP and mail headers
 * ({@code Mon, 10 Oct 2011 13:55:36 GMT}), ISO 8601 and its relatives, seconds or milliseconds since 1970. Forms of which
 * nobody can tell whether the day or the month comes first are not guessed.
 */
public final class CommonTimes {

    private static final String ZONE = "[ ][XXX][XX][X][z]";

    private final List<DateTimeFormatter> forms = List.of(form("d/MMM/uuuu[:][ ]HH:mm:ss", ZONE),
            form("uuuu-MM-dd['T'][ ]HH:mm[:ss]", ZONE), form("uuuu/MM/dd HH:mm:ss", ZONE),
            form("EEE MMM [ ]d HH:mm:ss", " [z ]uuuu"), form("[EEE, ]d MMM uuuu HH:mm:ss", ZONE),
            form("d-MMM-uuuu HH:mm:ss", ZONE), form("MMM [ ]d uuuu HH:mm:ss", ZONE), form("uuuuMMdd[ ]['T']HHmmss", ZONE));

    /** A form with a fraction of a second between two parts of it, or none. */
    private static DateTimeFormatter form(String time, String rest) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(time)
                .optionalStart().appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true).optionalEnd()
                .optionalStart().appendLiteral(',').appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, false).optionalEnd()
                .appendPattern(rest).parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0).toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.SMART);
    }

    /** The time that a text is, brackets around it or not; empty where it is none of the forms. */
    public Optional<Moment> read(String text) {
        String time = text.strip();
        if (time.startsWith("[") && time.endsWith("]")) {
            time = time.substring(1, time.length() - 1).strip();
        }
        if (time.length() > 48 || time.length() < 10) {
            return Optional.empty();
        }
        if (time.matches("\\d{10}(?:\\.\\d{1,9})?|\\d{13}")) {
            // the first ten digits are the seconds in either case
            return possible(Moment.of(Instant.ofEpochSecond(Long.parseLong(time.substring(0, 10)))));
        }
        for (DateTimeFormatter form : forms) {
            try {
                TemporalAccessor t = form.parseBest(time, OffsetDateTime::from, LocalDateTime::from);
                return possible(t instanceof OffsetDateTime o ? new Moment(o.toLocalDateTime(), o.getOffset())
                        : zoned(time, (LocalDateTime) t));
            } catch (DateTimeException e) {
                // the next may fit
            }
        }
        return Optional.empty();
    }

    /** Of zones with a name only those are known that mean the same everywhere. */
    private static Moment zoned(String time, LocalDateTime local) {
        String upper = time.toUpperCase(Locale.ROOT);
        boolean utc = upper.endsWith("GMT") || upper.endsWith("UTC") || upper.contains(" UTC ") || upper.contains(" GMT ");
        return new Moment(local, utc ? ZoneOffset.UTC : null);
    }

    private static Optional<Moment> possible(Moment at) {
        return Optional.of(at).filter(Stamps::isPossible);
    }
}
