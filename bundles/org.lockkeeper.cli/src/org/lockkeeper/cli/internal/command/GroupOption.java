package org.lockkeeper.cli.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.inventory.servers.ServerGroup;
import picocli.CommandLine.Option;

/** The servers of groups that people made, where a command is about some of the workspace's servers. */
final class GroupOption {

    @Option(names = "--group", paramLabel = "GROUP", order = 3,
            description = "Only the servers of this group of the workspace; see \"lockkeeper groups\". May be given several"
                    + " times.")
    private List<String> groups = new ArrayList<>();

    /** Whether one was named. */
    boolean isGiven() {
        return !groups.isEmpty();
    }

    /**
     * The servers of the groups that were named, as the model calls them.
     *
     * @return none where no group was named
     * @throws ProblemException where there is no such group, or none of its servers is known
     */
    List<String> servers(Workspace workspace) throws ProblemException {
        if (groups.isEmpty()) {
            return List.of();
        }
        Model model = workspace.model();
        List<ServerGroup> all = ServerGroup.in(workspace);
        Set<String> names = new TreeSet<>();
        for (String wanted : groups) {
            ServerGroup group = ServerGroup.named(wanted, all);
            List<String> known = group.known(model);
            if (known.isEmpty()) {
                throw new ProblemException("--group: no server of the group \"" + group.name() + "\" is known now. One is put"
                        + " into it with: lockkeeper groups --save \"" + group.name() + "\" --add SERVER");
            }
            names.addAll(known);
        }
        return List.copyOf(names);
    }

    /**
     * Those rows that are about the servers of the groups; all of them where none was named.
     *
     * @param server the server that a row is about; may tell {@code null}
     */
    <T> List<T> of(List<T> rows, Function<T, @Nullable String> server, Workspace workspace) throws ProblemException {
        if (groups.isEmpty()) {
            return rows;
        }
        Set<String> names = new TreeSet<>();
        servers(workspace).forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        return rows.stream().filter(row -> {
            String name = server.apply(row);
            return name != null && names.contains(name.toLowerCase(Locale.ROOT));
        }).toList();
    }
}
