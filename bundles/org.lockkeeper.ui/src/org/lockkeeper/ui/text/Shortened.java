package org.lockkeeper.ui.text;

import java.util.function.Predicate;

/** Texts that are too long for their place, cut where they say least. */
public final class Shortened {

    private static final String LEFT_OUT = "\u2026";

    private Shortened() {
    }

    /**
     * A sentence with its end left out where it is too long.
     *
     * @param fits whether a text has room; where one has, shorter ones have
     */
    public static String end(String text, Predicate<String> fits) {
        if (fits.test(text)) {
            return text;
        }
        int least = 0;
        int most = text.length() - 1;
        while (least < most) {
            int middle = (least + most + 1) / 2;
            if (fits.test(cut(text, middle))) {
                least = middle;
            } else {
                most = middle - 1;
            }
        }
        return cut(text, least);
    }

    private static String cut(String text, int length) {
        // half of a letter outside of the basic plane is no letter
        int to = length > 0 && Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, to).stripTrailing() + LEFT_OUT;
    }

    /**
     * A name with its middle left out where it is too long: beginning and end of names tell them apart.
     *
     * @param most characters that it may have, at least 3
     */
    public static String middle(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int head = most / 2;
        int tail = most - 1 - head;
        // half of a letter outside of the basic plane is no letter
        int from = Character.isLowSurrogate(text.charAt(text.length() - tail)) ? 1 : 0;
        int to = Character.isHighSurrogate(text.charAt(head - 1)) ? head - 1 : head;
        return text.substring(0, to) + LEFT_OUT + text.substring(text.length() - tail + from);
    }
}
