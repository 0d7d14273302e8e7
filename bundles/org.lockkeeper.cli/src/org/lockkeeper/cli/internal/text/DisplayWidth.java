package org.lockkeeper.cli.internal.text;

import java.util.ArrayList;
import java.util.List;

/** How many columns of a terminal a text takes, and texts cut to fit. */
public final class DisplayWidth {

    private static final String ELLIPSIS = "…";

    private DisplayWidth() {
    }

    /** The columns that a text without control characters takes. */
    public static int of(String text) {
        int length = text.length();
        int width = 0;
        while (width < length && text.charAt(width) < 0x300) {
            width++;
        }
        for (int i = width; i < length;) {
            int point = text.codePointAt(i);
            width += of(point);
            i += Character.charCount(point);
        }
        return width;
    }

    /**
     * The text cut to a width, with an ellipsis as its last column where something was cut off.
     *
     * @param width at least 1
     */
    public static String cut(String text, int width) {
        if (text.length() <= width && of(text) <= width || of(text) <= width) {
            return text;
        }
        return prefix(text, width - 1) + ELLIPSIS;
    }

    /** The text with blanks up to a width. */
    public static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /**
     * The text broken at blanks into lines of a width; a word that is longer than a line is broken inside.
     *
     * @param width at least 1
     * @return at least one line
     */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        String words = text.strip();
        int used = 0;
        int from = 0;
        while (from < words.length()) {
            int blank = words.indexOf(' ', from);
            int end = blank < 0 ? words.length() : blank;
            String rest = words.substring(from, end);
            int room = of(rest);
            if (!line.isEmpty() && used + 1 + room > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            while (room > width) {
                String part = prefix(rest, width);
                lines.add(part);
                rest = rest.substring(part.length());
                room = of(rest);
            }
            if (!line.isEmpty()) {
                line.append(' ');
                used++;
            }
            line.append(rest);
            used += room;
            from = end;
            while (from < words.length() && words.charAt(from) == ' ') {
                from++;
            }
        }
        lines.add(line.toString());
        return lines;
    }

    // at least one character, so that wrapping always gets on
    private static String prefix(String text, int width) {
        int used = 0;
        int end = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            if (used + of(point) > width && end > 0) {
                break;
            }
            used += of(point);
            end += Character.charCount(point);
        }
        return text.substring(0, end);
    }

    private static int of(int point) {
        if (point < 0x300) {
            return 1;
        }
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(point) ? 2 : 1;
    }

    // the blocks that Unicode's East Asian Width (UAX #11) gives as wide or full width, and emoji
    private static boolean isWide(int point) {
        return point >= 0x1100 && point <= 0x115f || point >= 0x2e80 && point <= 0xa4cf && point != 0x303f
                || point >= 0xac00 && point <= 0xd7a3 || point >= 0xf900 && point <= 0xfaff
                || point >= 0xfe30 && point <= 0xfe6f || point >= 0xff00 && point <= 0xff60
                || point >= 0xffe0 && point <= 0xffe6 || point >= 0x1f300 && point <= 0x1faff
                || point >= 0x20000 && point <= 0x3fffd;
    }
}
