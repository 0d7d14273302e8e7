package org.lockkeeper.logs.files;

import java.util.Objects;

/**
 * One line of a log, or as much of it as was asked for.
 *
 * @param number its number in its file, from 0
 * @param offset where it begins, in bytes from the start of the (decompressed) file
 * @param bytes its length in bytes without the line end
 * @param text its text without the line end; bytes that are no character of the encoding appear as U+FFFD
 * @param cut whether the line goes on after the text
 */
public record LogLine(long number, long offset, long bytes, String text, boolean cut) {

    /** Checks that there is a text. */
    public LogLine {
        Objects.requireNonNull(text);
    }

    /**
     * What stands behind the beginning of a line that is too long to be shown or written as a whole.
     *
     * @param bytes how long all of it is
     */
    public static String cutMark(long bytes) {
        return " \u2026 [" + String.format("%,d", bytes) + " bytes]";
    }
}
