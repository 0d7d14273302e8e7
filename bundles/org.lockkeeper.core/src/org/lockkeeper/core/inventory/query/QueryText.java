package org.lockkeeper.core.inventory.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /**
     * Some clients and no others of all that are known, in as few words as may be: where all of a server's clients with a
     * connector are wanted, or all of an account or a computer among them, nothing else is told of them.
     *
     * @param subjects those that are wanted, at least one
     * @param all all that are known, those that are wanted too
     */
    public static String clients(Collection<Subject.OfClient> subjects, Collection<Subject.OfClient> all) {
        Set<Subject.OfClient> wanted = new LinkedHashSet<>(subjects);
        Map<List<String>, List<Subject.OfClient>> groups = new LinkedHashMap<>();
        wanted.forEach(s -> groups.computeIfAbsent(group(s), _ -> new ArrayList<>()));
        Stream.concat(all.stream(), wanted.stream()).distinct().forEach(s -> {
            List<Subject.OfClient> group = groups.get(group(s));
            if (group != null) {
                group.add(s);
            }
        });
        return groups.values().stream().map(group -> group(group, wanted)).collect(Collectors.joining(" or "));
    }

    /** Those of one server that have the same connector; filters make no difference between capital and small letters. */
    private static List<String> group(Subject.OfClient s) {
        return List.of(s.server().toLowerCase(Locale.ROOT), s.connector() == null ? "" : s.connector().name());
    }

    private static String group(List<Subject.OfClient> group, Set<Subject.OfClient> wanted) {
        Subject.OfClient first = group.getFirst();
        String common = is("server", first.server()) + " and "
                + is("connector", first.connector() == null ? null : first.connector().name());
        if (wanted.containsAll(group)) {
            return "(" + common + ")";
        }
        Set<Subject.OfClient> left = new LinkedHashSet<>(group);
        left.retainAll(wanted);
        List<String> parts = new ArrayList<>();
        for (Name name : List.of(new Name("account", Subject.OfClient::account),
                new Name("computer", Subject.OfClient::computer))) {
            Set<String> names = name.whole(group, wanted, left);
            if (!names.isEmpty()) {
                left.removeIf(s -> name.isOf(s, names));
                parts.add(oneOf(name.field(), names));
            }
        }
        left.forEach(s -> parts.add("(" + is("account", s.account()) + " and " + is("computer", s.computer()) + ")"));
        return "(" + common + " and " + (parts.size() == 1 ? parts.getFirst()
                : "(" + String.join(" or ", parts) + ")") + ")";
    }

    /** A part of what a client is called. */
    private record Name(String field, Function<Subject.OfClient, @Nullable String> of) {

        private @Nullable String key(Subject.OfClient subject) {
            String name = of.apply(subject);
            return name == null ? null : name.toLowerCase(Locale.ROOT);
        }

        /** The names of those left all clients of which, in the group, are wanted. */
        Set<String> whole(Collection<Subject.OfClient> group, Set<Subject.OfClient> wanted, Set<Subject.OfClient> left) {
            Set<String> names = new LinkedHashSet<>();
            left.stream().map(this::key).filter(Objects::nonNull).forEach(names::add);
            group.stream().filter(s -> !wanted.contains(s)).map(this::key).filter(Objects::nonNull).forEach(names::remove);
            return names;
        }

        boolean isOf(Subject.OfClient subject, Set<String> names) {
            String key = key(subject);
            return key != null && names.contains(key);
        }
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
