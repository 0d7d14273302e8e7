package org.lockkeeper.cli.internal.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.KitAnswer;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.ScheduledWave;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.list.Listing;
import org.lockkeeper.core.inventory.query.Query;
import org.lockkeeper.core.plan.FollowedPlan;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The plan of the workspace for a target, and those of its clients that a filter lets through. */
final class PlanScope {

    /** The field of a client that tells its server, and nothing of the upgrade. */
    private static final String SERVER = "server";

    @Option(names = "--to", paramLabel = "VERSION", required = true, order = 1,
            description = "The version to upgrade to, such as 7.3 or \"7.4.0 patch 1\".")
    private String target = "";

    @Option(names = "--where", paramLabel = "FILTER", order = 2,
            description = "Only clients that this filter lets through, by the fields of \"lockkeeper clients\".")
    private @Nullable String where;

    @Mixin
    private final AsOfOption asOf = new AsOfOption();

    @Mixin
    private final GroupOption group = new GroupOption();

    /**
     * A plan, and what of it is asked for.
     *
     * @param plan the plan of all servers, or of those that have such clients where how far its steps are is wanted
     * @param clients its clients that are asked for
     * @param answers how the computers of kits answered; empty where that is not wanted
     * @param waves those that have a day; empty where that is not wanted
     */
    record Scoped(UpgradePlan plan, List<ClientPlan> clients, List<KitAnswer> answers, List<ScheduledWave> waves) {
    }

    /** The filter as given; {@code null} for all clients. */
    @Nullable String where() {
        return where;
    }

    /**
     * Makes the plan.
     *
     * @param followed whether how far its steps are is wanted, how the computers of kits answered, and when waves are
     */
    Scoped plan(boolean followed, Session session) throws ProblemException {
        ProductVersion version = Values.requiredVersion("--to", target);
        Moment date = asOf.moment();
        try (Workspace workspace = session.loaded(session.openForReading())) {
            if (workspace.model().servers().isEmpty()) {
                throw new ProblemException("The workspace knows no server yet. Read some with: lockkeeper import PATH");
            }
            Query<ClientRow> filter = filter(session);
            PlanRequest whole = new PlanRequest(version, date, Set.copyOf(group.servers(workspace)), Map.of());
            // a paper answers for the servers that it is about, and for no other; those that the filter rules out are not judged
            PlanRequest request = followed && filter != null ? whole.of(servers(whole, filter, workspace.model())) : whole;
            UpgradePlan plan = workspace.plan(request, session.messages().progress());
            List<ClientPlan> clients = chosen(plan, workspace.model(), filter);
            Set<String> servers = clients.stream().map(client -> client.client().subject().server())
                    .collect(Collectors.toUnmodifiableSet());
            if (servers.isEmpty() ? !request.equals(whole) : followed && servers.size() < plan.servers().size()) {
                request = servers.isEmpty() ? whole : request.of(servers);
                plan = workspace.plan(request, session.messages().progress());
                clients = chosen(plan, workspace.model(), filter);
            }
            FollowedPlan all = followed ? FollowedPlan.of(workspace, request, plan, session.messages().progress())
                    : new FollowedPlan(plan, List.of(), List.of());
            session.messages().endProgress();
            plan.problems().forEach(session.messages()::warning);
            if (plan.isEmpty()) {
                throw new ProblemException("No server is left to plan an upgrade to " + version + " for.");
            }
            return new Scoped(all.plan(), clients, all.answers(), all.waves());
        }
    }

    private @Nullable Query<ClientRow> filter(Session session) throws ProblemException {
        return where == null ? null : Filter.parse("--where", where,
                new Listing<>("client", session.clientFields(), List.<ClientRow>of(), ClientRow::asOf).language(), session);
    }

    /** The servers asked for that may have clients which the filter lets through; all that are asked for where none may. */
    private static Set<String> servers(PlanRequest whole, Query<ClientRow> filter, Model model) {
        Set<String> asked = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        asked.addAll(whole.servers());
        Map<String, Client> one = new HashMap<>();
        model.clients().forEach(client -> one.putIfAbsent(client.subject().server(), client));
        Set<String> possible = one.entrySet().stream()
                .filter(server -> asked.isEmpty() || asked.contains(server.getKey()))
                .filter(server -> filter.mayHold(new ClientRow(server.getValue(), null, null, null, null),
                        field -> field.id().equals(SERVER)))
                .map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
        return possible.isEmpty() || possible.size() == one.size() ? whole.servers() : possible;
    }

    private static List<ClientPlan> chosen(UpgradePlan plan, Model model, @Nullable Query<ClientRow> filter) {
        return filter == null ? plan.clients() : ClientRow.of(model, plan).stream().filter(row -> row.plan() != null)
                .filter(filter).map(ClientRow::plan).filter(Objects::nonNull).toList();
    }
}
