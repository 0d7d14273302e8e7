package org.lockkeeper.logs.files;

import java.io.IOException;

/**
 * Where a line that was read once is in a file as it is now. The offset decides, as it is found again in whatever way
 * lines were counted; the number is the check, and what is left where no line begins at the offset any more.
 *
 * @param line its number from 0; -1 where it is not there, or not yet
 * @param agrees whether offset and number tell the same line; otherwise the file is not what it was
 */
public record EvidenceLine(long line, boolean agrees) {

    private static final EvidenceLine NOWHERE = new EvidenceLine(-1, false);

    /**
     * Looks for a line among those that are indexed.
     *
     * @param number as it was counted, from 1
     * @param offset where it began, in bytes of the content; 0 for a later line than the first where that is not known
     * @param complete whether all of the file is indexed
     * @throws IOException where the file cannot be read
     */
    public static EvidenceLine in(LogFile file, long number, long offset, boolean complete) throws IOException {
        LineIndex index = file.index();
        if (number < 1) {
            return NOWHERE;
        }
        if (offset == 0 && number > 1) {
            // whoever noted it knew the number only
            return number <= index.lines() ? new EvidenceLine(number - 1, true) : NOWHERE;
        }
        if (offset >= index.bytes() && !complete) {
            return NOWHERE;
        }
        if (offset < index.bytes()) {
            long line = index.lineAtOrAfter(offset);
            // a byte order mark is before the first line for one reader and in it for another
            if (line < index.lines() && (line == 0 || index.offsetOf(line) == offset)) {
                return new EvidenceLine(line, line == number - 1);
            }
        }
        return number <= index.lines() ? new EvidenceLine(number - 1, false) : NOWHERE;
    }
}
