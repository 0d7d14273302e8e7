package org.lockkeeper.world.evidence;

import java.time.Instant;
import java.util.List;

/**
 * The installed programs of one computer, as far as a list has them.
 *
 * @param machine whose
 * @param at when the list was made
 * @param offset that time with an offset, ISO 8601
 * @param programs the programs
 */
record Listed(String machine, Instant at, String offset, List<Row> programs) {

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
