package org.lockkeeper.intake.internal.inventory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which columns, of those that nobody reads, hold ticks: in them a row without a tick says no. */
final class TickColumns {

    private static final int MOST_VALUES = 64;

    private final Map<String, Set<String>> seen = new HashMap<>();
    private final Set<String> ticked = new HashSet<>(0);

    /** Looks at a row's cells; only the first values of a column are looked at. */
    void look(List<OtherCell> cells) {
        for (OtherCell cell : cells) {
            Set<String> values = seen.computeIfAbsent(cell.header(), _ -> new HashSet<>());
            if (values.size() < MOST_VALUES && values.add(cell.value()) && cell.isTick()) {
                ticked.add(cell.header());
            }
        }
    }

    /** A cell of a row that has no tick where other rows have one; to be asked when all rows were looked at. */
    Optional<OtherCell> unticked(List<OtherCell> cells) {
        return cells.stream().filter(cell -> ticked.contains(cell.header()) && !cell.isTick()).findFirst();
    }
}
