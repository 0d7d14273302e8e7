package org.lockkeeper.core.inventory.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.inventory.FieldKind;

/**
 * What may come at a place in a query: fields, operators, values that there are, as the language has them.
 *
 * @param from where what is begun already begins; what is chosen is put in its place
 * @param to the place
 * @param texts what may come, best first, as it has to be written
 */
public record Completion(int from, int to, List<String> texts) {

    private static final int MOST = 40;
    private static final String APART = "()=<>~!,";

    /** Copies the list. */
    public Completion {
        texts = List.copyOf(texts);
    }

    /**
     * What may come; nothing where the query is wrong before.
     *
     * @param caret the place, 0 to the length of the text
     * @param rows whose values are offered, those that most of them have first
     */
    public static <T> Completion of(String text, int caret, QueryLanguage<T> language, List<T> rows) {
        int from = begin(text, caret);
        boolean quoted = from < caret && (text.charAt(from) == '"' || text.charAt(from) == '\'');
        String begun = text.substring(quoted ? from + 1 : from, caret);
        List<String> all = new QueryParser<>(text.substring(0, from), language).atEnd()
                .map(slot -> switch (slot.next()) {
                    case FIELD -> Stream.concat(language.fields().stream().map(Field::id), Stream.of("not")).toList();
                    case OPERATOR -> operators(slot.field());
                    case VALUE -> values(slot.field(), rows);
                    case KNOWN_OR_UNKNOWN -> List.of("known", "unknown", "not known");
                    case AND_OR_END -> List.of("and", "or");
                }).orElse(List.of());
        return new Completion(from, caret, fitting(all, begun));
    }

    /** Where the word at the place begins; a text in quotes that is not closed is one. */
    private static int begin(String text, int caret) {
        int open = -1;
        for (int i = 0; i < caret; i++) {
            char c = text.charAt(i);
            if (open < 0 ? c == '"' || c == '\'' : c == text.charAt(open)) {
                open = open < 0 ? i : -1;
            }
        }
        int from = caret;
        while (open < 0 && from > 0 && !Character.isWhitespace(text.charAt(from - 1))
                && APART.indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return open < 0 ? from : open;
    }

    private static <T> List<String> operators(@Nullable Field<T> field) {
        boolean list = field != null && (field.kind() == FieldKind.TEXTS || field.kind() == FieldKind.EVIDENCE);
        boolean ordered = field != null && (field.kind() == FieldKind.VERSION || field.kind() == FieldKind.TIME
                || field.kind() == FieldKind.NUMBER);
        return field != null && field.kind() == FieldKind.TIME
                // ages are compared by these alone
                ? List.of("<", "<=", ">", ">=", "is known", "is unknown")
                : ordered ? List.of("<", "<=", ">", ">=", "=", "!=", "in", "is known", "is unknown")
                : list ? List.of("=", "!=", "~", "in", "is known", "is unknown")
                : List.of("=", "!=", "~", "in", "not in", "is known", "is unknown");
    }

    private static <T> List<String> values(@Nullable Field<T> field, List<T> rows) {
        if (field == null) {
            return List.of();
        }
        if (!field.choices().isEmpty()) {
            return Stream.concat(field.choices().stream(), Stream.of(Comparisons.UNKNOWN)).distinct()
                    .filter(c -> !c.equals("UNKNOWN") || field.id().equals("verdict")).toList();
        }
        if (field.kind() == FieldKind.TIME) {
            return List.of("30d", "7d", "90d", "now-30d");
        }
        if (field.kind() == FieldKind.NUMBER) {
            return List.of();
        }
        Map<String, Integer> counts = new HashMap<>();
        for (T row : rows) {
            Object value = field.value().apply(row);
            if (Field.isKnown(value)) {
                for (Object each : value instanceof Collection<?> many ? many : List.of(value)) {
                    counts.merge(each.toString(), 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
                .thenComparing(Map.Entry.comparingByKey(String.CASE_INSENSITIVE_ORDER))).map(Map.Entry::getKey)
                .map(Completion::written).toList();
    }

    /** A value as it has to be written: in quotes where it would be read otherwise. */
    private static String written(String value) {
        boolean plain = value.chars().noneMatch(c -> Character.isWhitespace(c) || "()'\",".indexOf(c) >= 0)
                && !value.contains("..") && !value.isEmpty();
        return plain ? value : "'" + value.replace("'", "''") + "'";
    }

    /** What begins like that first, then what has it somewhere; what is there as a whole already is left out. */
    private static List<String> fitting(List<String> all, String begun) {
        String wanted = begun.toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        for (String text : all) {
            if (plain(text).contains(wanted) && !plain(text).equals(wanted)) {
                found.add(text);
            }
        }
        found.sort(Comparator.comparing(text -> !plain(text).startsWith(wanted)));
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.startsWith("'") ? lower.substring(1, lower.length() - 1).replace("''", "'") : lower;
    }

    /** The text with one of {@link #texts()} in its place, and a blank after it where none follows. */
    public String with(String text, String chosen) {
        String after = text.substring(to);
        return text.substring(0, from) + chosen + (after.isEmpty() || !Character.isWhitespace(after.charAt(0)) ? " " : "")
                + after;
    }

    /** Where the caret stands after that. */
    public int caretAfter(String chosen) {
        return from + chosen.length() + 1;
    }
}
