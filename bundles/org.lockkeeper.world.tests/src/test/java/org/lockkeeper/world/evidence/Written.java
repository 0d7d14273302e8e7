package org.lockkeeper.world.evidence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * A time as somebody writes it.
 *
 * @param text what is written, {@code ""} for nothing
 * @param dated whether it tells the time it means
 */
record Written(String text, boolean dated) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    /** With an offset, without one, a day alone, nothing, or a year that is wrong. */
    static Written any(Dice dice, Instant at, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(at, zone);
        return switch (dice.between(0, 9)) {
            case 0, 1, 2, 3 -> new Written(withOffset(dice, at, zone), true);
            case 4, 5, 6 -> new Written(LOCAL.format(local), true);
            case 7 -> new Written(local.toLocalDate().toString(), true);
            case 8 -> new Written("", false);
            default -> dice.chance(0.3) ? new Written(LOCAL.format(local.withYear(2101)), false)
                    : new Written("", false);
        };
    }

    static String withOffset(Dice dice, Instant at, ZoneId zone) {
        ZoneId of = dice.chance(0.5) ? zone : ZoneId.of("UTC");
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.truncatedTo(ChronoUnit.SECONDS).atZone(of)
                .toOffsetDateTime());
    }

    static String local(Instant at, ZoneId zone) {
        return LOCAL.format(LocalDateTime.ofInstant(at, zone));
    }
}
