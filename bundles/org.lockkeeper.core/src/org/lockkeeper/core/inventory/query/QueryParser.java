package org.lockkeeper.core.inventory.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.inventory.Field;

/** Reads one query from left to right. */
final class QueryParser<T> {

    private static final int DEEPEST = 100;

    private final String text;
    private final QueryLanguage<T> language;
    private int at;
    private int depth;
    private @Nullable Slot<T> slot;

    /** What may come. */
    enum Next {
        FIELD, OPERATOR, VALUE, KNOWN_OR_UNKNOWN, AND_OR_END
    }

    /**
     * A place in a query where it is not finished yet.
     *
     * @param next what may come there
     * @param field the field that it is about; {@code null} where none was named yet
     */
    record Slot<T>(Next next, @Nullable Field<T> field) {
    }

    QueryParser(String text, QueryLanguage<T> language) {
        this.text = text;
        this.language = language;
    }

    Query<T> parse() throws QueryException {
        Query<T> query = query();
        skipBlanks();
        if (at < text.length()) {
            throw expected("\"and\", \"or\" or the end of the filter");
        }
        return query;
    }

    /** What may come at the end of the text; empty where it is wrong before. */
    Optional<Slot<T>> atEnd() {
        slot = null;
        try {
            parse();
            return Optional.of(new Slot<>(Next.AND_OR_END, null));
        } catch (QueryException e) {
            return Optional.ofNullable(slot);
        }
    }

    /** Notes what may come where the text ends here. */
    private void mayEnd(Next next, @Nullable Field<T> field) {
        skipBlanks();
        if (at == text.length() && slot == null) {
            slot = new Slot<>(next, field);
        }
    }

    private Query<T> query() throws QueryException {
        Query<T> result = term();
        while (word("or")) {
            result = new Query.Or<>(result, term());
        }
        return result;
    }

    private Query<T> term() throws QueryException {
        Query<T> result = factor();
        while (word("and")) {
            result = new Query.And<>(result, factor());
        }
        return result;
    }

    private Query<T> factor() throws QueryException {
        if (++depth > DEEPEST) {
            throw new QueryException(at + 1, "the filter is nested too deeply");
        }
        Query<T> result;
        if (word("not")) {
            result = new Query.Not<>(factor());
        } else if (sign("(")) {
            result = query();
            if (!sign(")")) {
                throw expected("\")\"");
            }
        } else {
            result = condition();
        }
        depth--;
        return result;
    }

    private Query<T> condition() throws QueryException {
        mayEnd(Next.FIELD, null);
        Field<T> field = field();
        mayEnd(Next.OPERATOR, field);
        if (word("is")) {
            mayEnd(Next.KNOWN_OR_UNKNOWN, field);
            return known(field, word("not"));
        }
        if (word("not")) {
            if (!word("in")) {
                throw expected("\"in\"");
            }
            return new Query.Not<>(list(field));
        }
        if (word("in")) {
            return list(field);
        }
        Operator operator = operator();
        mayEnd(Next.VALUE, field);
        Token operand = value(false);
        return condition(field, operator.sign + " " + operand.written(), Comparisons.of(field, operator, operand));
    }

    private Field<T> field() throws QueryException {
        skipBlanks();
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || at > start
                && "._-".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String name = text.substring(start, at);
        if (name.isEmpty()) {
            throw expected("a field, one of " + Field.names(language.fields()));
        }
        return language.field(name).orElseThrow(() -> new QueryException(start + 1, language.noField(name)));
    }

    private Query<T> known(Field<T> field, boolean not) throws QueryException {
        boolean known = word("known");
        if (!known && !word(Comparisons.UNKNOWN)) {
            throw expected("\"known\" or \"unknown\"");
        }
        boolean wanted = known != not;
        return condition(field, wanted ? "is known" : "is unknown", (value, _) -> Field.isKnown(value) == wanted);
    }

    private Query<T> list(Field<T> field) throws QueryException {
        List<Token> operands = new ArrayList<>();
        if (sign("(")) {
            do {
                mayEnd(Next.VALUE, field);
                operands.add(value(true));
            } while (sign(","));
            if (!sign(")")) {
                throw expected("\",\" or \")\"");
            }
        } else {
            mayEnd(Next.VALUE, field);
            operands.add(value(false));
        }
        return condition(field, operands.stream().map(Token::written).collect(Collectors.joining(", ", "in (", ")")),
                Comparisons.oneOf(field, operands));
    }

    private Query<T> condition(Field<T> field, String comparison, BiPredicate<@Nullable Object,
            @Nullable Moment> holds) {
        return new Query.Condition<>(field, comparison, holds, language.asOf());
    }

    private Operator operator() throws QueryException {
        for (Operator candidate : Operator.LONGEST_FIRST) {
            if (sign(candidate.sign)) {
                return candidate;
            }
        }
        throw expected("one of = != < <= > >= ~ (contains), or \"in\", \"is known\", \"is unknown\"");
    }

    private Token value(boolean inList) throws QueryException {
        skipBlanks();
        int start = at;
        if (at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"')) {
            return quoted(start);
        }
        String ends = inList ? "()'\"," : "()'\"";
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == start) {
            throw expected("a value; one with blanks or parentheses goes into quotes");
        }
        return new Token(text.substring(start, at), false, start + 1);
    }

    private Token quoted(int start) throws QueryException {
        char quote = text.charAt(start);
        StringBuilder content = new StringBuilder();
        while (true) {
            int end = text.indexOf(quote, at + 1);
            if (end < 0) {
                throw new QueryException(start + 1, "the quote that begins here is not closed");
            }
            content.append(text, at + 1, end);
            at = end + 1;
            if (at == text.length() || text.charAt(at) != quote) {
                return new Token(content.toString(), true, start + 1);
            }
            content.append(quote);
        }
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

    private QueryException expected(String what) {
        skipBlanks();
        String found = at < text.length() ? "\"" + text.substring(at, Math.min(text.length(), at + 20)) + "\""
                : "the end";
        return new QueryException(at + 1, "expected " + what + ", found " + found);
    }
}
