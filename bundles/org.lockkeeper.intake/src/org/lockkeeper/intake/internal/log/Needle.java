package org.lockkeeper.intake.internal.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.lockkeeper.text.lines.LineFeeds;

/** A word of ASCII that is looked for in bytes without regard to case, by Horspool's search. */
final class Needle {

    private final byte[] what;
    private final int[] skips = new int[256];

    /** @param word in lower case */
    Needle(String word) {
        what = word.getBytes(StandardCharsets.US_ASCII);
        Arrays.fill(skips, what.length);
        for (int i = 0; i < what.length - 1; i++) {
            skips[what[i]] = what.length - 1 - i;
            skips[Character.toUpperCase((char) what[i])] = what.length - 1 - i;
        }
    }

    /** Where it stands first; -1 where it does not. */
    int find(byte[] bytes, int from, int to) {
        int last = what.length - 1;
        int at = from + last;
        while (at < to) {
            byte b = bytes[at];
            if (lower(b) == what[last] && matches(bytes, at - last)) {
                return at - last;
            }
            at += skips[b & 0xFF];
        }
        return -1;
    }

    /** How many bytes it has. */
    int length() {
        return what.length;
    }

    /** One of its bytes, in lower case. */
    int at(int index) {
        return what[index];
    }

    /** Whether it stands at a place, and ends before another. */
    boolean isAt(byte[] bytes, int at, int to) {
        return to - at >= what.length && matches(bytes, at);
    }

    /** Takes a line. */
    interface Lines {

        /** @param number 1-based number of the line */
        void line(int start, int end, long number);
    }

    /** Gives each line that holds it, once. */
    void lines(byte[] bytes, int from, int to, long line, Lines lines) {
        long number = line;
        int counted = from;
        int at = find(bytes, from, to);
        while (at >= 0) {
            int start = at;
            while (start > from && bytes[start - 1] != '\n') {
                start--;
            }
            int end = at;
            while (end < to && bytes[end] != '\n') {
                end++;
            }
            number += LineFeeds.count(bytes, counted, start);
            counted = start;
            lines.line(start, end, number);
            at = find(bytes, end, to);
        }
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + 32 : b;
    }

    private boolean matches(byte[] bytes, int at) {
        for (int i = 0; i < what.length; i++) {
            if (lower(bytes[at + i]) != what[i]) {
                return false;
            }
        }
        return true;
    }
}
