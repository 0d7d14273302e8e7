package org.lockkeeper.cli.internal.filter;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lockkeeper.cli.internal.filter.Comparison.Operator;
import org.lockkeeper.cli.internal.list.Column;

/**
 * Reads a filter such as {@code version < 7.3 and not (computer ~ WS or account = unknown)}.
 *
 * <pre>
 * filter     = term { "or" term }
 * term       = factor { "and" factor }
 * factor     = "not" factor | "(" filter ")" | comparison
 * comparison = field ( "=" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=" | "~" ) value
 * value      = word | "'" text "'" | '"' text '"'
 * </pre>
 *
 * <p>Names, the words {@code and}, {@code or}, {@code not} and texts are compared without regard to case. What is
 * unknown equals only the word {@code unknown}, and is neither less nor more than anything.
 *
 * @param <T> what is filtered
 */
public final class FilterParser<T> {

    private static final int DEEPEST = 100;
    private static final List<Operator> LONGEST_FIRST = Arrays.stream(Operator.values())
            .sorted(Comparator.comparingInt((Operator o) -> o.sign().length()).reversed()).toList();

    private final String text;
    private final List<Column<T>> columns;
    private int at;
    private int depth;

    private FilterParser(String text, List<Column<T>> columns) {
        this.text = text;
        this.columns = columns;
    }

    /**
     * Reads a filter over rows with the given columns.
     *
     * @throws FilterException where it is none
     */
    public static <T> Predicate<T> parse(String text, List<Column<T>> columns) throws FilterException {
        FilterParser<T> parser = new FilterParser<>(text, columns);
        Predicate<T> filter = parser.filter();
        parser.skipBlanks();
        if (parser.at < text.length()) {
            throw parser.expected("\"and\", \"or\" or the end of the filter");
        }
        return filter;
    }

    private Predicate<T> filter() throws FilterException {
        Predicate<T> result = term();
        while (word("or")) {
            result = result.or(term());
        }
        return result;
    }

    private Predicate<T> term() throws FilterException {
        Predicate<T> result = factor();
        while (word("and")) {
            result = result.and(factor());
        }
        return result;
    }

    private Predicate<T> factor() throws FilterException {
        if (++depth > DEEPEST) {
            throw new FilterException(at + 1, "the filter is nested too deeply");
        }
        Predicate<T> result;
        if (word("not")) {
            result = factor().negate();
        } else if (sign("(")) {
            result = filter();
            if (!sign(")")) {
                throw expected("\")\"");
            }
        } else {
            result = comparison();
        }
        depth--;
        return result;
    }

    private Predicate<T> comparison() throws FilterException {
        skipBlanks();
        int start = at;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        String name = text.substring(start, at);
        if (name.isEmpty()) {
            throw expected("a field, one of " + Column.names(columns));
        }
        Column<T> column = columns.stream().filter(c -> c.name().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> new FilterException(start + 1,
                        "there is no field \"" + name + "\"; there are " + Column.names(columns)));
        Operator operator = operator();
        skipBlanks();
        int valueAt = at;
        String operand = value();
        try {
            Predicate<Object> comparison = Comparison.of(column, operator, operand);
            return row -> comparison.test(column.value().apply(row));
        } catch (IllegalArgumentException e) {
            throw new FilterException(valueAt + 1, e.getMessage());
        }
    }

    private Operator operator() throws FilterException {
        Optional<Operator> operator = Optional.empty();
        for (Operator candidate : LONGEST_FIRST) {
            if (operator.isEmpty() && sign(candidate.sign())) {
                operator = Optional.of(candidate);
            }
        }
        return operator.orElseThrow(() -> expected("one of = != < <= > >= ~ (contains)"));
    }

    private String value() throws FilterException {
        if (at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"')) {
            int end = text.indexOf(text.charAt(at), at + 1);
            if (end < 0) {
                throw new FilterException(at + 1, "the quote that begins here is not closed");
            }
            String quoted = text.substring(at + 1, end);
            at = end + 1;
            return quoted;
        }
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && "()'\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == start) {
            throw expected("a value; one with blanks or parentheses goes into quotes");
        }
        return text.substring(start, at);
    }

    private boolean word(String word) {
        skipBlanks();
        int end = at + word.length();
        boolean found = text.regionMatches(true, at, word, 0, word.length())
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
        if (found) {
            at = end;
        }
        return found;
    }

    private boolean sign(String sign) {
        skipBlanks();
        boolean found = text.startsWith(sign, at);
        if (found) {
            at += sign.length();
        }
        return found;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private FilterException expected(String what) {
        skipBlanks();
        String found = at < text.length() ? "\"" + text.substring(at, Math.min(text.length(), at + 20)) + "\""
                : "the end";
        return new FilterException(at + 1, "expected " + what + ", found " + found);
    }
}
