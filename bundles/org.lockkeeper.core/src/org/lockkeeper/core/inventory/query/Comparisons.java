package org.lockkeeper.core.inventory.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.inventory.FieldKind;

/**
 * What operators mean for values: each operand is read once, by the kind of the field. What is unknown equals the word
 * {@code unknown} only, and is neither less nor more than anything.
 */
final class Comparisons {

    static final String UNKNOWN = "unknown";
    private static final String RANGE = "..";

    private Comparisons() {
    }

    /** The comparison as a predicate over values of the field and dates of judgement. */
    static BiPredicate<@Nullable Object, @Nullable Moment> of(Field<?> field, Operator operator,
            Token operand) throws QueryException {
        return switch (operator) {
            case NOT_EQUAL -> equal(field, operand).negate();
            case EQUAL -> equal(field, operand);
            case LIKE -> like(operand.text());
            default -> ordered(field, operator, operand);
        };
    }

    /** Whether a value equals one of the operands. */
    static BiPredicate<@Nullable Object, @Nullable Moment> oneOf(Field<?> field,
            List<Token> operands) throws QueryException {
        // there may be thousands: texts are looked up, and nothing calls as deep as the list is long
        Set<String> texts = new HashSet<>();
        List<BiPredicate<@Nullable Object, @Nullable Moment>> others = new ArrayList<>();
        for (Token operand : operands) {
            if (field.kind() == FieldKind.TEXT && field.choices().isEmpty() && !operand.is(UNKNOWN)) {
                texts.add(lower(operand.text()));
            } else {
                others.add(equal(field, operand));
            }
        }
        return (value, asOf) -> value != null && texts.contains(lower(value))
                || others.stream().anyMatch(o -> o.test(value, asOf));
    }

    private static BiPredicate<@Nullable Object, @Nullable Moment> equal(Field<?> field,
            Token operand) throws QueryException {
        if (operand.is(UNKNOWN)) {
            return (value, _) -> !Field.isKnown(value);
        }
        if (isOrdered(field.kind())) {
            int dots = operand.quoted() ? -1 : operand.text().indexOf(RANGE);
            if (dots >= 0) {
                return range(field, operand, dots);
            }
            if (Scale.isAge(field.kind(), operand.text())) {
                throw operand.wrong("an age is compared by < <= > >= or as a range such as 7d..30d");
            }
            return scaled(field, Operator.EQUAL, operand, operand.text());
        }
        String wanted = lower(operand.text());
        if (field.kind() == FieldKind.TEXTS || field.kind() == FieldKind.EVIDENCE) {
            return (value, _) -> value != null
                    && ((Collection<?>) value).stream().anyMatch(v -> lower(v).equals(wanted));
        }
        if (!field.choices().isEmpty() && field.choices().stream().noneMatch(operand::is)) {
            throw operand.wrong("\"" + operand.text() + "\" is no value of " + field.id()
                    + Nearest.suggest(operand.text(), field.choices()) + "; it is one of "
                    + String.join(", ", field.choices()) + ", or unknown");
        }
        return (value, _) -> value != null && isLower(value.toString(), wanted);
    }

    /** From one value to another, both belonging to it; either may be left out. */
    private static BiPredicate<@Nullable Object, @Nullable Moment> range(Field<?> field, Token operand,
            int dots) throws QueryException {
        String from = operand.text().substring(0, dots);
        String to = operand.text().substring(dots + RANGE.length());
        if (from.isEmpty() && to.isEmpty()) {
            throw operand.wrong("a range needs an end at least, as in 7.1..7.2.3, 7.1.. or ..7.2.3");
        }
        BiPredicate<@Nullable Object, @Nullable Moment> within = (value, _) -> Field.isKnown(value);
        if (!from.isEmpty()) {
            within = within.and(scaled(field, Operator.AT_LEAST, operand, from));
        }
        if (!to.isEmpty()) {
            within = within.and(scaled(field, Operator.AT_MOST, operand, to));
        }
        return within;
    }

    private static BiPredicate<@Nullable Object, @Nullable Moment> ordered(Field<?> field, Operator operator,
            Token operand)
            throws QueryException {
        if (isOrdered(field.kind())) {
            if (!operand.quoted() && operand.text().contains(RANGE)) {
                throw operand.wrong("a range is compared by =, != and in");
            }
            return scaled(field, operator, operand, operand.text());
        }
        if (field.kind() == FieldKind.TEXTS || field.kind() == FieldKind.EVIDENCE) {
            throw operand.wrong(field.id() + " is a list, which can be compared by =, !=, ~ and in only");
        }
        String wanted = lower(operand.text());
        return (value, _) -> Field.isKnown(value) && operator.accepts(lower(value).compareTo(wanted));
    }

    private static BiPredicate<@Nullable Object, @Nullable Moment> scaled(Field<?> field, Operator operator,
            Token operand, String text)
            throws QueryException {
        try {
            Scale scale = Scale.of(field.kind(), field.unit(), text);
            return (value, asOf) -> {
                Integer order = value == null ? null : scale.order(value, asOf);
                return order != null && operator.accepts(order);
            };
        } catch (IllegalArgumentException e) {
            throw operand.wrong(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isOrdered(FieldKind kind) {
        return kind == FieldKind.VERSION || kind == FieldKind.TIME || kind == FieldKind.NUMBER;
    }

    /** Contains the text; with * or ?, is as a whole what they stand for. */
    private static BiPredicate<@Nullable Object, @Nullable Moment> like(String operand) {
        String wanted = lower(operand);
        Predicate<String> fits = wanted.indexOf('*') < 0 && wanted.indexOf('?') < 0 ? text -> text.contains(wanted)
                : text -> glob(wanted, text);
        return (value, _) -> value instanceof Collection<?> many ? many.stream().anyMatch(v -> fits.test(lower(v)))
                : value != null && fits.test(lower(value));
    }

    // without backtracking beyond the last star: a regular expression would take ages for many of them
    private static boolean glob(String pattern, String text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                resume = t;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    /** Whether a text in lower case is another; read from the end, since names often begin alike and few letters need a table. */
    private static boolean isLower(String text, String wanted) {
        int at = wanted.length();
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return lower(text).equals(wanted);
            }
            if (--at < 0 || (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c) != wanted.charAt(at)) {
                return false;
            }
        }
        return at == 0;
    }

    private static String lower(Object value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }
}
