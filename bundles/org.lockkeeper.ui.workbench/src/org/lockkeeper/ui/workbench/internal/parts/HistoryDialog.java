package org.lockkeeper.ui.workbench.internal.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.history.History;
import org.lockkeeper.core.inventory.history.HistoryEntry;
import org.lockkeeper.core.inventory.history.Turns.Turn;
import org.lockkeeper.core.inventory.history.Turns;
import org.lockkeeper.ui.grid.Grid;
import org.lockkeeper.ui.grid.GridColumn;
import org.lockkeeper.ui.grid.GridColumns;
import org.lockkeeper.ui.grid.GridFactory;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.text.Plural;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.TitledDialog;
import org.lockkeeper.ui.workbench.internal.Messages;

/**
 * Every observation behind what is known of a client, oldest first, and how the verdict turned with the import that
 * brought it. Enter goes to the line that says so.
 */
final class HistoryDialog extends TitledDialog {

    private static final String HELP = "why";

    /**
     * An observation in the table.
     *
     * @param turn how the verdict turned with its import; {@code null} where it did not, where the client was new, or as long
     *         as nobody has looked
     */
    private record Seen(HistoryEntry entry, Turn turn) {

        Evidence evidence() {
            return entry.observation().evidence();
        }
    }

    private final Workspace workspace;
    private final ClientRow client;
    private final ProductVersion target;
    private final ThemeTokens theme;
    private final GridFactory grids;
    private final Background background;
    private final Navigation navigation;
    private Grid<Seen> grid;
    private Task running;
    private Evidence chosen;

    /** Of a client; its verdicts are judged for the target. */
    HistoryDialog(Shell parent, Workspace workspace, ClientRow client, ProductVersion target, ThemeTokens theme,
            GridFactory grids, Background background, Navigation navigation) {
        super(parent, NLS.bind(Messages.History_title, Wording.subject(client.client().subject())), HELP);
        this.workspace = workspace;
        this.client = client;
        this.target = target;
        this.theme = theme;
        this.grids = grids;
        this.background = background;
        this.navigation = navigation;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        grid = grids.create(area, "history", Messages.History_noun, columns(), Seen::entry);
        grid.control().setLayoutData(GridDataFactory.fillDefaults().grab(true, true).hint(
                convertWidthInCharsToPixels(120), convertHeightInCharsToPixels(20)).create());
        grid.setNote(Messages.History_reading);
        grid.onOpen(seen -> {
            if (!seen.evidence().file().isStatement()) {
                chosen = seen.evidence();
                close();
            }
        });
        running = background.task(Messages.History_reading, progress -> History.of(workspace, List.of(client), progress))
                .quiet().onDone(this::read).start();
        return area;
    }

    private void read(List<HistoryEntry> entries) {
        if (!grid.table().isDisposed()) {
            grid.setNote(Messages.History_judging);
            grid.setRows(entries.stream().map(e -> new Seen(e, null)).toList());
            // every state is judged anew, which takes its time where there are many imports
            running = background.task(Messages.History_judging, progress -> Turns.of(workspace, entries, target, progress))
                    .quiet().onDone(turns -> judged(entries, turns)).start();
        }
    }

    private void judged(List<HistoryEntry> entries, Turns turns) {
        if (!grid.table().isDisposed()) {
            List<Seen> rows = new ArrayList<>();
            Turn first = null;
            long from = 0;
            TreeSet<Long> turned = new TreeSet<>();
            for (HistoryEntry entry : History.once(entries, turns)) {
                Turn turn = turns.at(entry);
                boolean isFirst = turn != null && turn.from() == null;
                rows.add(new Seen(entry, isFirst ? null : turn));
                if (isFirst) {
                    first = turn;
                    from = entry.entry().id();
                } else if (turn != null) {
                    turned.add(entry.entry().id());
                }
            }
            grid.setNote(first == null ? "" : turned.isEmpty()
                    ? NLS.bind(Messages.History_neverTurned, theme.word(first.to()), from)
                    : Plural.bind(Messages.History_turnedWith, turned.size(), theme.word(first.to()), from,
                            turned.stream().map(String::valueOf).collect(Collectors.joining(", "))));
            grid.setRows(rows);
        }
    }

    private String words(Turn turn) {
        return NLS.bind(Messages.History_turn, theme.word(turn.from()), theme.word(turn.to()));
    }

    private List<GridColumn<Seen>> columns() {
        return List.of(
                GridColumns.<Seen>moment("at", Messages.History_at, s -> s.evidence().observedAt())
                        .instead(_ -> Wording.unknown()).build(),
                GridColumns.<Seen>text("attribute", Messages.History_attribute,
                        s -> Wording.attribute(s.entry().attribute())).width(24).build(),
                GridColumns.<Seen>text("value", Messages.History_value,
                        s -> Wording.value(s.entry().attribute(), s.entry().value())).width(18).build(),
                GridColumns.<Seen>text("turned", Messages.History_turned, s -> s.turn() == null ? null : words(s.turn()))
                        .tooltip(Messages.History_turnedHint).icon(s -> s.turn() == null ? null : Icon.of(s.turn().to()))
                        .color(s -> s.turn() == null ? null : Token.of(s.turn().to())).width(22).build(),
                GridColumns.<Seen>text("source", Messages.History_source, s -> Wording.evidence(s.evidence()))
                        .width(42).build(),
                GridColumns.<Seen>number("import", Messages.History_import, s -> s.entry().entry().id()).build());
    }

    @Override
    public int open() {
        int result = super.open();
        if (chosen != null) {
            navigation.showEvidence(chosen);
        }
        return result;
    }

    @Override
    public boolean close() {
        if (running != null) {
            running.cancel();
        }
        return super.close();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        closeButton(parent);
    }
}
