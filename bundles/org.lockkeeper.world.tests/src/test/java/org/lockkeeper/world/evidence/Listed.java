package org.lockkeeper.world.evidence;

import java.time.Instant;
import java.util.List;

/**
 * The installed programs of one computer, as far as a list has them.
 *
 * @param machine whose
 * @param seen when the list was really made
 * @param at when it was made by the clock of whoever made it
 * @param offset that time with an offset, ISO 8601
 * @param user who was logged on last, without domain; {@code null} where no mail account is
 * @param programs the programs
 */
record Listed(String machine, Instant seen, Instant at, String offset, String user, List<Row> programs) {

    /**
     * One program.
     *
     * @param name its display name
     * @param version its version
     * @param vendor who makes it
     * @param installed the day of its installation as Windows writes it, {@code yyyyMMdd}
     * @param location its folder
     */
    record Row(String name, String version, String vendor, String installed, String location) {
    }
}
