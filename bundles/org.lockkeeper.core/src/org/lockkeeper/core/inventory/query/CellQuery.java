package org.lockkeeper.core.inventory.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.inventory.FieldKind;

/**
 * What is typed over one column, as a query about that field: the same language without the field's name.
 * {@code < 7.2}, {@code in (KOFF, KSP)}, {@code is unknown}, {@code 7.1..7.2.3}; a text alone is contained, or is one of
 * the field's words. Short forms: {@code !x} does not contain, {@code =} is unknown, {@code !} is known, {@code a|b}
 * either.
 */
public final class CellQuery {

    private static final Pattern SIGN = Pattern.compile("(!=|<=|>=|=|<|>|~)\\s*(.+)");
    private static final Pattern WORD = Pattern.compile("(?i)(not\\s+in|in|is)\\b.*");

    private CellQuery() {
    }

    /**
     * The query.
     *
     * @param text what was typed, not blank
     */
    public static String of(Field<?> field, String text) {
        List<String> either = new ArrayList<>();
        for (String part : text.split("\\|")) {
            if (!part.isBlank()) {
                either.add(one(field, part.strip()));
            }
        }
        return either.size() == 1 ? either.getFirst() : "(" + String.join(" or ", either) + ")";
    }

    private static String one(Field<?> field, String text) {
        if (text.equals("=") || text.equals("!")) {
            return field.id() + (text.equals("=") ? " is unknown" : " is known");
        }
        var sign = SIGN.matcher(text);
        if (sign.matches()) {
            return field.id() + " " + sign.group(1) + " " + operand(sign.group(2));
        }
        if (WORD.matcher(text).matches()) {
            return field.id() + " " + text;
        }
        if (text.startsWith("!")) {
            return "not " + field.id() + " ~ " + operand(text.substring(1).strip());
        }
        boolean word = field.choices().stream().anyMatch(text::equalsIgnoreCase);
        boolean range = text.contains("..") && (field.kind() == FieldKind.VERSION || field.kind() == FieldKind.TIME
                || field.kind() == FieldKind.NUMBER);
        return field.id() + (word || range ? " = " : " ~ ") + operand(text);
    }

    // what has blanks goes into quotes, unless it stands in some
    private static String operand(String text) {
        boolean plain = text.chars().noneMatch(c -> Character.isWhitespace(c) || "()'\",".indexOf(c) >= 0);
        boolean quoted = text.length() > 1 && (text.startsWith("'") && text.endsWith("'")
                || text.startsWith("\"") && text.endsWith("\""));
        return plain || quoted ? text : QueryText.quoted(text);
    }
}
