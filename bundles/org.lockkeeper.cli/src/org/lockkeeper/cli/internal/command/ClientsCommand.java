package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.list.Listing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lockkeeper clients}: the clients of the workspace, with verdicts where a target is known. */
@Command(name = "clients", sortOptions = false, sortSynopsis = false,
        description = {"Lists the clients of the workspace: one connector of one account on one computer each, with"
                + " verdicts where the version to upgrade to is known.", ""},
        footer = {
            "",
            "@|bold Fields|@  server, account, computer, connector (KOC, KOFF, KSP, KSC), version, outlookVersion,"
                    + " outlook, updaterService (PRESENT, ABSENT, UNKNOWN), localAdmin (YES, NO, UNKNOWN), verdict"
                    + " (BLOCKED, UNKNOWN, MANUAL, AUTOMATIC, UNAFFECTED), databaseBytes, freeBytes,"
                    + " connectorInstalledAt, outlookChangedAt, lastUsedAt, lastUsedFrom, lastSeenAt,"
                    + " ageDays (days from the last sighting to the date judged by), reason, rules, steps (how many),"
                    + " conflicts (attributes that sources disagree on), serverVersion, reportAt, outlookInstalledAt,"
                    + " fullName, enabled, updaterInstalledAt, onlyComputer, usesOutlook (YES, NO, UNKNOWN each),"
                    + " the attributes that extensions bring; what people remark (note, labels, collections,"
                    + " acknowledgement, acknowledged: YES, LAPSED, NO) and what is to be looked at anew (stale: the"
                    + " attributes that are old or not in the newest list of their source; missingFrom: that list),"
                    + " which change no verdict",
            "",
            ListOptions.WHERE_HELP,
            "",
            "@|bold Exit codes|@  0 done, whatever the verdicts     1 error",
            "",
            "@|bold Examples|@",
            "  lockkeeper clients --where \"updaterService = absent and localAdmin != yes\"",
            "  lockkeeper clients --to 7.3 --where \"verdict = blocked\" --format csv --out blocked.csv",
            "  lockkeeper clients --where \"lastUsedAt < 30d\" --columns account,computer,version --sort version:desc",
            "  lockkeeper clients --to 7.3 --group-by server,connector --format json",
            "  lockkeeper clients --to 7.3 --import 3 --where \"verdict = blocked\""})
final class ClientsCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--in", paramLabel = "COLLECTION", order = 2,
            description = "Only the clients of this collection; see \"lockkeeper collections\".")
    private @Nullable String collection;

    @Option(names = "--stale-after", paramLabel = "DAYS", defaultValue = "" + ClientRow.STALE_AFTER, order = 3,
            description = "How many days old a fact may be before it is among those of the field stale;"
                    + " default: ${DEFAULT-VALUE}.")
    private int staleAfter;

    @Option(names = "--import", paramLabel = "ID", order = 4,
            description = "As they were known after this import, judged by the present rules; 0 is before the first."
                    + " \"lockkeeper imports\" lists them.")
    private @Nullable Long importId;

    @Mixin
    private final JudgedList list = new JudgedList();

    @Mixin
    private final CommonOptions common;

    ClientsCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if (staleAfter < 1) {
            throw new ProblemException("--stale-after: expected a number of days of at least 1, found " + staleAfter + ".");
        }
        return list.print(session, this::listing, this::rows, row -> row.client().subject().server());
    }

    private List<ClientRow> rows(Workspace workspace) throws ProblemException {
        List<ClientRow> rows = list.target().clients(workspace, importId, session, staleAfter);
        if (collection == null) {
            return rows;
        }
        return rows.stream().filter(Filter.parse("the collection " + collection,
                CollectionsCommand.filter(collection, workspace), listing(List.of()).language(), session)).toList();
    }

    private Listing<ClientRow> listing(List<ClientRow> rows) {
        return new Listing<>("client", session.clientFields(), rows, ClientRow::asOf);
    }
}
