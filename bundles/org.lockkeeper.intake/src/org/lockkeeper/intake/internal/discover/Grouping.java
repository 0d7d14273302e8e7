package org.lockkeeper.intake.internal.discover;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.intake.internal.source.Root;

/**
 * Finds the server folders. A folder is one if it holds configuration, a client list or logs, directly or in folders
 * like {@code store/logs}; everything below it belongs to it, except for folders that are servers by their own
 * configuration and are not called like a part of one. A folder without such things but with inventories is a server
 * too, unless there are servers below it only, or several servers beside it.
 */
public final class Grouping {

    private final List<ServerGroup> groups = new ArrayList<>();
    private final Map<List<String>, ServerGroup> loose = new LinkedHashMap<>();
    // from where on in the groups each root's are
    private final List<Integer> firsts = new ArrayList<>();

    private static final class Folder {

        private final String name;
        private final Map<String, Folder> folders = new TreeMap<>();
        private final List<Recognised> files = new ArrayList<>();

        Folder(String name) {
            this.name = name;
        }

        boolean holds(Role... roles) {
            return files.stream().anyMatch(f -> List.of(roles).contains(f.role()));
        }

        /** Whether it holds one of these directly or in folders that are named like parts of a server folder. */
        boolean reaches(Role... roles) {
            return holds(roles) || folders.values().stream()
                    .anyMatch(f -> LayoutNames.contains(f.name) && f.reaches(roles));
        }

        boolean isServer() {
            return reaches(Role.DESCRIPTION, Role.IDENTITY, Role.LOG);
        }

        boolean hasServerBelow() {
            return folders.values().stream().anyMatch(f -> f.isServer() || f.hasServerBelow());
        }

        /**
         * Whether it is a computer's: all it holds are inventories whose names say what they are, or stand in the
         * folders beside it too.
         */
        boolean isComputer(Folder parent) {
            return folders.isEmpty() && !files.isEmpty() && files.stream()
                    .allMatch(f -> f.role() == Role.OTHER && saysWhatItIs(f.file().name(), parent));
        }

        private static boolean saysWhatItIs(String name, Folder parent) {
            String computer = GenericNames.computer(name);
            return GenericNames.isGeneric(name)
                    || computer != null && !GenericNames.isLikeHost(computer) && parent.standsInSeveral(name);
        }

        private boolean standsInSeveral(String name) {
            return folders.values().stream().filter(inner -> inner.files.stream()
                    .anyMatch(f -> f.file().name().equalsIgnoreCase(name))).count() > 1;
        }
    }

    /** Adds the recognised files of a root. */
    public void add(Root root, List<Recognised> files) {
        if (files.isEmpty()) {
            return;
        }
        if (root.singleFile()) {
            loose.computeIfAbsent(LayoutNames.climb(root.names()), names -> {
                firsts.add(groups.size());
                ServerGroup group = new ServerGroup(names, true);
                groups.add(group);
                return group;
            }).files().addAll(files);
            return;
        }
        Folder top = new Folder(root.names().isEmpty() ? "" : root.names().getLast());
        for (Recognised file : files) {
            Folder folder = top;
            for (String name : file.file().folders()) {
                folder = folder.folders.computeIfAbsent(name, Folder::new);
            }
            folder.files.add(file);
        }
        int first = groups.size();
        firsts.add(first);
        visit(top, root.names(), null);
        joinInventories(groups.subList(first, groups.size()));
    }

    /** Where there is one server and inventories beside it, whose else should they be? */
    private static void joinInventories(List<ServerGroup> found) {
        List<ServerGroup> servers = found.stream().filter(ServerGroup::isServer).toList();
        if (servers.size() == 1 && found.size() > 1) {
            ServerGroup server = servers.getFirst();
            found.stream().filter(g -> g != server).forEach(g -> server.files().addAll(g.files()));
            found.removeIf(g -> g != server);
        }
    }

    private void visit(Folder folder, List<String> names, @Nullable ServerGroup enclosing) {
        ServerGroup group = enclosing;
        if (enclosing == null ? startsServer(folder) : startsInner(folder)) {
            group = new ServerGroup(LayoutNames.climb(names), false);
            groups.add(group);
        }
        if (!folder.files.isEmpty()) {
            if (group == null) {
                // what lies beside servers is no part of any of them
                ServerGroup beside = new ServerGroup(LayoutNames.climb(names), false);
                groups.add(beside);
                beside.files().addAll(folder.files);
            } else {
                group.files().addAll(folder.files);
            }
        }
        for (Folder inner : folder.folders.values()) {
            List<String> innerNames = new ArrayList<>(names);
            innerNames.add(inner.name);
            visit(inner, innerNames, group);
        }
    }

    private static boolean startsServer(Folder folder) {
        if (folder.isServer()) {
            return true;
        }
        if (folder.hasServerBelow()) {
            return false;
        }
        return folder.reaches(Role.OTHER) || LayoutNames.contains(folder.name)
                || folder.folders.values().stream().anyMatch(inner -> inner.isComputer(folder));
    }

    private static boolean startsInner(Folder folder) {
        return folder.holds(Role.DESCRIPTION)
                || !LayoutNames.contains(folder.name) && folder.reaches(Role.DESCRIPTION, Role.IDENTITY);
    }

    /**
     * A zip in a server's folder is like a folder there: what it holds is of that server, unless it tells by its own
     * configuration that it is another one.
     */
    private void joinParts() {
        if (firsts.size() < 2) {
            return;
        }
        List<ServerGroup> all = List.copyOf(groups);
        Set<ServerGroup> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        int[] roots = roots();
        for (int i = 0; i < all.size(); i++) {
            ServerGroup part = all.get(i);
            @Nullable ServerGroup whole = null;
            for (int j = 0; j < all.size(); j++) {
                ServerGroup other = all.get(j);
                if (roots[i] != roots[j] && !gone.contains(other) && other.hasPart(part)
                        && (whole == null || other.names().size() > whole.names().size())) {
                    whole = other;
                }
            }
            if (whole != null) {
                whole.files().addAll(part.files());
                gone.add(part);
            }
        }
        groups.removeIf(gone::contains);
    }

    /** Of which root each group is. */
    private int[] roots() {
        int[] roots = new int[groups.size()];
        int root = 0;
        for (int i = 0; i < roots.length; i++) {
            while (root < firsts.size() && firsts.get(root) <= i) {
                root++;
            }
            roots[i] = root;
        }
        return roots;
    }

    /** What lies beside servers in a folder that is called like just one of them is of that one. */
    private static void placeByName(ServerGroup beside, List<ServerGroup> servers) {
        for (Recognised file : List.copyOf(beside.files())) {
            List<ServerGroup> meant = servers.stream().filter(server -> !server.names().isEmpty() && file.file().folders()
                    .stream().anyMatch(server.names().getLast()::equalsIgnoreCase)).toList();
            if (meant.size() == 1) {
                meant.getFirst().join(file);
                beside.files().remove(file);
            }
        }
    }

    /**
     * The groups found, in the order of the roots and of the folders' names; to be called once. Where there is one server
     * and lists are given beside it, whose else should they be? Where there are several servers, folders of
     * lists beside them are of one of them, and of which is not known; a server of their own would look ready.
     */
    public List<ServerGroup> groups() {
        joinParts();
        List<ServerGroup> servers = groups.stream().filter(group -> group.isServer()
                && !(group.isListOfClients() && groups.stream().anyMatch(group::isAround))).toList();
        List<ServerGroup> others = groups.stream().filter(group -> !servers.contains(group)).toList();
        if (servers.size() > 1) {
            others.forEach(group -> placeByName(group, servers));
            others.stream().filter(group -> group.files().isEmpty()).forEach(groups::remove);
            others.forEach(ServerGroup::lieBeside);
        } else if (servers.size() == 1) {
            others.forEach(servers.getFirst()::join);
            groups.removeAll(others);
        }
        return List.copyOf(groups);
    }
}
