package org.lockkeeper.logs.internal.regex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The classes of characters that expressions name: general categories and scripts, by the tables of the running Java,
 * which are years newer than those of the library that marks matches; and the classes of POSIX.
 */
final class UnicodeClasses {

    private static final String[] CATEGORIES = categories();
    private static final Map<String, CodeSet> BY_CATEGORY = byCategory();

    private UnicodeClasses() {
    }

    /**
     * The characters of a property.
     *
     * @param name a general category such as {@code L} or {@code Lu}, in that case, {@code Any}, or a script such as
     *        {@code Greek}
     * @return empty where there is no such property
     */
    static Optional<CodeSet> of(String name) {
        CodeSet category = BY_CATEGORY.get(name);
        return category != null ? Optional.of(category) : script(name);
    }

    private static Optional<CodeSet> script(String name) {
        Character.UnicodeScript script;
        try {
            script = Character.UnicodeScript.forName(name);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        Ranges ranges = new Ranges();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (Character.UnicodeScript.of(c) == script) {
                ranges.add(c);
            }
        }
        return Optional.of(ranges.set());
    }

    /** By what {@link Character#getType} gives; what is not assigned is of no category here, as in RE2. */
    private static String[] categories() {
        String[] names = new String[31];
        names[Character.UPPERCASE_LETTER] = "Lu";
        names[Character.LOWERCASE_LETTER] = "Ll";
        names[Character.TITLECASE_LETTER] = "Lt";
        names[Character.MODIFIER_LETTER] = "Lm";
        names[Character.OTHER_LETTER] = "Lo";
        names[Character.NON_SPACING_MARK] = "Mn";
        names[Character.ENCLOSING_MARK] = "Me";
        names[Character.COMBINING_SPACING_MARK] = "Mc";
        names[Character.DECIMAL_DIGIT_NUMBER] = "Nd";
        names[Character.LETTER_NUMBER] = "Nl";
        names[Character.OTHER_NUMBER] = "No";
        names[Character.SPACE_SEPARATOR] = "Zs";
        names[Character.LINE_SEPARATOR] = "Zl";
        names[Character.PARAGRAPH_SEPARATOR] = "Zp";
        names[Character.CONTROL] = "Cc";
        names[Character.FORMAT] = "Cf";
        names[Character.PRIVATE_USE] = "Co";
        names[Character.SURROGATE] = "Cs";
        names[Character.DASH_PUNCTUATION] = "Pd";
        names[Character.START_PUNCTUATION] = "Ps";
        names[Character.END_PUNCTUATION] = "Pe";
        names[Character.CONNECTOR_PUNCTUATION] = "Pc";
        names[Character.OTHER_PUNCTUATION] = "Po";
        names[Character.INITIAL_QUOTE_PUNCTUATION] = "Pi";
        names[Character.FINAL_QUOTE_PUNCTUATION] = "Pf";
        names[Character.MATH_SYMBOL] = "Sm";
        names[Character.CURRENCY_SYMBOL] = "Sc";
        names[Character.MODIFIER_SYMBOL] = "Sk";
        names[Character.OTHER_SYMBOL] = "So";
        return names;
    }

    private static Map<String, CodeSet> byCategory() {
        Map<String, Ranges> ranges = new HashMap<>();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String name = CATEGORIES[Character.getType(c)];
            if (name != null) {
                ranges.computeIfAbsent(name, _ -> new Ranges()).add(c);
                ranges.computeIfAbsent(name.substring(0, 1), _ -> new Ranges()).add(c);
            }
        }
        Map<String, CodeSet> sets = new HashMap<>();
        ranges.forEach((name, of) -> sets.put(name, of.set()));
        sets.put("Any", CodeSet.ALL);
        return Map.copyOf(sets);
    }

    /** The characters of one of POSIX's classes, all ASCII; {@code ^} before its name is all others. */
    static Optional<CodeSet> ofAscii(String name) {
        if (name.startsWith("^")) {
            return ofAscii(name.substring(1)).map(CodeSet::negated);
        }
        CodeSet lower = CodeSet.range('a', 'z');
        CodeSet upper = CodeSet.range('A', 'Z');
        CodeSet digit = CodeSet.range('0', '9');
        return Optional.ofNullable(switch (name) {
            case "alnum" -> CodeSet.union(List.of(lower, upper, digit));
            case "alpha" -> CodeSet.union(List.of(lower, upper));
            case "ascii" -> CodeSet.range(0, 127);
            case "blank" -> CodeSet.union(List.of(CodeSet.of(' '), CodeSet.of('\t')));
            case "cntrl" -> CodeSet.union(List.of(CodeSet.range(0, 31), CodeSet.of(127)));
            case "digit" -> digit;
            case "graph" -> CodeSet.range('!', '~');
            case "lower" -> lower;
            case "print" -> CodeSet.range(' ', '~');
            case "punct" -> CodeSet.union(List.of(CodeSet.range('!', '/'), CodeSet.range(':', '@'),
                    CodeSet.range('[', '`'), CodeSet.range('{', '~')));
            case "space" -> CodeSet.union(List.of(CodeSet.of(' '), CodeSet.range('\t', '\r')));
            case "upper" -> upper;
            case "word" -> CodeSet.union(List.of(lower, upper, digit, CodeSet.of('_')));
            case "xdigit" -> CodeSet.union(List.of(digit, CodeSet.range('a', 'f'), CodeSet.range('A', 'F')));
            default -> null;
        });
    }

    /** Collects ascending characters. */
    private static final class Ranges {
        private final List<CodeSet> done = new ArrayList<>();
        private int from = -1;
        private int to;

        void add(int c) {
            if (from >= 0 && c == to + 1) {
                to = c;
                return;
            }
            close();
            from = c;
            to = c;
        }

        private void close() {
            if (from >= 0) {
                done.add(CodeSet.range(from, to));
            }
        }

        CodeSet set() {
            close();
            from = -1;
            return CodeSet.union(done);
        }
    }
}
