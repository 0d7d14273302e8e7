package org.lockkeeper.ui.servers.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.core.inventory.servers.ServerGroup;
import org.lockkeeper.ui.scope.Scope;
import org.lockkeeper.ui.session.PlanIndex;
import org.lockkeeper.ui.text.NaturalOrder;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Icon;

/**
 * Puts servers and files into a tree: groups that people made, else the folder or zip that was imported, then servers,
 * kinds of files, files. No widgets; made in the background.
 */
final class NavTree {

    private final Map<String, JournalFile> newest = new LinkedHashMap<>();

    /** Takes the files of the journal, the newest import last; a file that was read again replaces the earlier one. */
    NavTree(List<JournalFile> files) {
        for (JournalFile file : files) {
            newest.remove(file.file().path());
            newest.put(file.file().path(), file);
        }
    }

    /**
     * Everything, the groups, the collections, the plan.
     *
     * @param made the groups that people made
     * @param collections the node of the collections
     * @param index the plan for the counts, {@code null} where there is none yet
     */
    List<NavNode> roots(List<Server> servers, List<ServerGroup> made, NavNode collections, PlanIndex index) {
        Map<String, List<JournalFile>> byServer = new TreeMap<>(NaturalOrder.IGNORING_CASE);
        for (JournalFile file : newest.values()) {
            if (file.server() != null) {
                byServer.computeIfAbsent(file.server(), _ -> new ArrayList<>()).add(file);
            }
        }
        Map<String, List<NavNode>> groups = new TreeMap<>(NaturalOrder.IGNORING_CASE);
        for (Server server : servers) {
            if (made.stream().anyMatch(group -> group.contains(server.name()))) {
                continue;
            }
            List<JournalFile> files = byServer.getOrDefault(server.name(), List.of());
            groups.computeIfAbsent(group(server.name(), files), _ -> new ArrayList<>())
                    .add(server(server, files, index, ""));
        }
        if (servers.isEmpty()) {
            return List.of();
        }
        List<NavNode> roots = new ArrayList<>();
        roots.add(NavNode.chosen(NavNode.EVERYTHING, NLS.bind(Messages.Nav_count, Messages.Nav_everything,
                Wording.number(servers.size())), Icon.OVERVIEW, Scope.EVERYTHING, List.of()));
        made.forEach(group -> roots.add(made(group, servers, byServer, index)));
        groups.forEach((name, nodes) -> {
            Scope scope = new Scope.OfGroup(name, nodes.stream().map(NavNode::server).toList());
            roots.add(NavNode.chosen(NavNode.keyOf(scope), NLS.bind(Messages.Nav_group, name, Wording.number(nodes.size())),
                    Icon.GROUP, scope, nodes));
        });
        roots.add(collections);
        if (index != null) {
            roots.add(new NavNode("plan", NLS.bind(Messages.Nav_plan, index.plan().target()), Icon.PLAN, null,
                    new NavNode.Content.OfPlan(), List.of()));
        }
        return roots;
    }

    private static NavNode made(ServerGroup group, List<Server> servers, Map<String, List<JournalFile>> byServer,
            PlanIndex index) {
        // a server may be in several groups: its nodes there have keys of their own
        List<NavNode> nodes = servers.stream().filter(server -> group.contains(server.name())).map(server -> server(server,
                byServer.getOrDefault(server.name(), List.of()), index, "@" + group.id())).toList();
        Scope scope = Scope.of(group);
        return new NavNode(NavNode.keyOf(scope), NLS.bind(Messages.Nav_group, group.name(), Wording.number(nodes.size())), Icon.GROUP,
                nodes.isEmpty() ? null : scope, new NavNode.Content.OfGroup(group), nodes);
    }

    /** The folder or zip above the server's own folder; the server's own where it was imported by itself. */
    private static String group(String server, List<JournalFile> files) {
        for (JournalFile file : files) {
            String[] parts = file.file().path().replace('\\', '/').replace("!/", "/").split("/");
            for (int i = 1; i < parts.length; i++) {
                if (parts[i].equalsIgnoreCase(server) && !parts[i - 1].isEmpty()) {
                    return parts[i - 1];
                }
            }
        }
        return Messages.Nav_single;
    }

    private static NavNode server(Server server, List<JournalFile> files, PlanIndex index, String place) {
        Scope scope = new Scope.OfServer(server.name());
        Map<Kind, List<NavNode>> kinds = new TreeMap<>();
        files.stream().sorted(Comparator.comparing(f -> f.file().path().toLowerCase(Locale.ROOT))).forEach(file -> {
            Kind kind = Kind.of(file);
            kinds.computeIfAbsent(kind, _ -> new ArrayList<>()).add(new NavNode("file:" + file.file().path() + place,
                    file.file().fileName(), kind.icon, scope, new NavNode.Content.OfFile(
                            Evidence.ofFile(file.file(), null), kind == Kind.LOGS), List.of()));
        });
        List<NavNode> folders = new ArrayList<>();
        kinds.forEach((kind, nodes) -> folders.add(NavNode.folder("kind:" + server.name() + ":" + kind + place,
                NLS.bind(Messages.Nav_count, kind.title(), Wording.number(nodes.size())), kind.icon, scope, nodes)));
        return NavNode.chosen(NavNode.keyOf(scope) + place, label(server, index), Icon.SERVER, scope, folders);
    }

    private static String label(Server server, PlanIndex index) {
        if (index == null) {
            return server.facts().get(Attribute.VERSION).optional()
                    .map(version -> NLS.bind(Messages.Nav_version, server.name(), version)).orElse(server.name());
        }
        String name = server.name();
        List<String> counts = new ArrayList<>();
        count(counts, Messages.Nav_blocked, index.count(server.name(), Verdict.BLOCKED));
        count(counts, Messages.Nav_unknown, index.count(server.name(), Verdict.UNKNOWN));
        if (counts.isEmpty() && isUndecided(server, index)) {
            // all its known clients may be ready, and the server is not
            counts.add(Messages.Nav_undecided);
        }
        count(counts, Messages.Nav_manual, index.count(server.name(), Verdict.MANUAL));
        return counts.isEmpty() ? name : NLS.bind(Messages.Nav_server, name, String.join(", ", counts));
    }

    private static boolean isUndecided(Server server, PlanIndex index) {
        return index.server(server.name()).stream().flatMap(plan -> plan.findings().stream())
                .anyMatch(finding -> finding.verdict() == Verdict.UNKNOWN);
    }

    private static void count(List<String> counts, String text, int count) {
        if (count > 0) {
            counts.add(NLS.bind(text, Wording.number(count)));
        }
    }

    /** Kinds of files, by the importer that read them. */
    private enum Kind {
        LOGS(Icon.LOG),
        INVENTORIES(Icon.LIST),
        CONFIGURATION(Icon.CONFIGURATION),
        OTHER(Icon.FILE);

        private final Icon icon;

        Kind(Icon icon) {
            this.icon = icon;
        }

        String title() {
            return switch (this) {
                case LOGS -> Messages.Nav_logs;
                case INVENTORIES -> Messages.Nav_inventories;
                case CONFIGURATION -> Messages.Nav_configuration;
                case OTHER -> Messages.Nav_other;
            };
        }

        static Kind of(JournalFile file) {
            String id = file.kind() == null ? "" : file.kind();
            if (id.endsWith("-log") || id.contains("log")) {
                return LOGS;
            }
            if (id.startsWith("programs") || id.equals("client-list") || id.equals("wmic")) {
                return INVENTORIES;
            }
            return id.endsWith("-config") || id.endsWith("-description") ? CONFIGURATION : OTHER;
        }
    }
}
