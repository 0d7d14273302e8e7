package org.lockkeeper.ui.text;

/** Texts that are too long for their place, cut where they say least. */
public final class Shortened {

    private static final String LEFT_OUT = "\u2026";

    private Shortened() {
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
