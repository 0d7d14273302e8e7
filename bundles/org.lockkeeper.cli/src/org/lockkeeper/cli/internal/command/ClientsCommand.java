package org.lockkeeper.cli.internal.command;

import static org.lockkeeper.cli.internal.list.Column.more;
import static org.lockkeeper.cli.internal.list.Column.shown;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.cli.internal.list.Column;
import org.lockkeeper.cli.internal.list.Column.Kind;
import org.lockkeeper.cli.internal.list.Listing;
import org.lockkeeper.report.PlanText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lockkeeper clients}: the clients of the workspace, with verdicts where a target is known. */
@Command(name = "clients", sortOptions = false, sortSynopsis = false,
        description = {"Lists the clients of the workspace: one connector of one account on one computer each, with"
                + " verdicts where the version to upgrade to is known.", ""},
        footer = {
            "",
            "@|bold Fields|@  server, account, computer, connector (KOC, KOFF, KSP, KSC), version, outlookVersion,"
                    + " outlook, updaterService (PRESENT, ABSENT, UNKNOWN), localAdmin (YES, NO, UNKNOWN), verdict"
                    + " (BLOCKED, UNKNOWN, MANUAL, AUTOMATIC, UNAFFECTED), databaseBytes, freeBytes,"
                    + " connectorInstalledAt, outlookChangedAt, lastUsedAt, lastUsedFrom, lastSeenAt",
            "",
            ListOptions.WHERE_HELP,
            "",
            "@|bold Exit codes|@  0 done, whatever the verdicts     1 error",
            "",
            "@|bold Examples|@",
            "  lockkeeper clients --where \"updaterService = absent and localAdmin != yes\"",
            "  lockkeeper clients --to 7.3 --where \"verdict = blocked\" --format csv --out blocked.csv"})
final class ClientsCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final TargetOption target = new TargetOption();

    @Mixin
    private final ListOptions list = new ListOptions();

    @Mixin
    private final CommonOptions common;

    ClientsCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        target.check();
        return list.print(session, new Listing<>("client", columns(Map.of()), List.of()), workspace -> {
            Map<Subject.OfClient, Verdict> verdicts = new HashMap<>();
            Optional<ProductVersion> version = target.in(workspace);
            if (version.isPresent()) {
                for (ClientPlan plan : TargetOption.plan(version.get(), workspace, session).clients()) {
                    verdicts.put(plan.client().subject(), plan.verdict());
                }
            }
            return new Listing<>("client", columns(verdicts), workspace.model().clients());
        });
    }

    /** The fields of clients, which filters elsewhere are about, too. */
    static List<Column<Client>> columns(Map<Subject.OfClient, Verdict> verdicts) {
        return List.of(
                shown("server", Kind.TEXT, c -> c.subject().server()),
                shown("account", Kind.TEXT, c -> c.subject().account()),
                shown("computer", Kind.TEXT, c -> c.subject().computer()),
                shown("connector", Kind.TEXT, c -> c.subject().connector()),
                shown("version", Kind.VERSION, c -> c.facts().get(Attribute.VERSION).value()),
                shown("outlookVersion", "OUTLOOK", Kind.TEXT,
                        c -> c.facts().get(Attribute.OUTLOOK_VERSION).value()),
                more("outlook", Kind.TEXT, c -> PlanText.orUnknown(c.facts().get(Attribute.OUTLOOK))),
                shown("updaterService", "UPDATER", Kind.TEXT,
                        c -> PlanText.orUnknown(c.facts().get(Attribute.UPDATER_SERVICE))),
                shown("localAdmin", "ADMIN", Kind.TEXT,
                        c -> PlanText.orUnknown(c.facts().get(Attribute.LOCAL_ADMIN))),
                shown("verdict", Kind.TEXT, c -> verdicts.get(c.subject())),
                more("databaseBytes", Kind.NUMBER, c -> c.facts().get(Attribute.DATABASE_BYTES).value()),
                more("freeBytes", Kind.NUMBER, c -> c.facts().get(Attribute.FREE_BYTES).value()),
                more("connectorInstalledAt", Kind.TIME,
                        c -> c.facts().get(Attribute.CONNECTOR_INSTALLED_AT).value()),
                more("outlookChangedAt", Kind.TIME, c -> c.facts().get(Attribute.OUTLOOK_CHANGED_AT).value()),
                more("lastUsedAt", Kind.TIME, c -> c.facts().get(Attribute.LAST_USED_AT).value()),
                more("lastUsedFrom", Kind.TEXT, c -> c.facts().get(Attribute.LAST_USED_FROM).value()),
                more("lastSeenAt", Kind.TIME, c -> c.sightings().getFirst().observedAt()));
    }
}
