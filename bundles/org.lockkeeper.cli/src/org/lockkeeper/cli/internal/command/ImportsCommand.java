package org.lockkeeper.cli.internal.command;

import static org.lockkeeper.api.inventory.Field.shown;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.inventory.FieldKind;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.cli.internal.list.Listing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lockkeeper imports}: the journal. */
@Command(name = "imports", sortOptions = false, sortSynopsis = false,
        description = {"Lists the imports of the workspace, oldest first. \"lockkeeper import --undo ID\" takes one"
                + " back.", ""},
        footer = {
            "",
            "@|bold Fields|@  id, importedAt, source (the paths as they were given, joined by \", \"), servers (a"
                    + " list), files, observations, rejected",
            "",
            ListOptions.WHERE_HELP,
            "",
            "@|bold Exit codes|@  0 done     1 error",
            "",
            "@|bold Examples|@",
            "  lockkeeper imports",
            "  lockkeeper imports --where \"rejected > 0 or servers = mail1\" --format json"})
final class ImportsCommand implements Callable<Integer> {

    private static final List<Field<ImportEntry>> COLUMNS = List.of(
            shown("id", FieldKind.NUMBER, ImportEntry::id),
            shown("importedAt", "IMPORTED", FieldKind.TIME, e -> Moment.of(e.importedAt())),
            shown("source", FieldKind.TEXT, e -> String.join(", ", e.sources())),
            shown("servers", FieldKind.TEXTS, ImportEntry::servers),
            shown("files", FieldKind.NUMBER, ImportEntry::files),
            shown("observations", FieldKind.NUMBER, ImportEntry::observations),
            shown("rejected", FieldKind.NUMBER, ImportEntry::rejected));

    private final Session session;

    @Mixin
    private final ListOptions list = new ListOptions();

    @Mixin
    private final CommonOptions common;

    ImportsCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        return list.printUnjudged(session, listing(List.of()), workspace -> listing(workspace.imports()));
    }

    private static Listing<ImportEntry> listing(List<ImportEntry> imports) {
        // when something was imported is not a matter of judging evidence
        Moment now = Moment.of(Instant.now());
        return new Listing<>("import", COLUMNS, imports, _ -> now);
    }
}
