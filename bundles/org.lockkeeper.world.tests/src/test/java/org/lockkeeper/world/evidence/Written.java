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
 * @param told the time it tells
 */
record Written(String text, boolean dated, Instant told) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    /** With an offset, without one, a day alone, nothing, or a year that is wrong. */
    static Written any(Dice dice, Instant at, Site site) {
        Clock clock = site.collector();
        LocalDateTime local = clock.local(at);
        return switch (dice.between(0, 9)) {
            case 0, 1, 2, 3 -> exact(dice, at, site);
            case 4, 5, 6 -> new Written(LOCAL.format(local), true, site.toldByCollector(at));
            case 7 -> new Written(local.toLocalDate().toString(), true, site.toldByCollector(at));
            case 8 -> new Written("", false, at);
            default -> switch (dice.between(0, 5)) {
                case 0, 1 -> new Written(LOCAL.format(local.withYear(2101)), false, at);
                case 2 -> new Written(dice.of("2011-13-45", "31.02.2011", "yesterday", "2011-W44", "?"), false, at);
                default -> new Written("", false, at);
            };
        };
    }

    /** With an offset. */
    static Written exact(Dice dice, Instant at, Site site) {
        Instant shown = site.collector().shown(at);
        return new Written(withOffset(dice, shown, site.collector().zone()), true, shown);
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
