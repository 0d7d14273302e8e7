package org.lockkeeper.api.evidence;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A point in time as a source told it. Kerio logs give local time without a zone, so the offset may be unknown; such a
 * moment is ordered as if it were UTC, which may be wrong by up to 14 hours against moments of other sources and is
 * exact among lines of one server's logs. Whole seconds: no Kerio log has finer ones.
 *
 * @param local the date and time as written
 * @param offset the offset from UTC, or {@code null} where not known
 */
public record Moment(LocalDateTime local, @Nullable ZoneOffset offset) implements Comparable<Moment> {

    /** Drops fractions of a second. */
    public Moment {
        Objects.requireNonNull(local);
        local = local.withNano(0);
    }

    /** A local time of unknown offset. */
    public static Moment ofLocal(LocalDateTime local) {
        return new Moment(local, null);
    }

    /** An exact moment, written as UTC. */
    public static Moment of(Instant instant) {
        return new Moment(LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC), ZoneOffset.UTC);
    }

    /**
     * Reads ISO 8601: a date (meaning the end of that day, 23:59:59), a local date and time, or one with an offset; of
     * the years 1 to 9999, so that adding days to it never fails.
     *
     * @return empty where the text is none of these
     */
    public static Optional<Moment> tryParse(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        String t = text.strip().replace(' ', 'T');
        try {
            if (t.length() <= 10) {
                return Optional.of(ofLocal(LocalDate.parse(t).atTime(LocalTime.of(23, 59, 59)))).filter(Moment::isUsual);
            }
            Moment usual = readUsual(t);
            if (usual != null) {
                return Optional.of(usual).filter(Moment::isUsual);
            }
            var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(t, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(parsed instanceof OffsetDateTime o ? new Moment(o.toLocalDateTime(), o.getOffset())
                    : ofLocal((LocalDateTime) parsed)).filter(Moment::isUsual);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads {@code 2011-09-08T11:25:17}, alone or with {@code Z} or {@code +02:00}, in a tenth of the formatter's time:
     * large lists have hundreds of thousands of times.
     *
     * @return {@code null} where the text has another shape
     */
    private static @Nullable Moment readUsual(String t) {
        int length = t.length();
        if (length < 19 || t.charAt(4) != '-' || t.charAt(7) != '-' || t.charAt(10) != 'T' || t.charAt(13) != ':'
                || t.charAt(16) != ':') {
            return null;
        }
        ZoneOffset offset = null;
        int wrong = 0;
        if (length == 20 && t.charAt(19) == 'Z') {
            offset = ZoneOffset.UTC;
        } else if (length == 25 && (t.charAt(19) == '+' || t.charAt(19) == '-') && t.charAt(22) == ':') {
            int hours = number(t, 20, 22);
            int minutes = number(t, 23, 25);
            wrong = hours | minutes;
            if (wrong >= 0) {
                int sign = t.charAt(19) == '-' ? -1 : 1;
                offset = ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
            }
        } else if (length != 19) {
            return null;
        }
        int year = number(t, 0, 4);
        int month = number(t, 5, 7);
        int day = number(t, 8, 10);
        int hour = number(t, 11, 13);
        int minute = number(t, 14, 16);
        int second = number(t, 17, 19);
        wrong |= year | month | day | hour | minute | second;
        return wrong < 0 ? null : new Moment(LocalDateTime.of(year, month, day, hour, minute, second), offset);
    }

    /** The number that these digits are; negative where there are other characters. */
    private static int number(String t, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = t.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + c - '0';
        }
        return number;
    }

    private boolean isUsual() {
        return local.getYear() >= 1 && local.getYear() <= 9999;
    }

    /** Seconds since 1970 that order this moment among others; UTC where the offset is not known. */
    public long orderSecond() {
        return local.toEpochSecond(offset == null ? ZoneOffset.UTC : offset);
    }

    /** This moment moved by whole days, hours and so on; the offset stays. */
    public Moment plus(Duration duration) {
        return new Moment(local.plus(duration), offset);
    }

    /** The time from this moment to a later one; negative where the other is earlier. */
    public Duration until(Moment other) {
        return Duration.ofSeconds(other.orderSecond() - orderSecond());
    }

    /** Whether this moment comes after the other. */
    public boolean isAfter(Moment other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Moment other) {
        if (Objects.equals(offset, other.offset)) {
            // most are of one clock, and need no counting of days
            return local.compareTo(other.local);
        }
        int order = Long.compare(orderSecond(), other.orderSecond());
        if (order == 0) {
            order = local.compareTo(other.local);
        }
        if (order != 0 || offset == null || other.offset == null) {
            return order != 0 ? order : Boolean.compare(offset != null, other.offset != null);
        }
        return offset.compareTo(other.offset);
    }

    // written out: those that records get by themselves are method handles, slow without the optimizing compiler
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Moment that && local.equals(that.local)
                && Objects.equals(offset, that.offset);
    }

    @Override
    public int hashCode() {
        return 31 * local.hashCode() + Objects.hashCode(offset);
    }

    /** ISO 8601, with the offset where it is known: {@code 2011-09-08T11:25:17} or {@code 2011-09-08T11:25:17+02:00}. */
    @Override
    public String toString() {
        // ISO 8601 but for the seconds, which it leaves out where they are 0
        String text = local.getSecond() == 0 ? local + ":00" : local.toString();
        return offset == null ? text : text + offset.getId();
    }
}
