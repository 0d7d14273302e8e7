package org.lockkeeper.cli.internal.command;

import static org.lockkeeper.api.inventory.Field.more;
import static org.lockkeeper.api.inventory.Field.shown;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.inventory.FieldKind;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.list.Listing;
import org.lockkeeper.core.inventory.history.History;
import org.lockkeeper.core.inventory.history.HistoryEntry;
import org.lockkeeper.core.inventory.history.Turns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lockkeeper history}: every observation behind what is known of clients. */
@Command(name = "history", sortOptions = false, sortSynopsis = false,
        description = {"Lists every observation behind what is known of the clients, oldest first, those without a time"
                + " before all others.", ""},
        footer = {
            "",
            "@|bold Fields|@  server, account, computer, connector, attribute, value, observedAt, evidence, import (its"
                    + " number), source (what kind), turned (how the client's verdict turned with that import). Filters may ask for the other fields of clients too, as they are"
                    + " known now.",
            "",
            ListOptions.WHERE_HELP,
            "",
            "@|bold Exit codes|@  0 done     1 error",
            "",
            "@|bold Examples|@",
            "  lockkeeper history --where \"account ~ j.vanrijn\"",
            "  lockkeeper history --where \"verdict = blocked and attribute = updaterService\" --format json"})
final class HistoryCommand implements Callable<Integer> {

    private static final List<Field<HistoryEntry>> OWN = List.of(
            shown("attribute", FieldKind.TEXT, HistoryEntry::attribute),
            shown("value", FieldKind.TEXT, HistoryEntry::value),
            shown("observedAt", "OBSERVED", FieldKind.TIME, e -> e.observation().evidence().observedAt()),
            shown("evidence", FieldKind.TEXT, e -> e.observation().evidence()),
            shown("import", FieldKind.NUMBER, e -> e.entry().id()),
            more("source", FieldKind.TEXT, e -> e.observation().source()));
    private static final String TURNED = "turned";
    private static final Set<String> WHO = Set.of("server", "account", "computer", "connector");

    private final Session session;
    // known once there are rows; nothing turned before
    private @Nullable Turns turns;

    @Mixin
    private final JudgedList list = new JudgedList();

    @Mixin
    private final CommonOptions common;

    HistoryCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        return list.print(session, this::listing, this::rows, entry -> entry.client().client().subject().server());
    }

    private List<HistoryEntry> rows(Workspace workspace) throws ProblemException {
        List<ClientRow> clients = list.target().clients(workspace, session);
        List<HistoryEntry> entries = History.of(workspace, clients, session.messages().progress());
        turns = Turns.of(workspace, entries, list.target().in(workspace).orElse(null), session.messages().progress());
        return History.once(entries, turns);
    }

    private Listing<HistoryEntry> listing(List<HistoryEntry> rows) {
        List<Field<HistoryEntry>> fields = new ArrayList<>();
        session.clientFields().stream().filter(f -> WHO.contains(f.id())).map(f -> f.of(HistoryEntry::client))
                .forEach(fields::add);
        fields.addAll(OWN);
        fields.add(rows.stream().anyMatch(e -> turned(e) != null) ? shown(TURNED, FieldKind.TEXT, this::turned)
                : more(TURNED, FieldKind.TEXT, this::turned));
        return new Listing<>("observation", fields, rows, session.clientFieldsBeside(fields, HistoryEntry::client),
                e -> e.client().asOf());
    }

    private @Nullable Object turned(HistoryEntry entry) {
        return turns == null ? null : turns.at(entry);
    }
}
