package org.lockkeeper.logs.search;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lockkeeper.logs.internal.regex.Nfa;
import org.lockkeeper.logs.internal.regex.Node;
import org.lockkeeper.logs.internal.regex.RegexParser;

/**
 * What expressions are refused because searching with them could take minutes or all memory, in microseconds and with a
 * sentence that names the place.
 *
 * @param message for people, a sentence
 * @param position where the reason stands in the expression, from 0; 0 where it is the whole
 * @param length how many characters it is
 */
record PatternLimits(String message, int position, int length) {

    /** What only the library reads that knows nothing of automata: it looks at all of it at each character. */
    private static final long MOST_WITHOUT_AUTOMATON = 1_000;
    private static final int LONGEST = 20_000;
    /**
     * Where letters begin that the library does not find back to from their other case, and so looks for without end:
     * U+1C80 to U+1C88.
     */
    private static final int ENDLESS = 0x1C80;
    private static final int LAST_ENDLESS = 0x1C88;
    private static final Pattern IGNORES_CASE = Pattern.compile("\\(\\?[a-zA-Z]*i");
    private static final int LONGEST_QUOTE = 60;

    /** Why an expression is refused; empty where it is not, be it right or wrong. */
    static Optional<PatternLimits> of(String pattern, boolean ignoreCase) {
        if (pattern.length() > LONGEST) {
            return Optional.of(new PatternLimits("The regular expression " + quoted(pattern) + " has " + pattern.length()
                    + " characters, more than " + LONGEST + ". Search for parts of it one by one.", 0, pattern.length()));
        }
        PatternSize size = PatternSize.of(pattern);
        if (size.depth() > RegexParser.MOST_DEPTH) {
            return Optional.of(new PatternLimits("The regular expression " + quoted(pattern) + " nests " + size.depth()
                    + " groups, the innermost at character " + (size.deepest() + 1) + "; at most "
                    + RegexParser.MOST_DEPTH + " are read. Leave out the parentheses that are not needed.",
                    size.deepest(), 1));
        }
        if (size.size() > PatternSize.MOST) {
            return Optional.of(tooLarge(pattern, size));
        }
        Optional<Node> node = RegexParser.parse(pattern, ignoreCase);
        if (node.isEmpty() && (ignoreCase || IGNORES_CASE.matcher(pattern).find())) {
            int far = far(pattern);
            if (far >= 0) {
                return Optional.of(new PatternLimits("The regular expression " + quoted(pattern) + " ignores case and names"
                        + " a character beyond U+1C7F at character " + (far + 1) + ", which cannot be compared in an"
                        + " expression of this form. Leave the character out, or mind the case.", far, 1));
            }
        }
        boolean fits = node.isPresent()
                ? EmptySteps.of(node.get()).steps() <= EmptySteps.MOST && Nfa.of(node.get()).isPresent()
                : size.size() <= MOST_WITHOUT_AUTOMATON;
        return fits ? Optional.empty() : Optional.of(tooLarge(pattern, size));
    }

    /**
     * Where a character stands that may not be compared where case is ignored, or a range that goes beyond it, or may do so
     * as it is escaped; -1 for nowhere.
     */
    private static int far(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int before = i > 0 && pattern.charAt(i - 1) == '\\' ? i - 2 : i - 1;
            boolean endless = c >= ENDLESS && (c <= LAST_ENDLESS || before >= 0 && pattern.charAt(before) == '-');
            if (endless || pattern.startsWith("\\x{", i)) {
                return i;
            }
        }
        return -1;
    }

    private static PatternLimits tooLarge(String pattern, PatternSize size) {
        PatternSize.Repeat repeat = size.repeat();
        if (repeat == null) {
            return new PatternLimits("The regular expression " + quoted(pattern)
                    + " is too large to be searched for. Search for parts of it one by one.", 0, pattern.length());
        }
        return new PatternLimits("The regular expression " + quoted(pattern) + " repeats too much: " + repeat.text()
                + " at character " + (repeat.position() + 1) + " makes it too large to be searched for, as counted repeats"
                + " are written out and multiply where they are nested. Use a smaller count there, or + or *.",
                repeat.position(), repeat.text().length());
    }

    static String quoted(String pattern) {
        return "\"" + (pattern.length() > LONGEST_QUOTE ? pattern.substring(0, LONGEST_QUOTE) + "…" : pattern) + "\"";
    }
}
