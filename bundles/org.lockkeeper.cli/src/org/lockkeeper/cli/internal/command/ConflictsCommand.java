package org.lockkeeper.cli.internal.command;

import static org.lockkeeper.api.inventory.Field.more;
import static org.lockkeeper.api.inventory.Field.shown;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.inventory.FieldKind;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.list.Listing;
import org.lockkeeper.core.inventory.conflicts.Disagreement;
import org.lockkeeper.core.inventory.conflicts.Disagreements;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lockkeeper conflicts}: what sources disagree on. */
@Command(name = "conflicts", sortOptions = false, sortSynopsis = false,
        description = {"Lists what sources disagree on: the value that counts, what else is said and why that does not"
                + " count, and whether a verdict would be another one with one of the other values.", ""},
        footer = {
            "",
            "@|bold Fields|@  server, account, computer, connector (none of a server itself), attribute, value (unknown"
                    + " where nothing tells which one holds), evidence, others (a list), settled (true where a"
                    + " statement settled it and nothing newer contradicts), matters (true, false; unknown without a"
                    + " version to judge by). Filters may ask for the other fields of clients too.",
            "",
            ListOptions.WHERE_HELP,
            "",
            "@|bold Exit codes|@  0 done     1 error",
            "",
            "@|bold Examples|@",
            "  lockkeeper conflicts --to 7.3 --where \"matters = true and settled = false\"",
            "  lockkeeper conflicts --where \"attribute = updaterService and value is unknown\" --format json"})
final class ConflictsCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final JudgedList list = new JudgedList();

    @Mixin
    private final CommonOptions common;

    ConflictsCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        return list.print(session, this::listing, this::rows, Disagreement::server);
    }

    private List<Disagreement> rows(Workspace workspace) throws ProblemException {
        Optional<ProductVersion> version = list.target().in(workspace);
        if (version.isEmpty()) {
            session.messages().note("Whether a conflict matters depends on the version to upgrade to: give it with"
                    + " --to VERSION.");
            return Disagreements.of(workspace, null, null);
        }
        return Disagreements.of(workspace, PlanRequest.to(version.get()),
                TargetOption.plan(version.get(), workspace, session));
    }

    private Listing<Disagreement> listing(List<Disagreement> rows) {
        List<Field<Disagreement>> fields = List.of(
                shown("server", FieldKind.TEXT, Disagreement::server),
                shown("account", FieldKind.TEXT, d -> who(d, Subject.OfClient::account)),
                shown("computer", FieldKind.TEXT, d -> who(d, Subject.OfClient::computer)),
                shown("connector", FieldKind.TEXT, d -> who(d, Subject.OfClient::connector)),
                shown("attribute", FieldKind.TEXT, Disagreement::attribute),
                shown("value", FieldKind.TEXT, Disagreement::value),
                more("evidence", FieldKind.TEXT, Disagreement::evidence),
                shown("others", FieldKind.TEXTS, Disagreement::others),
                Field.<Disagreement>shown("settled", FieldKind.CHOICE, Disagreement::settled)
                        .oneOf(List.of("true", "false")),
                Field.<Disagreement>shown("matters", FieldKind.CHOICE, Disagreement::matters)
                        .oneOf(List.of("true", "false")));
        return new Listing<>("conflict", fields, rows, session.clientFieldsBeside(fields, Disagreement::client),
                d -> d.client() == null ? null : d.client().asOf());
    }

    private static <R> @Nullable R who(Disagreement disagreement, Function<Subject.OfClient, @Nullable R> part) {
        ClientRow client = disagreement.client();
        return client == null ? null : part.apply(client.client().subject());
    }
}
