package org.lockkeeper.intake.internal.inventory;

import org.lockkeeper.api.evidence.Moment;

/**
 * A program in a list, as it stands there.
 *
 * @param computer {@code null} or blank where the row names none
 * @param name not {@code null}
 * @param version {@code null} where there is none
 * @param installed date as written, {@code null} where there is none
 * @param location folder, {@code null} where there is none
 * @param seenAt when the list was made, {@code null} where the row does not tell
 * @param line line of the row
 * @param offset byte offset of that line
 */
record Program(String computer, String name, String version, String installed, String location, Moment seenAt,
        long line, long offset) {
}
