package org.lockkeeper.logs.internal.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the common part of the regular expressions of RE2, Perl and Java: what has one meaning in all of them. Anything
 * else is left to a more complete engine. A dot is any character of the line.
 */
public final class RegexParser {

    private static final int MOST_REPEATS = 1000;
    /** Groups within groups. */
    public static final int MOST_DEPTH = 200;
    private static final CodeSet DIGIT = CodeSet.range('0', '9');
    private static final CodeSet WORD = CodeSet.union(List.of(DIGIT, CodeSet.range('a', 'z'), CodeSet.range('A', 'Z'),
            CodeSet.of('_')));
    private static final CodeSet SPACE = CodeSet.union(List.of(CodeSet.range(9, 13), CodeSet.of(' ')));

    private final String text;
    private int at;
    private int depth;
    private final boolean named;
    private boolean ignoreCase;

    private RegexParser(String text, boolean ignoreCase, boolean named) {
        this.text = text;
        this.ignoreCase = ignoreCase;
        this.named = named;
    }

    /** Something that this parser leaves to others, right or wrong. */
    private static final class NotCommon extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotCommon() {
            super(null, null, false, false);
        }
    }

    /**
     * Reads an expression.
     *
     * @return empty where it is wrong or holds something that is not common to all dialects
     */
    public static Optional<Node> parse(String text, boolean ignoreCase) {
        return parse(new RegexParser(text, ignoreCase, false));
    }

    /**
     * The same with the names of groups, for taking fields out of lines. Whether two have one name is not looked at.
     *
     * @return empty where it is wrong or holds something that is not common to all dialects
     */
    public static Optional<Node> parseNamed(String text) {
        return parse(new RegexParser(text, false, true));
    }

    private static Optional<Node> parse(RegexParser parser) {
        try {
            Node node = parser.alternatives();
            return parser.at == parser.text.length() ? Optional.of(node) : Optional.empty();
        } catch (NotCommon e) {
            return Optional.empty();
        }
    }

    private boolean more() {
        return at < text.length();
    }

    private int peek() {
        return more() ? text.codePointAt(at) : -1;
    }

    private int next() {
        if (!more()) {
            throw new NotCommon();
        }
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        return c;
    }

    private boolean skip(String expected) {
        if (text.startsWith(expected, at)) {
            at += expected.length();
            return true;
        }
        return false;
    }

    private Node alternatives() {
        if (++depth > MOST_DEPTH) {
            throw new NotCommon();
        }
        List<Node> parts = new ArrayList<>();
        do {
            parts.add(sequence());
        } while (skip("|"));
        depth--;
        return parts.size() == 1 ? parts.getFirst() : new Node.Alt(parts);
    }

    private Node sequence() {
        List<Node> parts = new ArrayList<>();
        while (more() && peek() != '|' && peek() != ')') {
            if (skip("\\Q")) {
                int end = text.indexOf("\\E", at);
                String quoted = text.substring(at, end < 0 ? text.length() : end);
                at = end < 0 ? text.length() : end + 2;
                if (peek() == '*' || peek() == '+' || peek() == '?' || peek() == '{') {
                    throw new NotCommon();
                }
                parts.add(Node.literal(quoted, ignoreCase));
            } else {
                parts.add(repeated(atom()));
            }
        }
        return parts.isEmpty() ? new Node.Empty() : parts.size() == 1 ? parts.getFirst() : new Node.Cat(parts);
    }

    private Node repeated(Node atom) {
        int min;
        int max;
        if (skip("*")) {
            min = 0;
            max = -1;
        } else if (skip("+")) {
            min = 1;
            max = -1;
        } else if (skip("?")) {
            min = 0;
            max = 1;
        } else if (peek() == '{') {
            at++;
            min = number();
            max = min;
            if (skip(",")) {
                max = peek() == '}' ? -1 : number();
            }
            if (!skip("}") || max >= 0 && max < min) {
                throw new NotCommon();
            }
        } else {
            return atom;
        }
        boolean lazy = skip("?");
        if (peek() == '+' || peek() == '*' || peek() == '?' || peek() == '{' || atom instanceof Node.Place) {
            // possessive, or stacked: dialects differ
            throw new NotCommon();
        }
        return new Node.Repeat(atom, min, max, lazy);
    }

    private int number() {
        int start = at;
        while (more() && peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (at == start || at - start > 4) {
            throw new NotCommon();
        }
        int number = Integer.parseInt(text.substring(start, at));
        if (number > MOST_REPEATS) {
            throw new NotCommon();
        }
        return number;
    }

    private Node atom() {
        int c = next();
        return switch (c) {
            case '(' -> group();
            case '[' -> chars(charClass());
            case '.' -> new Node.Chars(CodeSet.ALL);
            case '^' -> Node.Place.BEGIN;
            case '$' -> Node.Place.END;
            case '\\' -> escape();
            case '*', '+', '?', '{' -> throw new NotCommon();
            default -> chars(CodeSet.of(c));
        };
    }

    private Node chars(CodeSet set) {
        return new Node.Chars(ignoreCase ? CaseFold.closure(set) : set);
    }

    private Node group() {
        boolean outer = ignoreCase;
        boolean captures = true;
        String name = null;
        if (skip("?")) {
            captures = false;
            if (skip("P<") || text.startsWith("<", at) && !text.startsWith("<=", at) && !text.startsWith("<!", at)) {
                skip("<");
                captures = true;
                int end = text.indexOf('>', at);
                if (end < 0) {
                    throw new NotCommon();
                }
                name = named ? text.substring(at, end) : null;
                at = end + 1;
            } else {
                boolean on = true;
                int f = next();
                for (; f != ':' && f != ')'; f = next()) {
                    if (f == '-' && on) {
                        on = false;
                    } else if (f == 'i') {
                        ignoreCase = on;
                    } else if (f != 's' && f != 'm') {
                        // lines have no line breaks in them: a dot takes all, ^ and $ are their ends, whatever is set
                        throw new NotCommon();
                    }
                }
                if (f == ')') {
                    // for the rest of the enclosing group, which restores it
                    return new Node.Empty();
                }
            }
        }
        Node inner = alternatives();
        if (!skip(")")) {
            throw new NotCommon();
        }
        ignoreCase = outer;
        return captures ? new Node.Group(inner, name) : inner instanceof Node.Cat || inner instanceof Node.Alt
                ? new Node.Alt(List.of(inner)) : inner;
    }

    private Node escape() {
        int c = next();
        return switch (c) {
            case 'b' -> Node.Place.WORD_BOUNDARY;
            case 'B' -> Node.Place.NO_WORD_BOUNDARY;
            case 'A' -> Node.Place.BEGIN;
            case 'z' -> Node.Place.END;
            default -> chars(escaped(c));
        };
    }

    private CodeSet escaped(int c) {
        return switch (c) {
            case 'd' -> DIGIT;
            case 'D' -> DIGIT.negated();
            case 'w' -> WORD;
            case 'W' -> WORD.negated();
            case 's' -> SPACE;
            case 'S' -> SPACE.negated();
            case 't' -> CodeSet.of('\t');
            case 'n' -> CodeSet.of('\n');
            case 'r' -> CodeSet.of('\r');
            case 'f' -> CodeSet.of('\f');
            case 'a' -> CodeSet.of(7);
            case 'x' -> CodeSet.of(hex());
            case 'p', 'P' -> property(c == 'P');
            default -> {
                if (c > 127 || Character.isLetterOrDigit(c)) {
                    throw new NotCommon();
                }
                yield CodeSet.of(c);
            }
        };
    }

    /** {@code \pL}, {@code \p{Greek}}, {@code \p{^Lu}}; an unknown one is told by the more complete engine. */
    private CodeSet property(boolean negated) {
        String name = Character.toString(next());
        if (name.equals("{")) {
            int end = text.indexOf('}', at);
            if (end < 0) {
                throw new NotCommon();
            }
            name = text.substring(at, end);
            at = end + 1;
        }
        boolean other = name.startsWith("^");
        CodeSet set = UnicodeClasses.of(other ? name.substring(1) : name).orElseThrow(NotCommon::new);
        return negated != other ? set.negated() : set;
    }

    private int hex() {
        int end;
        int start = at;
        if (skip("{")) {
            start = at;
            end = text.indexOf('}', at);
            at = end + 1;
        } else {
            end = Math.min(at + 2, text.length());
            at = end;
        }
        try {
            int code = Integer.parseInt(text.substring(start, Math.max(start, end)), 16);
            if (end - start < 1 || code > Character.MAX_CODE_POINT || code < 0) {
                throw new NotCommon();
            }
            return code;
        } catch (NumberFormatException e) {
            throw new NotCommon();
        }
    }

    private CodeSet charClass() {
        boolean negated = skip("^");
        List<CodeSet> parts = new ArrayList<>();
        boolean first = true;
        while (first || peek() != ']') {
            if (skip("[:")) {
                first = false;
                int end = text.indexOf(":]", at);
                if (end < 0) {
                    throw new NotCommon();
                }
                parts.add(UnicodeClasses.ofAscii(text.substring(at, end)).orElseThrow(NotCommon::new));
                at = end + 2;
                continue;
            }
            if (peek() == '[' || peek() == '&' || first && peek() == ']') {
                // nested and intersected classes: dialects differ
                if (peek() != '&' || text.startsWith("&&", at)) {
                    throw new NotCommon();
                }
            }
            first = false;
            CodeSet low = classAtom();
            if (peek() == '-' && at + 1 < text.length() && text.charAt(at + 1) != ']') {
                at++;
                if (peek() == '[') {
                    throw new NotCommon();
                }
                CodeSet high = classAtom();
                if (low.size() != 1 || high.size() != 1 || low.first() > high.first()) {
                    throw new NotCommon();
                }
                parts.add(CodeSet.range(low.first(), high.first()));
            } else {
                parts.add(low);
            }
        }
        at++;
        CodeSet set = CodeSet.union(parts);
        set = ignoreCase ? CaseFold.closure(set) : set;
        return negated ? set.negated() : set;
    }

    private CodeSet classAtom() {
        int c = next();
        if (c != '\\') {
            return CodeSet.of(c);
        }
        int e = next();
        if (e == 'b' || e == 'B') {
            throw new NotCommon();
        }
        return escaped(e);
    }
}
