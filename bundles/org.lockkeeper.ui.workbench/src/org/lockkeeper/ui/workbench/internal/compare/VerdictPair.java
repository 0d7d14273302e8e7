package org.lockkeeper.ui.workbench.internal.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.core.inventory.compare.ClientChange;
import org.lockkeeper.core.inventory.compare.Differences;
import org.lockkeeper.ui.grid.GridColumn;
import org.lockkeeper.ui.grid.GridColumns;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;

/**
 * A row of the matrix of verdicts.
 *
 * @param cell so many clients have these verdicts
 * @param all whether it stands for all clients, whatever their verdicts
 */
record VerdictPair(Differences.Cell cell, boolean all) {

    /** The rows: all clients first, then a row for each pair of verdicts that there is. */
    static List<VerdictPair> of(Differences differences) {
        List<VerdictPair> rows = new ArrayList<>();
        if (!differences.matrix().isEmpty()) {
            rows.add(new VerdictPair(new Differences.Cell(null, null,
                    differences.matrix().stream().mapToInt(Differences.Cell::count).sum()), true));
        }
        differences.matrix().forEach(cell -> rows.add(new VerdictPair(cell, false)));
        return rows;
    }

    /** Whether a client that differs is one of them. */
    boolean holds(ClientChange change) {
        return all || change.from() == cell.from() && change.to() == cell.to();
    }

    /** What tells it from other rows. */
    String key() {
        return all ? "" : cell.from() + "-" + cell.to();
    }

    /** The columns. */
    static List<GridColumn<VerdictPair>> columns(ThemeTokens theme) {
        return List.of(verdict("from", CompareMessages.From, theme, Differences.Cell::from),
                verdict("to", CompareMessages.To, theme, Differences.Cell::to),
                GridColumns.<VerdictPair>number("clients", CompareMessages.Clients, p -> (long) p.cell().count())
                        .width(9).build());
    }

    private static GridColumn<VerdictPair> verdict(String id, String title, ThemeTokens theme,
            Function<Differences.Cell, Verdict> value) {
        return GridColumns.<VerdictPair>text(id, title, pair -> pair.all() ? CompareMessages.All
                : value.apply(pair.cell()) == null ? CompareMessages.NoVerdict : theme.word(value.apply(pair.cell())))
                .icon(pair -> value.apply(pair.cell()) == null ? null : Icon.of(value.apply(pair.cell())))
                .color(pair -> value.apply(pair.cell()) == null ? null : Token.of(value.apply(pair.cell())))
                .width(16).build();
    }
}
