package org.lockkeeper.cli.internal.filter;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.cli.internal.list.Column;

/** One comparison of a filter, ready to be asked: the operand is read once, by the kind of the column. */
final class Comparison {

    /** How two values are compared. */
    enum Operator {
        EQUAL("=", c -> c == 0), NOT_EQUAL("!=", c -> c != 0), LESS("<", c -> c < 0), AT_MOST("<=", c -> c <= 0),
        MORE(">", c -> c > 0), AT_LEAST(">=", c -> c >= 0), CONTAINS("~", _ -> false);

        private final String sign;
        private final IntPredicate accepts;

        Operator(String sign, IntPredicate accepts) {
            this.sign = sign;
            this.accepts = accepts;
        }

        String sign() {
            return sign;
        }
    }

    private static final String UNKNOWN = "unknown";

    private Comparison() {
    }

    /**
     * The comparison as a predicate over values of a column.
     *
     * @throws IllegalArgumentException with a message for people, where the operand does not fit the column
     */
    static Predicate<Object> of(Column<?> column, Operator operator, String operand) {
        boolean unequal = operator == Operator.NOT_EQUAL;
        if (operator == Operator.EQUAL || unequal) {
            if (operand.equalsIgnoreCase(UNKNOWN)) {
                return value -> isUnknown(value) != unequal;
            }
            if (unequal) {
                return of(column, Operator.EQUAL, operand).negate();
            }
        }
        if (operator == Operator.CONTAINS) {
            String part = operand.toLowerCase(Locale.ROOT);
            return value -> value != null && text(value).contains(part);
        }
        Predicate<Object> known = switch (column.kind()) {
            case VERSION -> version(operator, ProductVersion.parse(
                    operand.matches("\\d+") ? operand + ".0" : operand));
            case TIME -> time(operator, operand);
            case NUMBER -> number(operator, operand);
            case TEXT -> {
                String wanted = operand.toLowerCase(Locale.ROOT);
                yield value -> operator.accepts.test(text(value).compareTo(wanted));
            }
            case TEXTS, EVIDENCE -> {
                if (operator != Operator.EQUAL) {
                    throw new IllegalArgumentException(column.name() + " is a list, which can be compared by =, != and"
                            + " ~ only");
                }
                String wanted = operand.toLowerCase(Locale.ROOT);
                yield value -> ((Collection<?>) value).stream().anyMatch(v -> text(v).equals(wanted));
            }
        };
        return value -> value != null && known.test(value);
    }

    private static boolean isUnknown(Object value) {
        return value == null || value instanceof Collection<?> many && many.isEmpty()
                || text(value).equals(UNKNOWN);
    }

    private static String text(Object value) {
        return value.toString().toLowerCase(Locale.ROOT);
    }

    // where the operand names no build, any build of that version equals it
    private static Predicate<Object> version(Operator operator, ProductVersion operand) {
        return value -> {
            ProductVersion version = (ProductVersion) value;
            if (operand.build() == ProductVersion.NO_BUILD) {
                version = new ProductVersion(version.major(), version.minor(), version.revision(), version.patch(),
                        version.stage(), version.stageNumber(), ProductVersion.NO_BUILD);
            }
            return operator.accepts.test(version.compareTo(operand));
        };
    }

    // a day without a time is the whole day: a time within it equals it
    private static Predicate<Object> time(Operator operator, String operand) {
        Moment end = Moment.tryParse(operand).orElseThrow(() -> new IllegalArgumentException("\"" + operand
                + "\" is no time; expected something like 2011-09-08, 2011-09-08T11:25:17 or"
                + " 2011-09-08T11:25:17+02:00"));
        boolean wholeDay = operand.strip().length() <= 10;
        LocalDateTime start = wholeDay ? end.local().toLocalDate().atStartOfDay() : end.local();
        Moment from = new Moment(start, end.offset());
        return value -> {
            long second = ((Moment) value).orderSecond();
            int order = second < from.orderSecond() ? -1 : second > end.orderSecond() ? 1 : 0;
            return operator.accepts.test(order);
        };
    }

    private static Predicate<Object> number(Operator operator, String operand) {
        try {
            long wanted = Long.parseLong(operand);
            return value -> operator.accepts.test(Long.compare(((Number) value).longValue(), wanted));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + operand + "\" is no whole number", e);
        }
    }
}
