package org.lockkeeper.core.inventory.servers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.Workspace;

/**
 * Servers that people put together, such as those of one customer, or the production servers. A server may be in several
 * groups, and a group may have none. Nothing is judged by it. Immutable.
 *
 * @param id tells groups apart, whatever they are called later
 * @param name for people, without line breaks and tabs; no other group has it, without regard to case
 * @param colour its colour
 * @param note what people wrote about it, one line; {@code ""} for none
 * @param servers names of its servers in order, those that are not known now too; told apart without regard to case
 */
public record ServerGroup(String id, String name, GroupColour colour, String note, List<String> servers) {

    /** Copies the list. */
    public ServerGroup {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(colour);
        Objects.requireNonNull(note);
        servers = List.copyOf(servers);
    }

    /** The groups of a workspace, by their names. */
    public static List<ServerGroup> in(Workspace workspace) throws ProblemException {
        return GroupJournal.read(workspace);
    }

    /**
     * The group of that name, without regard to case.
     *
     * @param all those that there are
     * @throws ProblemException where there is none, with those that there are
     */
    public static ServerGroup named(String name, List<ServerGroup> all) throws ProblemException {
        return all.stream().filter(group -> group.isCalled(name)).findFirst()
                .orElseThrow(() -> new ProblemException("There is no group of servers \"" + name.strip() + "\"; "
                        + (all.isEmpty() ? "none was made yet. One is made with: lockkeeper groups --save NAME --add SERVER"
                                : "there are " + all.stream().map(ServerGroup::name).collect(Collectors.joining(", ")) + ".")));
    }

    /** Whether this is its name, without regard to case. */
    public boolean isCalled(String other) {
        return name.toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether a server is in it. */
    public boolean contains(String server) {
        return servers.stream().anyMatch(server::equalsIgnoreCase);
    }

    /** Its servers that a model knows, as that calls them, in its order. */
    public List<String> known(Model model) {
        return model.servers().stream().map(Server::name).filter(this::contains).toList();
    }

    /** The same group with other servers: in order, each once. */
    ServerGroup with(String server, boolean in) {
        TreeSet<String> changed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        changed.addAll(servers);
        changed.remove(server);
        if (in) {
            changed.add(server);
        }
        return new ServerGroup(id, name, colour, note, new ArrayList<>(changed));
    }
}
