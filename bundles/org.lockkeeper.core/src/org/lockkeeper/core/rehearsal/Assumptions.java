package org.lockkeeper.core.rehearsal;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Objects;

/**
 * What a rehearsal takes for granted. Only how long a database takes is documented, and disks are not all as fast; all is
 * shown beside every result.
 *
 * @param firstStart when the first Outlook is started
 * @param spread within which time all are started, evenly by chance
 * @param lineMegabits what a line carries of which nothing else is said, in megabits per second, shared evenly by all
 *         downloads over it
 * @param packageMegabytes size of the package that each connector downloads, in megabytes of 1,000,000 bytes
 * @param install how long installing takes once it is downloaded
 * @param databaseBytes size of a database of which the size is not known
 * @param perGigabyte how long the upgrade of a database takes for each 1,000,000,000 bytes
 * @param lines over which line each program downloads, and what single lines carry
 */
public record Assumptions(LocalTime firstStart, Duration spread, int lineMegabits, int packageMegabytes,
        Duration install, long databaseBytes, Duration perGigabyte, Lines lines) {

    /** "1 GB takes about 5 minutes" (article "Kerio Outlook Connector database upgrade"). */
    public static final Duration DATABASE_PER_GIGABYTE = Duration.ofMinutes(5);

    /** Where nobody says otherwise: an hour from 8 o'clock, 100 Mbit/s, 40 MB, 2 minutes, 1 GB. */
    public static final Assumptions USUAL = new Assumptions(LocalTime.of(8, 0), Duration.ofHours(1), 100, 40,
            Duration.ofMinutes(2), 1_000_000_000L);

    /** Databases take as long as documented; every server has a line of its own, and all carry the same. */
    public Assumptions(LocalTime firstStart, Duration spread, int lineMegabits, int packageMegabytes, Duration install,
            long databaseBytes) {
        this(firstStart, spread, lineMegabits, packageMegabytes, install, databaseBytes, DATABASE_PER_GIGABYTE, Lines.OWN);
    }

    /** Checks the ranges. */
    public Assumptions {
        Objects.requireNonNull(firstStart);
        Objects.requireNonNull(lines);
        if (spread.isNegative() || install.isNegative() || perGigabyte.isNegative() || lineMegabits < 1 || packageMegabytes < 0
                || databaseBytes < 0) {
            throw new IllegalArgumentException("times and sizes are not negative, and the line carries something");
        }
    }

    /** The same with other lines. */
    public Assumptions over(Lines others) {
        return new Assumptions(firstStart, spread, lineMegabits, packageMegabytes, install, databaseBytes, perGigabyte, others);
    }

    /** The same with databases that take another time for each gigabyte. */
    public Assumptions databases(Duration another) {
        return new Assumptions(firstStart, spread, lineMegabits, packageMegabytes, install, databaseBytes, another, lines);
    }

    /** What a line carries, in megabits per second. */
    int megabits(String line) {
        return lines.megabits(line, lineMegabits);
    }
}
