package org.lockkeeper.ui.clients.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.ui.grid.Grid;
import org.lockkeeper.ui.grid.GridColumn;
import org.lockkeeper.ui.grid.GridColumns;
import org.lockkeeper.ui.grid.GridFactory;
import org.lockkeeper.ui.grid.Share;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;

/** The clients that are shown, counted by the values of one field, with their verdicts as numbers and as a bar. */
final class GroupsPane {

    private final Background background;
    private final ThemeTokens theme;
    private final Grid<GroupRow> grid;
    private Task grouping;

    /**
     * @param onOpen told which group to look into
     * @param fileName what a file is called whose name would be that
     */
    GroupsPane(Composite parent, GridFactory grids, Background background, ThemeTokens theme,
            Consumer<GroupRow> onOpen, UnaryOperator<String> fileName) {
        this.background = background;
        this.theme = theme;
        grid = grids.create(parent, "clients.groups", ClientMessages.GroupsNoun, columns(), GroupRow::value);
        grid.onOpen(onOpen);
        grid.nameFiles(() -> fileName.apply("clients.groups"));
    }

    private List<GridColumn<GroupRow>> columns() {
        List<GridColumn<GroupRow>> columns = new ArrayList<>();
        columns.add(GridColumns.<GroupRow>text("value", ClientMessages.GroupValue,
                this::value).width(26).build());
        columns.add(GridColumns.number("count", ClientMessages.Count, GroupRow::count).build());
        columns.add(GridColumns.<GroupRow>text("bar", ClientMessages.GroupBar, this::verdicts)
                .bar(GroupsPane::shares).width(24).build());
        for (Verdict verdict : Verdict.values()) {
            columns.add(GridColumns.<GroupRow>number(verdict.name().toLowerCase(Locale.ROOT), theme.word(verdict),
                    r -> (long) r.verdicts().get(verdict))
                    .color(r -> r.verdicts().get(verdict) == 0 ? Token.MUTED : Token.of(verdict))
                    .width(theme.word(verdict).length() + 3).build());
        }
        return columns;
    }

    private String value(GroupRow row) {
        return row.field().id().equals(ClientFilter.VERDICT)
                ? new FilterTitle(List.of(), theme::word).verdict(row.value())
                : FieldNames.value(row.field(), row.value());
    }

    private String verdicts(GroupRow row) {
        return row.verdicts().entrySet().stream().filter(e -> e.getValue() > 0)
                .map(e -> e.getValue() + " " + theme.word(e.getKey())).collect(Collectors.joining(", "));
    }

    private static List<Share> shares(GroupRow row) {
        return row.verdicts().entrySet().stream().filter(e -> e.getValue() > 0)
                .map(e -> new Share(Token.of(e.getKey()), e.getValue())).toList();
    }

    Control control() {
        return grid.control();
    }

    void focus() {
        grid.setFocus();
    }

    /** Groups clients in the background and shows them. */
    void show(List<ClientRow> clients, Field<ClientRow> field) {
        if (grouping != null) {
            grouping.cancel();
        }
        grid.setNote(NLS.bind(ClientMessages.GroupedBy, FieldNames.title(field)));
        Task[] self = new Task[1];
        self[0] = background.task(ClientMessages.Counting, _ -> GroupRow.of(clients, field)).quiet().onDone(rows -> {
            if (self[0] == grouping && !grid.table().isDisposed()) {
                grid.setRows(rows);
            }
        }).start();
        grouping = self[0];
    }
}
