package org.lockkeeper.core.inventory.query;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

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

    /** That all of some queries hold; {@code ""} where there is none. Blank ones are left out. */
    public static String all(List<String> queries) {
        List<String> some = queries.stream().filter(q -> !q.isBlank()).toList();
        return some.size() == 1 ? some.getFirst().strip()
                : some.stream().map(q -> "(" + q.strip() + ")").collect(Collectors.joining(" and "));
    }
}
