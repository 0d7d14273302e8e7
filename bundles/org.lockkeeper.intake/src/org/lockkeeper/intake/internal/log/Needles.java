package org.lockkeeper.intake.internal.log;

import java.util.Arrays;
import java.util.List;

/** Words of ASCII that are looked for in bytes without regard to case, all in one pass: Horspool's search for a set. */
final class Needles {

    private final List<Needle> words;
    /** Of the shortest word; of each word only so many bytes decide where the search looks next. */
    private final int length;
    private final int[] skips = new int[256];
    private final boolean[] ends = new boolean[256];

    Needles(List<Needle> words) {
        this.words = List.copyOf(words);
        length = words.stream().mapToInt(Needle::length).min().orElseThrow();
        Arrays.fill(skips, length);
        for (Needle word : words) {
            for (int i = 0; i < length; i++) {
                int lower = word.at(i);
                int upper = Character.toUpperCase((char) lower);
                if (i == length - 1) {
                    ends[lower] = true;
                    ends[upper] = true;
                } else {
                    skips[lower] = Math.min(skips[lower], length - 1 - i);
                    skips[upper] = Math.min(skips[upper], length - 1 - i);
                }
            }
        }
    }

    /** Whether any of the words stands there. */
    boolean anyIn(byte[] bytes, int from, int to) {
        int at = from + length - 1;
        while (at < to) {
            int b = bytes[at] & 0xFF;
            if (ends[b] && anyAt(bytes, at - length + 1, to)) {
                return true;
            }
            at += skips[b];
        }
        return false;
    }

    private boolean anyAt(byte[] bytes, int at, int to) {
        for (Needle word : words) {
            if (word.isAt(bytes, at, to)) {
                return true;
            }
        }
        return false;
    }
}
