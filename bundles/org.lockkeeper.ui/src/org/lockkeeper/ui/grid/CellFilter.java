package org.lockkeeper.ui.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.ui.text.NaturalOrder;

/**
 * What stands in the filter row over a column. {@code mail} shows rows whose text contains it, without regard to case;
 * {@code =mail} those that are exactly it; {@code !mail} those that do not contain it; {@code =} alone the empty ones,
 * {@code !} alone the others; {@code a|b} either; {@code <7.2.3}, {@code <=}, {@code >}, {@code >=} compare versions,
 * times and numbers by value, and other text in its order.
 */
final class CellFilter {

    private CellFilter() {
    }

    /** Reads a filter of a column that has no notation of its own. */
    static <R> ColumnFilter<R> of(GridColumn<R> column, String text) {
        BiPredicate<Object, String> condition = parse(column, text);
        Optional<String> problem = problem(column, text);
        return problem.isPresent() ? ColumnFilter.wrong(problem.get()) : ColumnFilter.of(condition == null
                ? _ -> true : row -> condition.test(column.value(row), column.text(row)));
    }

    /** Reads a filter; {@code null} where the text is blank and everything matches. The condition takes a cell's value and its text. */
    private static BiPredicate<Object, String> parse(GridColumn<?> column, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        List<BiPredicate<Object, String>> alternatives = new ArrayList<>();
        for (String part : text.split("\\|")) {
            if (!part.isBlank()) {
                alternatives.add(single(column, part.strip()));
            }
        }
        return alternatives.isEmpty() ? null : (cell, shown) -> alternatives.stream().anyMatch(p -> p.test(cell, shown));
    }

    /**
     * What is wrong with a filter, as a sentence for people; empty where nothing is. A value to compare with has to be
     * of the column's kind.
     */
    private static Optional<String> problem(GridColumn<?> column, String text) {
        if (column.expects().isEmpty()) {
            return Optional.empty();
        }
        for (String part : text.split("\\|")) {
            String operand = operand(part.strip());
            if (!operand.isEmpty() && column.parse(operand).isEmpty()) {
                return Optional.of(NLS.bind(GridMessages.WrongFilter,
                        new Object[] {column.title(), operand, column.expects()}));
            }
        }
        return Optional.empty();
    }

    // "" where nothing is compared
    private static String operand(String part) {
        return part.matches("(?s)[<>]=?.+") ? part.replaceFirst("^[<>]=?", "").strip() : "";
    }

    private static BiPredicate<Object, String> single(GridColumn<?> column, String text) {
        if (text.startsWith("<=") && text.length() > 2) {
            return compare(column, text.substring(2), order -> order <= 0);
        }
        if (text.startsWith(">=") && text.length() > 2) {
            return compare(column, text.substring(2), order -> order >= 0);
        }
        if (text.startsWith("<") && text.length() > 1) {
            return compare(column, text.substring(1), order -> order < 0);
        }
        if (text.startsWith(">") && text.length() > 1) {
            return compare(column, text.substring(1), order -> order > 0);
        }
        if (text.startsWith("=")) {
            String wanted = fold(text.substring(1).strip());
            return (_, shown) -> fold(shown).equals(wanted);
        }
        if (text.startsWith("!")) {
            String unwanted = fold(text.substring(1).strip());
            return unwanted.isEmpty() ? (_, shown) -> !shown.isEmpty()
                    : (_, shown) -> !fold(shown).contains(unwanted);
        }
        String wanted = fold(text);
        return (_, shown) -> fold(shown).contains(wanted);
    }

    private static BiPredicate<Object, String> compare(GridColumn<?> column, String operand, IntPredicate accepted) {
        String text = operand.strip();
        Optional<?> value = column.parse(text);
        if (value.isPresent()) {
            return (cell, _) -> cell != null && accepted.test(column.compareValues(cell, value.get()));
        }
        return (cell, shown) -> cell != null && accepted.test(NaturalOrder.INSTANCE.compare(shown, text));
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
