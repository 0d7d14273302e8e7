package org.lockkeeper.intake.internal.inventory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the rows say in the columns that nobody reads, so that a row is judged by what others say there: where they have
 * ticks, one without says no; and what nearly no other row says is a remark on this one, which may say anything.
 */
final class TickColumns {

    private static final int MOST_VALUES = 64;
    /** Fewer rows have no habits. */
    private static final int FEWEST_ROWS = 4;
    /** Where at most one row in so many says something, it is a remark. */
    private static final int RARE = 4;

    private static final class Column {
        private final Map<String, Integer> counts = new HashMap<>(4);
        private int rows;
        private int blank;

        /** @return whether the value was not seen before, of those that are looked at */
        boolean isNew(String value) {
            rows++;
            if (value.isBlank()) {
                blank++;
            }
            if (counts.size() >= MOST_VALUES && !counts.containsKey(value)) {
                return false;
            }
            return counts.merge(value, 1, Integer::sum) == 1;
        }

        /** How many rows say it; none that is not counted. */
        int count(String value) {
            return counts.getOrDefault(value, 0);
        }

        /** Whether nearly all rows say one and the same thing, or nothing, and few say this. */
        boolean isRare(String value) {
            int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            return rows >= FEWEST_ROWS && count(value) * RARE <= rows
                    && (Math.max(most, blank) * RARE >= rows * (RARE - 1) || most * RARE >= (rows - blank) * (RARE - 1)
                            && rows - blank >= FEWEST_ROWS);
        }
    }

    private final Map<String, Column> columns = new HashMap<>();
    private final Set<String> ticked = new HashSet<>(0);
    private boolean ofRegistry;

    /** Looks at a row's cells; only the first values of a column are looked at. */
    void look(List<OtherCell> cells) {
        for (OtherCell cell : cells) {
            if (columns.computeIfAbsent(cell.header(), _ -> new Column()).isNew(cell.value()) && cell.isTick()) {
                ticked.add(cell.header());
            }
            ofRegistry |= columns.size() < MOST_VALUES && cell.isOfRegistry();
        }
    }

    /** A cell of a row that has no tick where other rows have one; to be asked when all rows were looked at. */
    Optional<OtherCell> unticked(List<OtherCell> cells) {
        return cells.stream().filter(cell -> ticked.contains(cell.header()) && !cell.isTick()).findFirst();
    }

    /**
     * A cell in which somebody remarks something on this row, whatever the words: in a column for remarks, what most others
     * do not say; in another one, what is said of nearly nothing else. To be asked when all rows were looked at.
     */
    Optional<OtherCell> remark(List<OtherCell> cells) {
        return cells.stream().filter(this::isRemark).findFirst();
    }

    private boolean isRemark(OtherCell cell) {
        Column column = columns.get(cell.header());
        if (column == null || !cell.mayBeRemark() || ofRegistry && cell.isInstallersComment()) {
            return false;
        }
        return cell.isInColumnOfRemarks() ? column.count(cell.value()) * 2 <= column.rows : column.isRare(cell.value());
    }
}
