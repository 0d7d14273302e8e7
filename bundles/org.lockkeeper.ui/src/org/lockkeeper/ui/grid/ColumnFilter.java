package org.lockkeeper.ui.grid;

import java.util.Objects;
import java.util.function.Predicate;

/**
 * What was typed over a column, as it was understood.
 *
 * @param holds whether a row is shown; not asked where there is a problem
 * @param problem what is wrong with it, a sentence for people; {@code ""} where nothing is
 * @param <R> type of the rows
 */
public record ColumnFilter<R>(Predicate<? super R> holds, String problem) {

    /** Checks that nothing is missing. */
    public ColumnFilter {
        Objects.requireNonNull(holds);
        Objects.requireNonNull(problem);
    }

    /** One that was understood. */
    public static <R> ColumnFilter<R> of(Predicate<? super R> holds) {
        return new ColumnFilter<>(holds, "");
    }

    /** One that is wrong: it is told and leaves all rows, since none would look like an answer. */
    public static <R> ColumnFilter<R> wrong(String problem) {
        return new ColumnFilter<>(_ -> true, problem);
    }
}
