package org.lockkeeper.cli.internal.command;

import static org.lockkeeper.api.inventory.Field.shown;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.inventory.FieldKind;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.cli.internal.list.Listing;
import org.lockkeeper.core.inventory.query.Query;
import org.lockkeeper.core.inventory.query.QueryException;
import org.lockkeeper.core.inventory.query.QueryLanguage;
import org.lockkeeper.core.inventory.statements.ClientCollection;
import org.lockkeeper.core.inventory.statements.ReadyCollection;
import org.lockkeeper.core.inventory.statements.Remark;
import org.lockkeeper.core.plan.StepChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lockkeeper collections}: clients under a name. */
@Command(name = "collections", sortOptions = false, sortSynopsis = false,
        description = {"Lists the collections of the workspace: clients under a name, namely whoever a filter lets"
                + " through at the time of asking. With --save, keeps one.", ""},
        footer = {
            "",
            "@|bold Fields|@  name, filter, clients (how many there are now), kind (FILTER, or"
                    + " FIXED: those that were put into it), import (the number that takes it back)",
            "",
            "With --save, the filter of --where is kept; of several of one name the newest counts. Always there are \"No"
                    + " Updater Service\", \"Nobody looked\", \"Named in a report and in no inventory\", \"Not seen for 30"
                    + " days\", \"Conflicting\", \"Stale\" and \"Not ready and not acknowledged\".",
            "",
            ListOptions.WHERE_HELP,
            "",
            "@|bold Exit codes|@  0 done     1 error",
            "",
            "@|bold Examples|@",
            "  lockkeeper collections --save \"no service\" --where \"updaterService = absent\"",
            "  lockkeeper collections --save Pilot --fixed --where \"computer in (WS-1, WS-7)\"",
            "  lockkeeper clients --in \"no service\"",
            "  lockkeeper collections --format json"})
final class CollectionsCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--save", paramLabel = "NAME", order = 1, description = "Keep a collection under this name.")
    private @Nullable String name;

    @Option(names = "--fixed", order = 2, description = "With --save: keep the clients that are let through now, whatever"
            + " becomes of them; others are put into it with: lockkeeper set collection=NAME.")
    private boolean fixed;

    @Mixin
    private final ListOptions list = new ListOptions();

    @Mixin
    private final CommonOptions common;

    private record Row(ClientCollection collection, @Nullable Integer clients) {
    }

    CollectionsCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if (name == null && fixed) {
            throw new ProblemException("--fixed goes with --save NAME.");
        }
        return name == null ? list.print(session, listing(List.of()), workspace -> listing(rows(workspace)))
                : save(name);
    }

    private int save(String given) throws ProblemException {
        String as = given;
        String filter = list.where();
        if (filter == null) {
            throw new ProblemException("--save needs the clients to keep under the name: give them with --where"
                    + " FILTER.");
        }
        Query<ClientRow> query = Filter.parse("--where", filter, language(), session);
        try (Workspace workspace = session.openExistingWorkspace()) {
            ClientCollection saved = fixed ? ClientCollection.saveFixed(as, TargetOption.rememberedClients(
                    session.loaded(workspace), session).stream().filter(query).toList(), StepChange.user(),
                    Moment.of(Instant.now()), workspace, session.messages().progress())
                    : ClientCollection.save(as, filter, workspace, session.messages().progress());
            session.messages().kept("The collection \"" + saved.name() + "\" is kept as import", saved.entry());
        }
        return ExitCode.DONE;
    }

    private QueryLanguage<ClientRow> language() {
        return new QueryLanguage<>(session.clientFields(), ClientRow::asOf);
    }

    private List<Row> rows(Workspace workspace) throws ProblemException {
        List<ClientCollection> collections = ClientCollection.in(workspace);
        if (collections.isEmpty()) {
            return List.of();
        }
        List<ClientRow> clients = TargetOption.rememberedClients(workspace, session);
        List<Row> rows = new ArrayList<>();
        for (ClientCollection collection : collections) {
            // one whose filter asks for what is not installed any more is listed all the same
            rows.add(new Row(collection, count(collection, clients)));
        }
        return rows;
    }

    private @Nullable Integer count(ClientCollection collection, List<ClientRow> clients) {
        try {
            return Math.toIntExact(clients.stream().filter(language().parse(collection.filter())).count());
        } catch (QueryException e) {
            session.messages().warning("The filter of the collection \"" + collection.name() + "\" cannot be"
                    + " understood: " + e.getMessage() + ".");
            return null;
        }
    }

    private static Listing<Row> listing(List<Row> rows) {
        List<Field<Row>> fields = List.of(
                shown("name", FieldKind.TEXT, r -> r.collection().name()),
                shown("filter", FieldKind.TEXT, r -> r.collection().filter()),
                shown("clients", FieldKind.NUMBER, Row::clients),
                Field.<Row>shown("kind", FieldKind.TEXT, r -> r.collection().isFixed() ? "FIXED" : "FILTER").oneOf(
                        List.of("FILTER", "FIXED")),
                shown("import", FieldKind.NUMBER, r -> r.collection().entry().id()));
        return new Listing<>("collection", fields, rows, r -> Moment.of(r.collection().entry().importedAt()));
    }

    /** Refuses to put clients into a collection that is none of those they can be put into. */
    static void checkFixed(List<Remark> remarks, Workspace workspace) throws ProblemException {
        List<String> names = remarks.stream().filter(r -> r.kind() == Remark.Kind.COLLECTION).map(Remark::text).toList();
        if (!names.isEmpty()) {
            List<String> fixed = ClientCollection.in(workspace).stream().filter(ClientCollection::isFixed)
                    .map(ClientCollection::name).toList();
            for (String name : names) {
                if (fixed.stream().noneMatch(name::equalsIgnoreCase)) {
                    throw new ProblemException("There is no fixed collection \"" + name + "\"; "
                            + (fixed.isEmpty() ? "there is none yet" : "there are " + String.join(", ", fixed))
                            + ". One is made with: lockkeeper collections --save NAME --fixed --where FILTER.");
                }
            }
        }
    }

    /** The filter of the collection of that name. */
    static String filter(String name, Workspace workspace) throws ProblemException {
        List<ClientCollection> all = ClientCollection.in(workspace);
        return all.stream().filter(c -> c.name().toLowerCase(Locale.ROOT).equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst().map(ClientCollection::filter)
                .or(() -> ReadyCollection.named(name).map(ReadyCollection::filter))
                .orElseThrow(() -> new ProblemException("There is no collection \"" + name.strip() + "\"; "
                        + (all.isEmpty() ? "none was saved yet" : "there are " + String.join(", ",
                                all.stream().map(ClientCollection::name).toList())) + "; always there are "
                        + String.join(", ", ReadyCollection.all().stream().map(ReadyCollection::name).toList()) + "."));
    }
}
