package org.lockkeeper.core.inventory.query;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Subject;

/** Writes queries, so that they are read as they were meant. */
public final class QueryText {

    private QueryText() {
    }

    /** A value in quotes. */
    public static String quoted(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** A value, in quotes where it needs them. */
    public static String value(String value) {
        return value.matches("[\\p{Alnum}._@+-]+") && !value.contains("..") ? value : quoted(value);
    }

    /** That a field is one of some values; the word {@code unknown} stands for what is not known. */
    public static String oneOf(String field, Collection<String> values) {
        return values.size() == 1 ? field + " = " + value(values.iterator().next())
                : field + " in (" + values.stream().map(QueryText::value).collect(Collectors.joining(", ")) + ")";
    }

    /** One client and no other. */
    public static String client(Subject.OfClient subject) {
        return all(List.of(is("server", subject.server()), is("account", subject.account()),
                is("computer", subject.computer()),
                is("connector", subject.connector() == null ? null : subject.connector().name())));
    }

    /** Some clients and no others; at least one. */
    public static String clients(Collection<Subject.OfClient> subjects) {
        return subjects.stream().map(QueryText::client).collect(Collectors.joining(" or "));
    }

    private static String is(String field, @Nullable String value) {
        return value == null ? field + " is unknown" : field + " = " + value(value);
    }

    /** That all of some queries hold; {@code ""} where there is none. Blank ones are left out. */
    public static String all(List<String> queries) {
        List<String> some = queries.stream().filter(q -> !q.isBlank()).toList();
        return some.size() == 1 ? some.getFirst().strip()
                : some.stream().map(q -> "(" + q.strip() + ")").collect(Collectors.joining(" and "));
    }
}
