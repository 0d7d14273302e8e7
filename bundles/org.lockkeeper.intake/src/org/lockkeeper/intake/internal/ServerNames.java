package org.lockkeeper.intake.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.intake.internal.discover.Recognised;
import org.lockkeeper.intake.internal.discover.ServerGroup;
import org.lockkeeper.intake.internal.own.ServerDescription;
import org.lockkeeper.intake.internal.own.ServerDescriptionImporter;
import org.lockkeeper.intake.internal.source.FoundSource;
import org.lockkeeper.intake.internal.source.SmallFiles;

/**
 * What each server is called and when its folder was collected: by its description, else as the person said, where only
 * one server can be meant, else after its folder or zip. Two folders of the same name, and two whose descriptions give
 * their servers the same name, are told apart by the folders (around them): they may be of different customers.
 */
final class ServerNames {

    private final Map<ServerGroup, String> names = new IdentityHashMap<>();
    private final Map<ServerGroup, Moment> collected = new IdentityHashMap<>();
    private final Map<ServerGroup, String> notes = new IdentityHashMap<>();
    private final List<ServerGroup> order;

    ServerNames(List<ServerGroup> groups, @Nullable String asked, SmallFiles files) {
        List<ServerGroup> unnamed = new ArrayList<>();
        String wanted = asked == null || asked.isBlank() ? null : asked.strip();
        for (ServerGroup group : groups) {
            describe(group, files);
            if (!group.isPlaced() && wanted != null) {
                // the person says whose the lists beside the servers are
                names.put(group, wanted);
            } else if (!names.containsKey(group) && group.isPlaced()) {
                unnamed.add(group);
            }
        }
        List<ServerGroup> byFolder = new ArrayList<>();
        for (ServerGroup group : unnamed) {
            if (wanted != null && (group.isLoose() || unnamed.stream().filter(g -> !g.isLoose()).count() == 1
                    || wanted.equalsIgnoreCase(tail(group.names(), 1)))) {
                names.put(group, wanted);
            } else {
                byFolder.add(group);
            }
        }
        byFolder.forEach(group -> names.put(group, folderName(group, byFolder)));
        tellApart(groups, wanted);
        collectWithServer(groups);
        order = new ArrayList<>(groups.stream().filter(names::containsKey).toList());
        order.sort(Comparator.comparing((ServerGroup g) -> known(g).toLowerCase(Locale.ROOT)));
    }

    /** Two folders that call their server alike are two servers, unless the person says that they are one. */
    private void tellApart(List<ServerGroup> groups, @Nullable String asked) {
        Map<String, List<ServerGroup>> alike = new TreeMap<>();
        groups.stream().filter(names::containsKey).forEach(group -> alike.computeIfAbsent(
                known(group).toLowerCase(Locale.ROOT), _ -> new ArrayList<>()).add(group));
        for (List<ServerGroup> same : alike.values()) {
            String name = known(same.getFirst());
            if (same.stream().map(ServerGroup::names).distinct().count() < 2) {
                continue;
            }
            if (name.equalsIgnoreCase(asked)) {
                same.forEach(group -> names.put(group, asked));
                continue;
            }
            for (ServerGroup group : same) {
                String folder = folderName(group, same);
                names.put(group, name + " (" + folder + ")");
                notes.put(group, same.size() + " folders call their server \"" + name + "\"; they are taken for "
                        + same.size() + " servers, this one is \"" + names.get(group) + "\". If they are one, say"
                        + " --server " + (name.indexOf(' ') < 0 ? name : '"' + name + '"'));
            }
        }
    }

    /** What the person says to be a server's was collected with it. */
    private void collectWithServer(List<ServerGroup> groups) {
        for (ServerGroup group : groups) {
            if (!group.isPlaced() && names.containsKey(group)) {
                groups.stream().filter(server -> server.isPlaced() && collected.containsKey(server)
                        && names.get(group).equalsIgnoreCase(names.get(server))).findFirst()
                        .ifPresent(server -> collected.putIfAbsent(group, collected.get(server)));
            }
        }
    }

    private void describe(ServerGroup group, SmallFiles files) {
        group.files().stream().filter(f -> f.importer() instanceof ServerDescriptionImporter)
                .sorted(Comparator.comparingInt((Recognised f) -> f.file().folders().size())
                        .thenComparing(FileOrder.ORDER))
                .forEach(file -> {
                    try {
                        FoundSource source = files.open(file.file());
                        ServerDescription description = ServerDescription.read(source);
                        files.keep(source);
                        if (description.name() != null) {
                            names.putIfAbsent(group, description.name());
                        }
                        if (description.collectedAt() != null) {
                            collected.putIfAbsent(group, description.collectedAt());
                        }
                    } catch (IOException e) {
                        // told when it is read
                    }
                });
    }

    private static String folderName(ServerGroup group, List<ServerGroup> all) {
        List<String> own = group.names();
        if (own.isEmpty()) {
            return "server";
        }
        int parts = 1;
        while (parts < own.size() && isShared(group, parts, all)) {
            parts++;
        }
        return String.join("/", own.subList(own.size() - parts, own.size()));
    }

    private static boolean isShared(ServerGroup group, int parts, List<ServerGroup> all) {
        return all.stream().anyMatch(other -> !other.names().equals(group.names())
                && tail(other.names(), parts).equalsIgnoreCase(tail(group.names(), parts)));
    }

    private static String tail(List<String> names, int parts) {
        return String.join("/", names.subList(Math.max(0, names.size() - parts), names.size()));
    }

    /** What a server is called; {@code null} where a group is of one of several servers, and of which is not known. */
    @Nullable String name(ServerGroup group) {
        return names.get(group);
    }

    /** What a server that has a name is called. */
    String known(ServerGroup group) {
        return Objects.requireNonNull(names.get(group));
    }

    /** What is to be said of a server's name; {@code null} for nothing. */
    @Nullable String note(ServerGroup group) {
        return notes.get(group);
    }

    @Nullable Moment collectedAt(ServerGroup group) {
        return collected.get(group);
    }

    List<ServerGroup> inOrder() {
        return order;
    }
}
