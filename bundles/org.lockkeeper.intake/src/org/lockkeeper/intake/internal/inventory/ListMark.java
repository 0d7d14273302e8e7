package org.lockkeeper.intake.internal.inventory;

/**
 * What an observation was concluded from.
 *
 * @param question what was asked: file and kind of list; the same question asked again later gives a newer answer, not
 *        another part of the same one
 * @param user whom the list names as the computer's last user, as Windows calls them; {@code null} for nobody
 */
public record ListMark(String question, String user) {
}
