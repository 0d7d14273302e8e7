package org.lockkeeper.cli.internal.command;

import static org.lockkeeper.api.inventory.Field.shown;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.inventory.FieldKind;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.cli.internal.list.Listing;
import org.lockkeeper.core.inventory.servers.GroupChange;
import org.lockkeeper.core.inventory.servers.GroupColour;
import org.lockkeeper.core.inventory.servers.ServerGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lockkeeper groups}: servers in groups that people make. */
@Command(name = "groups", sortOptions = false, sortSynopsis = false,
        description = {"Lists the groups of servers that people made, such as customers, or production and test. With --save,"
                + " makes or changes one; with --remove, removes one, and its servers stay. No verdict depends on groups.", ""},
        footer = {
            "",
            "@|bold Fields|@  name, colour (grey, blue, orange, green, purple, yellow, violet), note, servers (a list)",
            "",
            "A server may be in several groups. Commands about the workspace's servers take a group with --group: plan, path,"
                    + " steps, waves, rehearse, servers, clients, conflicts, history, findings, report, kit. Each change is"
                    + " taken back by itself with: lockkeeper import --undo ID",
            "",
            ListOptions.WHERE_HELP,
            "",
            "@|bold Exit codes|@  0 done     1 error",
            "",
            "@|bold Examples|@",
            "  lockkeeper groups --save \"Harbor Lines\" --add mail1 --add mail2 --colour blue --note \"calls us first\"",
            "  lockkeeper groups --save \"Harbor Lines\" --take mail2",
            "  lockkeeper groups --save \"Harbor Lines\" --rename Harbor",
            "  lockkeeper plan --to 7.3 --group Harbor"})
final class GroupsCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final NamedOptions named = new NamedOptions();

    @Option(names = "--add", paramLabel = "SERVER", order = 3,
            description = "With --save: put this server into it; may be given several times.")
    private List<String> added = new ArrayList<>();

    @Option(names = "--take", paramLabel = "SERVER", order = 4,
            description = "With --save: take this server out of it; may be given several times.")
    private List<String> taken = new ArrayList<>();

    @Option(names = "--colour", paramLabel = "COLOUR", order = 5, description = "With --save: its colour.")
    private @Nullable String colour;

    @Option(names = "--note", paramLabel = "TEXT", order = 6,
            description = "With --save: what is to be known about it, one line; \"\" takes that away.")
    private @Nullable String note;

    @Option(names = "--rename", paramLabel = "NAME", order = 7, description = "With --save: call it so from now on.")
    private @Nullable String renamed;

    @Mixin
    private final ListOptions list = new ListOptions();

    @Mixin
    private final CommonOptions common;

    GroupsCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        boolean details = !added.isEmpty() || !taken.isEmpty() || colour != null || note != null || renamed != null;
        named.check();
        String save = named.save();
        String remove = named.remove();
        if (details && save == null) {
            throw new ProblemException("--add, --take, --colour, --note and --rename go with --save NAME.");
        }
        if (!named.areGiven()) {
            return list.print(session, listing(List.of()), workspace -> listing(ServerGroup.in(workspace)));
        }
        if (list.where() != null) {
            throw new ProblemException("--where filters the list of groups; servers are put into a group with --add SERVER.");
        }
        try (Workspace workspace = session.loaded(session.openExistingWorkspace())) {
            return remove == null ? save(save == null ? "" : save, details, workspace) : remove(remove, workspace);
        }
    }

    private int save(String name, boolean details, Workspace workspace) throws ProblemException {
        List<ServerGroup> all = ServerGroup.in(workspace);
        ServerGroup present = all.stream().filter(group -> group.isCalled(name)).findFirst().orElse(null);
        if (present != null && !details) {
            throw new ProblemException("There is a group of servers \"" + present.name() + "\" already; give what is to be"
                    + " changed, such as --add SERVER.");
        }
        if (present == null && renamed != null) {
            throw new ProblemException("--rename changes the name of a group that is there, and \"" + name.strip()
                    + "\" is none.");
        }
        GroupChange change = present == null ? GroupChange.make(name, workspace) : GroupChange.of(present, all);
        if (renamed != null) {
            change.rename(renamed);
        }
        if (colour != null) {
            change.colour(GroupColour.parse(colour));
        }
        if (note != null) {
            change.note(note);
        }
        for (String server : added) {
            change.put(known(server, workspace));
        }
        for (String server : taken) {
            if (present == null || !present.contains(server.strip())) {
                throw new ProblemException("--take: the group \"" + name.strip() + "\" has no server \"" + server.strip() + "\".");
            }
            change.take(server);
        }
        return told(renamed == null ? name.strip() : renamed.strip(), change.keep(workspace, session.messages().progress()));
    }

    private int remove(String name, Workspace workspace) throws ProblemException {
        List<ServerGroup> all = ServerGroup.in(workspace);
        ServerGroup group = ServerGroup.named(name, all);
        ImportEntry entry = GroupChange.of(group, all).remove().keep(workspace, session.messages().progress());
        session.messages().kept("The group \"" + group.name() + "\" is removed, kept as import", entry);
        return ExitCode.DONE;
    }

    private int told(String name, ImportEntry entry) {
        session.messages().kept("The group \"" + name + "\" is kept as import", entry);
        return ExitCode.DONE;
    }

    private static String known(String server, Workspace workspace) throws ProblemException {
        return workspace.model().server(server.strip()).map(Server::name).orElseThrow(() -> new ProblemException(
                "--add: there is no server \"" + server.strip() + "\"; known: "
                        + PlanInput.names(workspace.model()) + "."));
    }

    private static Listing<ServerGroup> listing(List<ServerGroup> groups) {
        List<Field<ServerGroup>> fields = List.of(
                shown("name", FieldKind.TEXT, ServerGroup::name),
                Field.<ServerGroup>shown("colour", FieldKind.TEXT, g -> g.colour().id())
                        .oneOf(Arrays.stream(GroupColour.values()).map(GroupColour::id).toList()),
                shown("note", FieldKind.TEXT, g -> g.note().isEmpty() ? null : g.note()),
                shown("servers", FieldKind.TEXTS, ServerGroup::servers));
        return new Listing<>("group", fields, groups, _ -> null);
    }
}
