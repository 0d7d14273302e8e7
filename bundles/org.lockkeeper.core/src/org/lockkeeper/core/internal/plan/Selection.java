package org.lockkeeper.core.internal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.facts.Account;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Computer;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.facts.UnreadSource;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan.Skipped;
import org.lockkeeper.api.version.ProductVersion;

/**
 * The servers that a request asks for, under the versions stated in it, with their clients.
 *
 * @param tasks the servers to be planned, in the model's order
 * @param problems what cannot be planned and why
 * @param skipped the servers asked for that the target is no upgrade for
 */
record Selection(List<ServerTask> tasks, List<String> problems, List<Skipped> skipped) {

    private static final Evidence STATED = Evidence.ofFile(SourceFile.stated("stated: --server-version"), null);

    static Selection of(Model model, PlanRequest request) {
        List<String> problems = new ArrayList<>();
        Map<String, ProductVersion> stated = new HashMap<>();
        request.statedVersions().forEach((name, version) -> stated.put(lower(name), version));
        Set<String> asked = request.servers().stream().map(Selection::lower).collect(Collectors.toSet());
        nameUnknown(model, request, problems);
        List<ServerTask> tasks = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        Map<String, ServerTask> byName = new HashMap<>();
        for (Server known : model.servers()) {
            String name = lower(known.name());
            if (asked.isEmpty() || asked.contains(name)) {
                Server server = withVersion(known, stated.get(name));
                ProductVersion version = server.facts().get(Attribute.VERSION).value();
                if (version != null && !isNewer(request.target(), version)) {
                    String problem = notNewer(server, version, request.target());
                    problems.add(problem);
                    skipped.add(new Skipped(server.name(), version, problem));
                } else {
                    ServerTask task = new ServerTask(server, request.target(), request.asOf());
                    tasks.add(task);
                    byName.put(known.name(), task);
                }
            }
        }
        String last = null;
        ServerTask task = null;
        for (Client client : model.clients()) {
            String name = client.subject().server();
            if (!name.equals(last)) {
                task = byName.get(name);
                last = name;
            }
            if (task != null) {
                task.add(client);
            }
        }
        last = null;
        for (Account account : model.accounts()) {
            if (!account.server().equals(last)) {
                last = account.server();
                task = byName.get(last);
            }
            if (task != null) {
                task.add(account);
            }
        }
        last = null;
        for (Computer computer : model.computers()) {
            if (!computer.server().equals(last)) {
                last = computer.server();
                task = byName.get(last);
            }
            if (task != null) {
                task.add(computer);
            }
        }
        for (UnreadSource source : model.unread()) {
            // of which server a source is that nothing places, nobody knows: it may be of any
            tasks.stream().filter(t -> source.server() == null || source.server().equalsIgnoreCase(t.server().name()))
                    .forEach(t -> t.add(source));
        }
        return new Selection(tasks, problems, skipped);
    }

    /** The server under a version that the user states; what was known before stays visible as a conflict. */
    static Server withVersion(Server server, @Nullable ProductVersion stated) {
        if (stated == null) {
            return server;
        }
        Fact<ProductVersion> before = server.facts().get(Attribute.VERSION);
        List<Fact.Conflict<ProductVersion>> conflicts = new ArrayList<>();
        ProductVersion known = before.value();
        if (known != null && !known.equals(stated)) {
            conflicts.add(new Fact.Conflict<>(known, before.evidence().getFirst(),
                    "stated otherwise by a person"));
        }
        conflicts.addAll(before.conflicts());
        conflicts.removeIf(c -> c.value().equals(stated));
        return new Server(server.name(),
                server.facts().with(Attribute.VERSION, new Fact<>(stated, List.of(STATED), conflicts)),
                server.reports(), server.newestEvidenceAt());
    }

    /** Whether the target is an upgrade; builds count only where both are known. */
    static boolean isNewer(ProductVersion target, ProductVersion version) {
        if (target.build() != ProductVersion.NO_BUILD && version.build() != ProductVersion.NO_BUILD) {
            return target.compareTo(version) > 0;
        }
        return withoutBuild(target).compareTo(withoutBuild(version)) > 0;
    }

    private static ProductVersion withoutBuild(ProductVersion v) {
        return new ProductVersion(v.major(), v.minor(), v.revision(), v.patch(), v.stage(), v.stageNumber(),
                ProductVersion.NO_BUILD);
    }

    private static String notNewer(Server server, ProductVersion version, ProductVersion target) {
        return "The server " + server.name() + " is " + version + " already, so " + target
                + " is no upgrade for it; choose a newer target. It is left out of the plan.";
    }

    private static void nameUnknown(Model model, PlanRequest request, List<String> problems) {
        Set<String> names = new TreeSet<>(request.servers());
        names.addAll(request.statedVersions().keySet());
        String known = model.servers().isEmpty() ? "no server is known"
                : "known are: " + model.servers().stream().map(Server::name).collect(Collectors.joining(", "));
        for (String name : names) {
            if (model.server(name).isEmpty()) {
                problems.add("There is no server named \"" + name + "\"; " + known + ".");
            }
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
