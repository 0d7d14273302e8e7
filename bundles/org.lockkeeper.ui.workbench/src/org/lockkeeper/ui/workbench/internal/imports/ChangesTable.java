package org.lockkeeper.ui.workbench.internal.imports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.core.inventory.compare.ChangeKind;
import org.lockkeeper.core.inventory.compare.ClientChange;
import org.lockkeeper.ui.grid.GridColumn;
import org.lockkeeper.ui.grid.GridColumns;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.workbench.internal.Messages;

/** The columns of a list of clients that differ between two states, with the evidence that made the difference. */
public final class ChangesTable {

    private ChangesTable() {
    }

    /**
     * The columns.
     *
     * @param from title of the verdict in the earlier state
     * @param to title of the verdict in the later state
     */
    public static List<GridColumn<ClientChange>> columns(String from, String to, ThemeTokens theme) {
        return List.of(
                GridColumns.<ClientChange, ChangeKind>choice("kind", Messages.Changes_kind, ClientChange::kind,
                        ChangesTable::word).width(14).build(),
                GridColumns.<ClientChange>text("account", Messages.Changes_account, c -> c.who().account()).width(26)
                        .build(),
                GridColumns.<ClientChange>text("computer", Messages.Changes_computer, c -> c.who().computer()).build(),
                GridColumns.<ClientChange>verdict("from", from, ClientChange::from, (Verdict v) -> theme.word(v)).build(),
                GridColumns.<ClientChange>verdict("to", to, ClientChange::to, (Verdict v) -> theme.word(v)).build(),
                GridColumns.<ClientChange>text("facts", Messages.Changes_facts, ChangesTable::facts).width(40).build(),
                GridColumns.<ClientChange>text("because", Messages.Changes_because,
                        c -> evidence(c).map(Wording::evidence).orElse("")).width(40).build(),
                GridColumns.<ClientChange>text("server", Messages.Palette_server, c -> c.who().server()).width(10)
                        .build());
    }

    /** The first line that made the difference; empty where it was stated, or none is known. */
    public static Optional<Evidence> evidence(ClientChange change) {
        return change.because().stream().filter(e -> !e.file().isStatement()).findFirst();
    }

    private static String word(ChangeKind kind) {
        return switch (kind) {
            case NEW -> Messages.Changes_new;
            case GONE -> Messages.Changes_gone;
            case VERDICT -> Messages.Changes_verdict;
            case FACT -> Messages.Changes_fact;
        };
    }

    private static String facts(ClientChange change) {
        return change.facts().stream().map(f -> NLS.bind(Messages.Changes_factChange, new Object[] {
            Wording.attribute(f.attribute()), Wording.value(f.attribute(), f.from()), now(f)}))
                .collect(Collectors.joining("; "));
    }

    /** What is known now; where sources disagree and nothing tells who is right, all that they say. */
    private static String now(ClientChange.FactChange change) {
        return change.disputed().isEmpty() ? Wording.value(change.attribute(), change.to())
                : change.disputed().stream().map(value -> Wording.value(change.attribute(), value) + "?")
                        .collect(Collectors.joining(" "));
    }
}
