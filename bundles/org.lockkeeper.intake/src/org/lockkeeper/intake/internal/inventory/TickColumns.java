package org.lockkeeper.intake.internal.inventory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the rows say in the columns that nobody reads, so that a row is judged by what others say there: where they have
 * ticks, one without says no; and what nearly no other row says is a remark on this one, which may say anything.
 * <p>
 * A column whose name is not known to be harmless ({@link HarmlessNames}) and that holds words, or yes, may tell what
 * became of the program, in words that nobody foresaw: the rings and waves of a deployment, whether it is approved, in a
 * catalogue, or subscribed to. What a row says in such a column is asked about, though all rows say the same. Not asked about
 * is what the rows themselves show to be of something else: what is the same for all programs of a computer and differs
 * between computers is said of computers (under the name of a plan only where the row tells when its program was installed:
 * each computer of a plan is in one wave, too), and what takes a great many values is a name or a description. Real lists with
 * such a column cost one answer, {@code --map ignore=COLUMN}, which is kept for all lists of that header.
 */
final class TickColumns {

    private static final int MOST_VALUES = 64;
    /** Fewer rows have no habits. */
    private static final int FEWEST_ROWS = 4;
    /** Where at most one row in so many says something, it is a remark. */
    private static final int RARE = 4;
    /** So many values beyond those that are kept are looked at. */
    private static final int MOST_BEYOND = 4096;
    private static final int MOST_COMPUTERS = 64;
    /** A computer of so few rows does not show that all of its rows say the same: they may be a search's. */
    private static final int FEW_ROWS = 5;
    /** A state has fewer values. */
    private static final int MANY_VALUES = 24;

    /** What the rows of a computer say in a column. */
    private static final class Said {
        private final String value;
        private int rows;

        Said(String value) {
            this.value = value;
        }
    }

    private static final class Column {
        private final boolean harmless;
        private final Map<String, Integer> counts = new HashMap<>(4);
        private final Map<String, Said> computers = new HashMap<>(4);
        private boolean differsWithinComputer;
        private @Nullable String lastComputer;
        private @Nullable String lastValue;
        /** What it says of the first programs. */
        private final Map<String, String> programs = new HashMap<>(4);
        private boolean differsWithinProgram;
        private boolean ofStates;
        private int beyond;
        private int rows;
        private int blank;

        Column(boolean harmless) {
            this.harmless = harmless;
        }

        /** @return whether the value was not seen before, of those that are looked at */
        boolean isNew(Program program, OtherCell cell) {
            String computer = program.computer();
            String value = cell.value();
            rows++;
            if (!harmless && !differsWithinProgram && (programs.size() < MOST_VALUES || programs.containsKey(program.name()))) {
                String before = programs.putIfAbsent(program.name(), value);
                differsWithinProgram = before != null && !before.equals(value);
            }
            if (value.isBlank()) {
                blank++;
            }
            if (computer != null && !differsWithinComputer) {
                ofComputer(computer, value);
            }
            if (counts.size() >= MOST_VALUES && !counts.containsKey(value)) {
                ofStates |= !harmless && !ofStates && beyond++ < MOST_BEYOND && cell.saysState();
                return false;
            }
            boolean isNew = counts.merge(value, 1, Integer::sum) == 1;
            ofStates |= isNew && !harmless && !ofStates && cell.saysState();
            return isNew;
        }

        private void ofComputer(String computer, String value) {
            // those beyond the first ones, too, whose rows stand one below the other
            differsWithinComputer = computer.equals(lastComputer) && !value.equals(lastValue);
            lastComputer = computer;
            lastValue = value;
            Said said = computers.get(computer);
            if (said == null && computers.size() < MOST_COMPUTERS) {
                said = new Said(value);
                computers.put(computer, said);
            }
            if (said != null) {
                said.rows++;
                differsWithinComputer |= !said.value.equals(value);
            }
        }

        /** How many rows say it; none that is not counted. */
        int count(String value) {
            return counts.getOrDefault(value, 0);
        }

        /** Whether all rows of a computer say the same in it, and other computers say something else. */
        boolean isOfComputers() {
            return !differsWithinComputer && computers.values().stream().filter(said -> said.rows >= FEW_ROWS)
                    .map(said -> said.value).distinct().count() > 1;
        }

        /** Whether it says one thing only of each computer, of one that is named. */
        boolean isOneForEach(Program program) {
            return !differsWithinComputer && program.computer() != null;
        }

        /**
         * Whether it takes so many values that it is a name or a description of each program: the same of one program wherever
         * it stands, and none that says what became of it, as remarks on states do, of which no two are alike.
         */
        boolean isOfManyValues() {
            return !differsWithinProgram && !ofStates && counts.size() >= MANY_VALUES
                    && counts.size() * 2 >= Math.min(rows - blank, MOST_VALUES)
                    && blank * 2 <= rows;
        }

        /** Whether it counts: a 1 among other numbers says no yes. */
        boolean isOfNumbers() {
            return counts.keySet().stream().anyMatch(value -> value.strip().matches("\\d*[2-9]\\d*|1\\d+"));
        }

        /**
         * Whether nearly all rows say one and the same thing, or nothing, and few say this.
         *
         * @param all how many rows may have said something here
         */
        boolean isRare(String value, int all) {
            int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            int empty = blank + all - rows;
            return all >= FEWEST_ROWS && count(value) * RARE <= all
                    && (Math.max(most, empty) * RARE >= all * (RARE - 1) || most * RARE >= (rows - blank) * (RARE - 1)
                            && rows - blank >= FEWEST_ROWS);
        }
    }

    private final Map<String, Column> columns = new HashMap<>();
    private final Set<String> ticked = new HashSet<>(0);
    private boolean ofRegistry;
    private int looked;
    private boolean leavesOut;

    /** What is called "comments" was written by the programs' installers. */
    void ofRegistry() {
        ofRegistry = true;
    }

    /** A row that lacks a cell says nothing in it. */
    void leavesOut() {
        leavesOut = true;
    }

    /**
     * Looks at a row's cells; only the first values of a column are looked at.
     *
     * @param program of the row
     */
    void look(Program program, List<OtherCell> cells) {
        looked++;
        for (OtherCell cell : cells) {
            if (columns.computeIfAbsent(cell.header(), _ -> new Column(cell.isOfHarmlessName())).isNew(program, cell)
                    && cell.isTick()) {
                ticked.add(cell.header());
            }
            ofRegistry |= columns.size() < MOST_VALUES && cell.isOfRegistry();
        }
    }

    /** A cell of a row that has no tick where other rows have one; to be asked when all rows were looked at. */
    Optional<OtherCell> unticked(List<OtherCell> cells) {
        Optional<OtherCell> other = cells.stream().filter(cell -> ticked.contains(cell.header()) && !cell.isTick()).findFirst();
        if (other.isPresent() || !leavesOut || ticked.isEmpty()) {
            return other;
        }
        Set<String> named = cells.stream().map(OtherCell::header).collect(Collectors.toSet());
        return ticked.stream().filter(header -> !named.contains(header) && isUsuallySaid(header)).sorted().findFirst().map(header -> new OtherCell(header, ""));
    }

    /** Whether a row that lacks it says no by that: most rows have it, or it tells of being there, which is left out where it is not so. */
    private boolean isUsuallySaid(String header) {
        Column column = columns.get(header);
        return column == null || column.rows * 2 >= looked || new OtherCell(header, "").tellsOfPresence();
    }

    /**
     * A cell in which somebody remarks something on this row, whatever the words: in a column for remarks; in another one,
     * what is said of nearly nothing else. To be asked when all rows were looked at.
     */
    Optional<OtherCell> remark(List<OtherCell> cells) {
        return cells.stream().filter(this::isRemark).findFirst();
    }

    private boolean isRemark(OtherCell cell) {
        Column column = columns.get(cell.header());
        if (column == null || !cell.mayBeRemark() || ofRegistry && cell.isInstallersComment()) {
            return false;
        }
        if (cell.isInColumnOfRemarks()) {
            // what installers write is the same in all lists
            return !cell.isInstallersComment() || column.count(cell.value()) * 2 <= column.rows;
        }
        return column.isRare(cell.value(), leavesOut ? looked : column.rows) && !(column.harmless && column.isOfComputers());
    }

    /**
     * A cell that may say in what state the program is, as far as its name and the other rows tell; to be asked when all
     * rows were looked at.
     */
    Optional<OtherCell> mayTellState(Program program, List<OtherCell> cells) {
        return cells.stream().filter(cell -> {
            Column column = columns.get(cell.header());
            return column != null && cell.mayTellState(program)
                    && !(column.isOfComputers() && (!cell.isOfPlan() || ListFacts.date(program) != null)) && !column.isOfManyValues()
                    && !(cell.isOfGroup() && column.isOneForEach(program) && ListFacts.date(program) != null)
                    && !(cell.value().strip().equals("1") && column.isOfNumbers() && !cell.isOfSteps() && !cell.isGivenBack());
        }).findFirst();
    }
}
