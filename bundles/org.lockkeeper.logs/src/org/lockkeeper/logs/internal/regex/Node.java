package org.lockkeeper.logs.internal.regex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A parsed regular expression. {@link #toString()} writes it so that RE2 and Java read the same meaning. */
public sealed interface Node {

    /** More texts than that, one of which a match must hold, are not worth looking for one by one. */
    int MOST_ALTERNATIVES = 4;

    /** Nothing. */
    record Empty() implements Node {
        @Override
        public String toString() {
            return "(?:)";
        }
    }

    /** One character of a set. */
    record Chars(CodeSet set) implements Node {
        @Override
        public String toString() {
            return set.toString();
        }
    }

    /** One after the other. */
    record Cat(List<Node> parts) implements Node {
        @Override
        public String toString() {
            return parts.stream().map(Node::toString).collect(Collectors.joining());
        }
    }

    /** One or the other. */
    record Alt(List<Node> parts) implements Node {
        @Override
        public String toString() {
            return parts.stream().map(Node::toString).collect(Collectors.joining("|", "(?:", ")"));
        }
    }

    /** Again and again; {@code max} is -1 where there is no end. */
    record Repeat(Node part, int min, int max, boolean lazy) implements Node {
        @Override
        public String toString() {
            String count = "{" + min + (max == min ? "" : max < 0 ? "," : "," + max) + "}";
            if (max < 0 && min < 2) {
                count = min == 0 ? "*" : "+";
            }
            // engines that backtrack repeat one character many times as fast as a group
            return (part instanceof Chars ? part.toString() : "(?:" + part + ")") + count + (lazy ? "?" : "");
        }
    }

    /** A place. */
    enum Place implements Node {
        /** Start of the line. */
        BEGIN("^"),
        /** End of the line. */
        END("$"),
        /** Between a word character and another. */
        WORD_BOUNDARY("\\b"),
        /** Anywhere else. */
        NO_WORD_BOUNDARY("\\B");

        private final String text;

        Place(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * A group, which matters only for the part of a match that it takes.
     *
     * @param part what is in it
     * @param name its name, {@code null} where it has none
     */
    record Group(Node part, @Nullable String name) implements Node {
        @Override
        public String toString() {
            return (name == null ? "(" : "(?<" + name + ">") + part + ")";
        }
    }

    /**
     * A text that every match must hold.
     *
     * @param text what to look for
     * @param ignoreCase whether its ASCII letters may be of either case
     */
    record Factor(String text, boolean ignoreCase) {
    }

    /** The expression that matches a text. */
    static Node literal(String text, boolean ignoreCase) {
        List<Node> parts = new ArrayList<>();
        text.codePoints().forEach(c -> {
            CodeSet set = CodeSet.of(c);
            parts.add(new Chars(ignoreCase ? CaseFold.closure(set) : set));
        });
        return new Cat(parts);
    }

    /**
     * Texts that a match must hold: of each list at least one. Each text is as long as can be; none where nothing is
     * sure.
     */
    default List<List<Factor>> factors() {
        List<List<Factor>> found = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean[] folded = new boolean[1];
        collect(this, found, run, folded);
        flush(found, run, folded);
        return found;
    }

    /** The first of {@link #factors()}, where every match begins with it. */
    default Optional<Factor> prefix() {
        Node first = this;
        while (true) {
            switch (first) {
                case Group(Node part, _) -> first = part;
                case Cat(List<Node> parts) when !parts.isEmpty() -> first = parts.getFirst();
                case Chars(CodeSet set) when isLetter(set) -> {
                    return Optional.of(factors().getFirst().getFirst());
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
    }

    /** Whether it is one character, or an ASCII letter in both cases. */
    private static boolean isLetter(CodeSet set) {
        return set.size() == 1 && set.first() != 0xFFFD || isBothCases(set);
    }

    private static boolean isBothCases(CodeSet set) {
        return set.size() == 2 && set.first() >= 'A' && set.first() <= 'Z' && set.contains(set.first() | 0x20);
    }

    private static void collect(Node node, List<List<Factor>> found, StringBuilder run, boolean[] folded) {
        switch (node) {
            case Chars(CodeSet set) when set.size() == 1 && set.first() != 0xFFFD -> run.appendCodePoint(set.first());
            case Chars(CodeSet set) when isBothCases(set) -> {
                run.append((char) (set.first() | 0x20));
                folded[0] = true;
            }
            case Cat(List<Node> parts) -> parts.forEach(p -> collect(p, found, run, folded));
            case Alt(List<Node> parts) when parts.size() == 1 -> collect(parts.getFirst(), found, run, folded);
            case Alt(List<Node> parts) -> {
                flush(found, run, folded);
                List<Factor> oneOf = new ArrayList<>();
                for (Node part : parts) {
                    List<Factor> best = part.factors().stream().max(Comparator.comparingInt(Node::shortest)).orElse(List.of());
                    if (best.isEmpty()) {
                        return;
                    }
                    oneOf.addAll(best);
                }
                if (oneOf.size() <= MOST_ALTERNATIVES) {
                    found.add(List.copyOf(oneOf));
                }
            }
            case Group(Node part, _) -> collect(part, found, run, folded);
            case Repeat(Node part, int min, int max, _) when min > 0 -> {
                collect(part, found, run, folded);
                if (max != 1) {
                    flush(found, run, folded);
                    // what follows comes after the last time round
                    collect(part, new ArrayList<>(), run, folded);
                    if (!isFixedText(part)) {
                        run.setLength(0);
                        folded[0] = false;
                    }
                }
            }
            case Empty _, Place _ -> {
                // takes no text
            }
            default -> flush(found, run, folded);
        }
    }

    private static int shortest(List<Factor> oneOf) {
        return oneOf.stream().mapToInt(f -> f.text.length()).min().orElse(0);
    }

    private static boolean isFixedText(Node node) {
        return switch (node) {
            case Chars(CodeSet set) -> set.size() == 1;
            case Cat(List<Node> parts) -> parts.stream().allMatch(Node::isFixedText);
            case Group(Node part, _) -> isFixedText(part);
            default -> false;
        };
    }

    private static void flush(List<List<Factor>> found, StringBuilder run, boolean[] folded) {
        if (!run.isEmpty()) {
            found.add(List.of(new Factor(run.toString(), folded[0])));
        }
        run.setLength(0);
        folded[0] = false;
    }
}
