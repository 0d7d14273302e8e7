package org.lockkeeper.world.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A clock as it is set, rightly or not.
 *
 * @param zone its time zone
 * @param error how far it is ahead of the time; negative where it is behind
 */
public record Clock(ZoneId zone, Duration error) {

    static Clock right(ZoneId zone) {
        return new Clock(zone, Duration.ZERO);
    }

    /** A server's: nobody looks at it for years, or it was set by hand in another zone. */
    static Clock ofServer(Dice dice, ZoneId zone) {
        return new Clock(zone, dice.chance(0.82) ? Duration.ZERO : error(dice));
    }

    /** That of whoever collects: often elsewhere, seldom with an empty battery. */
    static Clock ofCollector(Dice dice, ZoneId zone) {
        ZoneId own = dice.chance(0.8) ? zone : ZoneId.of(dice.of("Europe/Prague", "America/Los_Angeles",
                "Asia/Kolkata", "UTC"));
        if (dice.chance(0.88)) {
            return right(own);
        }
        return new Clock(own, dice.chance(0.2) ? Duration.ofDays(-1406) : error(dice));
    }

    private static Duration error(Dice dice) {
        return switch (dice.between(0, 3)) {
            case 0 -> Duration.ofMinutes(dice.between(-90, 90));
            case 1 -> Duration.ofHours(dice.between(-12, 12));
            default -> Duration.ofHours(dice.between(-150, 150));
        };
    }

    /** What it takes an instant for. */
    Instant shown(Instant at) {
        return at.plus(error);
    }

    /** What it shows. */
    LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(shown(at), zone);
    }
}
