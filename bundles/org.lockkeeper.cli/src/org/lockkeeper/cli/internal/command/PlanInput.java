package org.lockkeeper.cli.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.intake.ColumnMapping;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a plan is made from: paths, read into a workspace in memory that is gone afterwards, or the workspace. */
final class PlanInput {

    @Parameters(paramLabel = "PATH", arity = "0..*",
            description = "What was collected; left out: what the workspace holds.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--server", paramLabel = "NAME", order = 2,
            description = "Plan this server only; may be given several times. Also names the server of loose files.")
    private List<String> servers = new ArrayList<>();

    @Option(names = "--server-version", paramLabel = "V", order = 3,
            description = "The version that the server has now, where no file tells or files are wrong. Recorded as"
                    + " stated by you. Needs exactly one server.")
    private @Nullable String serverVersion;

    @Mixin
    private final AsOfOption asOf = new AsOfOption();

    @Mixin
    private final GroupOption group = new GroupOption();

    @Mixin
    private final MapOption map = new MapOption();

    /** Whether the workspace is meant: no path was given. */
    boolean isWorkspace() {
        return paths.isEmpty();
    }

    /** Refuses what cannot be meant, before any work is done. */
    void check() throws ProblemException {
        Values.version("--server-version", serverVersion);
        asOf.moment();
        if (!paths.isEmpty() && group.isGiven()) {
            throw new ProblemException("--group names a group of the workspace; leave out the PATH.");
        }
        if (paths.isEmpty() && map.isGiven()) {
            throw new ProblemException("--map tells what columns of files mean, and no PATH is given; lockkeeper import"
                    + " PATH --map … reads them into the workspace.");
        }
    }

    /** The workspace with its model; to be closed by the caller. */
    Workspace open(Session session) throws ProblemException {
        return paths.isEmpty() ? session.loaded(session.openForReading()) : read(session);
    }

    /** What is asked of what was read, as the options say. */
    PlanRequest request(ProductVersion target, Workspace workspace) throws ProblemException {
        Model model = workspace.model();
        List<String> chosen = chosen(model);
        chosen.addAll(group.servers(workspace));
        ProductVersion stated = Values.version("--server-version", serverVersion);
        Map<String, ProductVersion> versions = stated == null ? Map.of() : Map.of(onlyOne(chosen, model), stated);
        return new PlanRequest(target, asOf.moment(), Set.copyOf(chosen), versions);
    }

    private Workspace read(Session session) throws ProblemException {
        List<Path> files = new ArrayList<>();
        for (String path : paths) {
            files.add(session.path(path));
        }
        List<ColumnMapping> columns = map.mappings(session);
        Workspace workspace = session.temporaryWorkspace();
        try {
            ImportEntry entry = workspace.importFrom(
                    new IntakeRequest(files, servers.size() == 1 ? servers.getFirst() : null,
                            columns),
                    session.messages().progress());
            session.messages().endProgress();
            new ImportJournal(entry, workspace).warn(session.messages());
            return workspace;
        } catch (ProblemException | RuntimeException e) {
            workspace.close();
            throw e;
        }
    }

    // the names as the model spells them; empty means all
    private List<String> chosen(Model model) throws ProblemException {
        if (model.servers().isEmpty()) {
            throw new ProblemException(paths.isEmpty()
                    ? "The workspace knows no server yet. Read some with: lockkeeper import PATH"
                    : "Nothing that was read tells of a server.");
        }
        List<String> chosen = new ArrayList<>();
        for (String name : servers) {
            Server server = model.server(name).orElseThrow(
                    () -> new ProblemException("--server: there is no server \"" + name + "\"; known: "
                            + names(model) + "."));
            chosen.add(server.name());
        }
        return chosen;
    }

    private static String onlyOne(List<String> chosen, Model model) throws ProblemException {
        List<String> all = chosen.isEmpty() ? model.servers().stream().map(Server::name).toList()
                : chosen.stream().distinct().toList();
        if (all.size() != 1) {
            throw new ProblemException("--server-version needs exactly one server, but there are " + all.size() + " ("
                    + String.join(", ", all) + "). Name one with --server.");
        }
        return all.getFirst();
    }

    /** The names of the servers, for messages. */
    static String names(Model model) {
        return model.servers().stream().map(Server::name).collect(Collectors.joining(", "));
    }
}
