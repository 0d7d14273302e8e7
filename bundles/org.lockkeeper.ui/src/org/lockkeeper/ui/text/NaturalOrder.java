package org.lockkeeper.ui.text;

import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;

/**
 * Orders text as people do: without regard to case, digits by their number, so that WS-9 comes before WS-10, and letters with
 * accents where the user's language has them: ä beside a in German, č after c in Czech.
 */
public final class NaturalOrder implements Comparator<String> {

    /** The order of texts; only the same text is equal to another. */
    public static final NaturalOrder INSTANCE = new NaturalOrder();

    /** The same order for names that are one whatever their case. */
    public static final Comparator<String> IGNORING_CASE = ((Comparator<String>) INSTANCE::compareLetters)
            .thenComparing(String.CASE_INSENSITIVE_ORDER);

    // Latin letters with accents; what lies beyond is ordered by its code
    private static final int WEIGHED = 0x180;
    // in keys: from here on a weight takes two characters
    private static final int WIDE = 0xe000;
    private static final int LOW_BITS = 12;
    private static final int MOST_OF_ONE = 4;

    // a letter that follows its base and is none of it comes between that and the next
    private final int[] weights = new int[WEIGHED];

    private NaturalOrder() {
        Collator letters = Collator.getInstance();
        letters.setStrength(Collator.PRIMARY);
        for (char c = 0; c < WEIGHED; c++) {
            char plain = plain(c);
            boolean own = letters.compare(String.valueOf(fold(c)), String.valueOf(plain)) > 0;
            weights[c] = plain * 2 + (own && plain != fold(c) ? 1 : 0);
        }
    }

    private static char plain(char c) {
        char base = Normalizer.normalize(String.valueOf(fold(c)), Normalizer.Form.NFD).charAt(0);
        return c == '\u00df' ? 's' : base < 0x80 ? base : fold(c);
    }

    private int weight(char c) {
        return c < WEIGHED ? weights[c] : fold(c) * 2;
    }

    @Override
    public int compare(String a, String b) {
        int letters = compareLetters(a, b);
        return letters != 0 ? letters : a.compareTo(b);
    }

    private int compareLetters(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            char x = a.charAt(i);
            char y = b.charAt(j);
            if (isDigit(x) && isDigit(y)) {
                int endA = digits(a, i);
                int endB = digits(b, j);
                int result = compareNumbers(a, i, endA, b, j, endB);
                if (result != 0) {
                    return result;
                }
                i = endA;
                j = endB;
            } else {
                int result = Integer.compare(weight(x), weight(y));
                if (result != 0) {
                    return result;
                }
                i++;
                j++;
            }
        }
        return Integer.compare(a.length() - i, b.length() - j);
    }

    /**
     * A text with what it is ordered by, worked out once: for orders of many texts, each of which is compared many times.
     * Keys are ordered as {@link NaturalOrder#INSTANCE} orders their texts.
     */
    public static final class Key implements Comparable<Key> {

        private final String letters;
        private final String text;

        private Key(String letters, String text) {
            this.letters = letters;
            this.text = text;
        }

        @Override
        public int compareTo(Key other) {
            int byLetters = letters.compareTo(other.letters);
            return byLetters != 0 ? byLetters : text.compareTo(other.text);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && text.equals(that.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** What a text is ordered by. */
    public Key key(String text) {
        // two characters more for a number, one more for a wide weight
        char[] letters = new char[text.length() * MOST_OF_ONE];
        int end = 0;
        int i = 0;
        while (i < text.length()) {
            if (isDigit(text.charAt(i))) {
                // no letter lies between the digits, so that one weight serves all; more digits are a larger number
                int after = digits(text, i);
                int first = skipZeros(text, i, after);
                end = put(weight('0'), letters, end);
                end = put(after - first, letters, end);
                text.getChars(first, after, letters, end);
                end += after - first;
                i = after;
            } else {
                end = put(weight(text.charAt(i)), letters, end);
                i++;
            }
        }
        return new Key(new String(letters, 0, end), text);
    }

    private static int put(int weight, char[] letters, int at) {
        if (weight < WIDE) {
            letters[at] = (char) weight;
            return at + 1;
        }
        letters[at] = (char) (WIDE + (weight >> LOW_BITS));
        letters[at + 1] = (char) (weight & (1 << LOW_BITS) - 1);
        return at + 2;
    }

    private static int compareNumbers(String a, int startA, int endA, String b, int startB, int endB) {
        int i = skipZeros(a, startA, endA);
        int j = skipZeros(b, startB, endB);
        int byLength = Integer.compare(endA - i, endB - j);
        if (byLength != 0) {
            return byLength;
        }
        for (; i < endA; i++, j++) {
            int result = Character.compare(a.charAt(i), b.charAt(j));
            if (result != 0) {
                return result;
            }
        }
        return 0;
    }

    private static int skipZeros(String text, int from, int end) {
        int i = from;
        while (i < end - 1 && text.charAt(i) == '0') {
            i++;
        }
        return i;
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char fold(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
