package org.lockkeeper.core.inventory.query;

import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.inventory.Field;

/**
 * A query that was understood: a tree of conditions. Its text can be read again and then means the same.
 *
 * @param <T> what it chooses from
 */
public sealed interface Query<T> extends Predicate<T> {

    /** The query as text, every group in parentheses. */
    String text();

    /**
     * Whether a row may be let through, as far as some of its fields tell. A {@code true} is no promise: "a or not a" of an
     * untold field counts as open.
     *
     * @param row a row of which only these fields are true
     * @param told which fields are
     */
    default boolean mayHold(T row, Predicate<Field<T>> told) {
        return mayBe(true, row, told);
    }

    private boolean mayBe(boolean wanted, T row, Predicate<Field<T>> told) {
        return switch (this) {
            case Condition<T> one -> !told.test(one.field()) || one.test(row) == wanted;
            case And<T> both -> wanted ? both.left.mayBe(true, row, told) && both.right.mayBe(true, row, told)
                    : both.left.mayBe(false, row, told) || both.right.mayBe(false, row, told);
            case Or<T> any -> wanted ? any.left.mayBe(true, row, told) || any.right.mayBe(true, row, told)
                    : any.left.mayBe(false, row, told) && any.right.mayBe(false, row, told);
            case Not<T> not -> not.query.mayBe(!wanted, row, told);
        };
    }

    /**
     * One field compared with something.
     *
     * @param <T> what is chosen from
     * @param field the field
     * @param comparison how and with what, as text: {@code >= 7.3}
     * @param holds whether it holds for a value and a date of judgement; both may be {@code null}
     * @param asOf the date of judgement of a row
     */
    record Condition<T>(Field<T> field, String comparison, BiPredicate<@Nullable Object, @Nullable Moment> holds,
            Function<T, @Nullable Moment> asOf) implements Query<T> {

        /** Checks that nothing is missing. */
        public Condition {
            Objects.requireNonNull(field);
            Objects.requireNonNull(comparison);
            Objects.requireNonNull(holds);
            Objects.requireNonNull(asOf);
        }

        @Override
        public boolean test(T row) {
            return holds.test(field.value().apply(row), asOf.apply(row));
        }

        @Override
        public String text() {
            return field.id() + " " + comparison;
        }
    }

    /**
     * Both hold.
     *
     * @param <T> what is chosen from
     * @param left one
     * @param right the other
     */
    record And<T>(Query<T> left, Query<T> right) implements Query<T> {

        @Override
        public boolean test(T row) {
            return left.test(row) && right.test(row);
        }

        @Override
        public String text() {
            return "(" + left.text() + " and " + right.text() + ")";
        }
    }

    /**
     * One holds, or both do.
     *
     * @param <T> what is chosen from
     * @param left one
     * @param right the other
     */
    record Or<T>(Query<T> left, Query<T> right) implements Query<T> {

        @Override
        public boolean test(T row) {
            return left.test(row) || right.test(row);
        }

        @Override
        public String text() {
            return "(" + left.text() + " or " + right.text() + ")";
        }
    }

    /**
     * It does not hold.
     *
     * @param <T> what is chosen from
     * @param query what does not hold
     */
    record Not<T>(Query<T> query) implements Query<T> {

        @Override
        public boolean test(T row) {
            return !query.test(row);
        }

        @Override
        public String text() {
            return "not " + query.text();
        }
    }
}
