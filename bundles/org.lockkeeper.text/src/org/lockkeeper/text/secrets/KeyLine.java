package org.lockkeeper.text.secrets;

import org.jspecify.annotations.Nullable;

/**
 * Finds a line of a private key that stands on several lines (RFC 7468) by what it is itself, since a log may have lost
 * the lines before, stamped each of them, or be filtered: it ends with a word of Base64 that no person and no program
 * would write otherwise. Lines of certificates and of attachments look alike and are taken for the same.
 */
final class KeyLine {

    /** The shortest word that is looked at, where it stands alone or after a stamp. */
    static final int SHORTEST = 16;
    /** From this length on it may stand after anything. */
    private static final int LONG = 40;
    /** What may stand behind it, where a program has quoted it. */
    static final String BEHIND = "\\\"',; \t\r";
    private static final int MOST_BEHIND = 8;
    /** Of a hundred neighbours in Base64 about 65 are of different kinds, of words that people make far fewer. */
    private static final int LEAST_CHANGES = 40;
    /** One in five letters of Base64 is a digit or a sign; names that people make have a number or two at most. */
    private static final int LETTERS_A_NUMBER = 20;

    /** Kinds of letters, as bits. */
    private static final int UPPER = 1;
    private static final int LOWER = 2;
    private static final int DIGIT = 4;
    private static final int SIGN = 8;

    /**
     * Where a word stands.
     *
     * @param from inclusive
     * @param to exclusive
     */
    record Word(int from, int to) {
    }

    private KeyLine() {
    }

    /**
     * The word of a key with which a line ends; {@code null} where it ends otherwise.
     *
     * @param begin where in the text the line begins
     * @param to where it ends
     */
    static @Nullable Word find(CharSequence line, int begin, int to) {
        int end = to;
        for (int behind = 0; end > begin && behind < MOST_BEHIND && BEHIND.indexOf(line.charAt(end - 1)) >= 0; behind++) {
            end--;
        }
        int from = end;
        while (from > begin && end - from < 2 && line.charAt(from - 1) == '=') {
            from--;
        }
        int padding = from;
        int kinds = 0;
        int changes = 0;
        int numbers = 0;
        int last = 0;
        for (int kind; from > begin && (kind = kind(line.charAt(from - 1))) != 0; from--) {
            kinds |= kind;
            changes += last != 0 && last != kind ? 1 : 0;
            numbers += kind >= DIGIT && last != kind ? 1 : 0;
            last = kind;
        }
        int length = padding - from;
        boolean mixed = (kinds & (UPPER | LOWER)) == (UPPER | LOWER) && numbers * LETTERS_A_NUMBER >= length
                && changes * 100 >= LEAST_CHANGES * (length - 1);
        return end - from >= SHORTEST && mixed && (length >= LONG || isAlone(line, begin, from))
                ? new Word(from, end) : null;
    }

    /** 0 for what is not in Base64. */
    private static int kind(int c) {
        return c >= 'A' && c <= 'Z' ? UPPER : c >= 'a' && c <= 'z' ? LOWER : c >= '0' && c <= '9' ? DIGIT
                : c == '+' || c == '/' ? SIGN : 0;
    }

    /** Whether nothing, a stamp or the name of a part comes before. */
    private static boolean isAlone(CharSequence line, int begin, int from) {
        int before = from;
        for (int blanks = 0; before > begin && blanks < MOST_BEHIND && isBlank(line.charAt(before - 1)); blanks++) {
            before--;
        }
        if (before == begin) {
            return true;
        }
        char c = line.charAt(before - 1);
        if (c == 'Z' && before - 1 > begin) {
            // of a time in UTC
            c = line.charAt(before - 2);
        }
        return "]}>|\"'".indexOf(c) >= 0 || before < from && (c == ':' || c >= '0' && c <= '9');
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** Whether a line that ends there might end with such a word: quick, and wrong in one direction only. */
    static boolean isSuspect(byte[] line, int from, int end) {
        int at = end;
        for (int behind = 0; at > from && behind < MOST_BEHIND && BEHIND.indexOf(line[at - 1]) >= 0; behind++) {
            at--;
        }
        int to = at;
        while (at > from && to - at < SHORTEST && (line[at - 1] == '=' || kind(line[at - 1]) != 0)) {
            at--;
        }
        return to - at == SHORTEST;
    }
}
