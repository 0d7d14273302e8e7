package org.lockkeeper.text.names;

/**
 * What stands in a cell and is not seen: spreadsheets, web pages and e-mails put no-break spaces and characters without
 * width around names and values. {@code "PC1\u00a0"} is the computer PC1, and {@code "\u200byes"} is yes.
 */
public final class Blanks {

    private Blanks() {
    }

    /**
     * A cell without what is not seen: characters without width and control characters of writing direction are taken
     * out wherever they stand, every kind of blank becomes a space, and blanks at both ends are taken off.
     *
     * @param cell not {@code null}
     */
    public static String clean(String cell) {
        int length = cell.length();
        for (int i = 0; i < length; i++) {
            char c = cell.charAt(i);
            if (c > '~' && (isUnseen(c) || isBlank(c))) {
                return rewritten(cell);
            }
        }
        return cell.strip();
    }

    private static String rewritten(String cell) {
        StringBuilder text = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (isBlank(c)) {
                text.append(' ');
            } else if (!isUnseen(c)) {
                text.append(c);
            }
        }
        return text.toString().strip();
    }

    private static boolean isBlank(char c) {
        // no-break, figure and narrow no-break space are no whitespace to Character.isWhitespace
        return c > '~' && (Character.isSpaceChar(c) || c == '\u0085');
    }

    private static boolean isUnseen(char c) {
        // soft hyphen, zero-width space and joiners, marks and embeddings of direction, word joiner, byte order mark
        return c == '\u00AD' || c >= '\u200B' && c <= '\u200F' || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u2064' || c >= '\u2066' && c <= '\u206F' || c == '\uFEFF'
                || c == '\u180E' || c >= '\uFE00' && c <= '\uFE0F';
    }
}
