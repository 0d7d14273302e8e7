package org.lockkeeper.intake.internal.inventory;

import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.text.secrets.Redaction;

/**
 * A row, or a line beside the rows, that names the Updater Service and says something against itself.
 *
 * @param told what it says, for people, short
 * @param line its line
 * @param offset byte offset of that line
 * @param seenAt when the row was seen; {@code null} where it does not tell
 */
record UnclearService(String told, long line, long offset, @Nullable Moment seenAt) {

    /** What stands between the name of a program and why it does not count. */
    static final String NOT_KNOWN = " is there is not known: ";

    /** @param reason why it is not understood, for people; what to do goes on after a semicolon */
    static UnclearService of(Program row, String reason) {
        return new UnclearService(shortly(reason), row.line(), row.offset(), row.seenAt());
    }

    /** A line of prose. */
    static UnclearService of(String line, long number) {
        return new UnclearService(Redaction.excerpt(line), number, 0, null);
    }

    private static String shortly(String reason) {
        int why = reason.indexOf(NOT_KNOWN);
        int what = reason.indexOf("; if that ");
        // its cells are short already
        return Redaction.text(reason.substring(why < 0 ? 0 : why + NOT_KNOWN.length(),
                what < 0 ? reason.length() : what));
    }
}
