package org.lockkeeper.logs.view.time;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.logs.kerio.UtcOffsets;
import org.lockkeeper.logs.kerio.UtcOffsets.Period;

/**
 * What is known of a server's clock: its distance from UTC as its mail log tells it.
 *
 * @param offsets what the mail log tells
 * @param log which log that is, for people
 */
public record ServerTime(UtcOffsets offsets, String log) {

    /** Nothing is said with less. */
    private static final double SURE = 0.8;

    /** How sure a distance from UTC is. */
    public enum Confidence {
        /** Many lines agree. */
        SURE,
        /** Few lines tell it, or they do not all agree. */
        WEAK
    }

    /** What is known at a local time; empty where nothing is. */
    public Optional<Period> at(LocalDateTime local) {
        return offsets.at(local);
    }

    /** The spans of time with one distance each, in the order of the log. */
    public List<Period> periods() {
        return offsets.periods();
    }

    /** How sure a span is. */
    public static Confidence confidence(Period period) {
        return period.confidence() >= SURE ? Confidence.SURE : Confidence.WEAK;
    }

    /** {@code UTC}, {@code UTC+2}, {@code UTC-3:30}. */
    public static String name(ZoneOffset offset) {
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        if (minutes == 0) {
            return "UTC";
        }
        return "UTC" + (offset.getTotalSeconds() < 0 ? "-" : "+") + minutes / 60
                + (minutes % 60 == 0 ? "" : ":%02d".formatted(minutes % 60));
    }

    /** The distances that there are, each once, in the order of the log: {@code UTC+2, UTC+1}. */
    public String names() {
        return String.join(", ", periods().stream().map(p -> name(p.offset())).distinct().toList());
    }

    /**
     * Seconds to add to this server's times so that they agree with another server's, at the latest time that both
     * tell of; empty where one of the two is not known.
     */
    public static Optional<Long> shift(@Nullable ServerTime mine, @Nullable ServerTime other) {
        if (mine == null || other == null || mine.periods().isEmpty() || other.periods().isEmpty()) {
            return Optional.empty();
        }
        LocalDateTime end = mine.periods().getLast().to();
        LocalDateTime otherEnd = other.periods().getLast().to();
        LocalDateTime at = end.isBefore(otherEnd) ? end : otherEnd;
        return mine.at(at).flatMap(a -> other.at(at)
                .map(b -> (long) b.offset().getTotalSeconds() - a.offset().getTotalSeconds()));
    }
}
