package org.lockkeeper.report.text;

import org.jspecify.annotations.Nullable;

/**
 * Makes text from logs and inventories safe to show. Such text may hold control characters that steer a terminal, and
 * direction marks that make one name look like another.
 */
public final class SafeText {

    private static final char INSTEAD = '\uFFFD';

    private SafeText() {
    }

    /**
     * The text on one line: line breaks and tabs become blanks, other control characters and direction marks a
     * replacement character.
     *
     * @param text may be {@code null}, which becomes the empty text
     */
    public static String oneLine(@Nullable String text) {
        if (text == null) {
            return "";
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // nearly all are plain
            if ((c < ' ' || c > '~') && safe(c) != c) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            safe.append(safe(text.charAt(i)));
        }
        return safe.toString();
    }

    private static char safe(char c) {
        if (c == '\n' || c == '\r' || c == '\t') {
            return ' ';
        }
        return isHidden(c) ? INSTEAD : c;
    }

    /**
     * The text with control characters and direction marks replaced, but for line breaks and tabs: for formats that have
     * a place for those.
     *
     * @param text not {@code null}
     */
    public static String visible(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHiddenButBreaks(text, i)) {
                StringBuilder visible = new StringBuilder(text);
                for (int j = i; j < text.length(); j++) {
                    if (isHiddenButBreaks(text, j)) {
                        visible.setCharAt(j, INSTEAD);
                    }
                }
                return visible.toString();
            }
        }
        return text;
    }

    // a carriage return alone makes a terminal write over what it has written
    private static boolean isHiddenButBreaks(String text, int at) {
        char c = text.charAt(at);
        return c != '\n' && c != '\t' && isHidden(c)
                && !(c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n');
    }

    /**
     * Whether a character is not seen but does something: a control character (C0, DEL, C1), a line or paragraph
     * separator, or a mark that changes the direction of what follows.
     */
    public static boolean isHidden(char c) {
        boolean control = c < 0x20 || c >= 0x7f && c < 0xa0 || c == '\u2028' || c == '\u2029';
        boolean direction = c == '\u061c' || c == '\u200e' || c == '\u200f' || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069';
        return control || direction;
    }
}
