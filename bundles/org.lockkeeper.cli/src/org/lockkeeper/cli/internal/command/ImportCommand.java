package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.intake.IntakeRequest;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.core.inventory.compare.Differences;
import org.lockkeeper.core.inventory.compare.ImportPreview;
import org.lockkeeper.core.plan.FollowUp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** {@code lockkeeper import}: reads files into the workspace, or takes an import back. */
@Command(name = "import", sortOptions = false, sortSynopsis = false,
        description = {"Reads what was collected into the workspace, all of it or nothing, and prints the journal"
                + " entry.", ""},
        footer = {
            "",
            "The journal entry tells for each file what it was recognised as and how much it gave, and names every row"
                    + " that could not be used, with line and reason. Importing the same files again does no harm.",
            "",
            "@|bold Exit codes|@  0 done     1 error: nothing was imported",
            "",
            "@|bold Examples|@",
            "  lockkeeper import customer.zip",
            "  lockkeeper import warning.log --server mail1",
            "  lockkeeper import customer.zip --dry-run",
            "  lockkeeper import bestand.csv --map computer=Standort,program=Titel",
            "  lockkeeper import --undo 3"})
final class ImportCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PATH", arity = "0..*",
            description = "Server folders or zips, folders of server folders, single files.")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--server", paramLabel = "NAME", order = 1,
            description = "Name of the server for loose files that no folder or description names one for.")
    private @Nullable String server;

    @Option(names = "--undo", paramLabel = "ID", order = 2,
            description = "Take the import with this number back, with everything that it alone said; \"lockkeeper"
                    + " imports\" lists the numbers.")
    private @Nullable Long undo;

    @Option(names = "--verbose", order = 3, description = "List all rejected rows, not only the first 20.")
    private boolean verbose;

    @Option(names = "--format", paramLabel = "FORMAT", order = 4,
            description = "table (default), or json: \"lockkeeper/import/1\" with every file and every rejected row.")
    private ImportFormat format = ImportFormat.TABLE;

    @Option(names = "--dry-run", order = 5,
            description = "Say what would be read and what it would change against the present workspace; change"
                    + " nothing.")
    private boolean dryRun;

    @Mixin
    private final MapOption map = new MapOption();

    @Mixin
    private final CommonOptions common;

    /** Formats of a journal entry. */
    enum ImportFormat {
        /** For people. */
        TABLE,
        /** For programs. */
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    ImportCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if ((undo == null) == paths.isEmpty()) {
            throw new CommandLine.ParameterException(spec.commandLine(), undo == null
                    ? "What is to be imported? Give at least one PATH, or --undo ID."
                    : "--undo takes an import back and reads nothing; leave out the paths.");
        }
        if (undo != null && (dryRun || map.isGiven())) {
            throw new CommandLine.ParameterException(spec.commandLine(),
                    "--undo takes an import back and reads nothing; leave out --dry-run and --map.");
        }
        return undo != null ? takeBack(undo) : dryRun ? tryOut() : read();
    }

    private IntakeRequest request() throws ProblemException {
        List<Path> files = new ArrayList<>();
        for (String path : paths) {
            files.add(session.path(path));
        }
        return new IntakeRequest(files, server, map.mappings(session));
    }

    private int tryOut() throws ProblemException, IOException {
        IntakeRequest request = request();
        try (Workspace present = session.hasWorkspace() ? session.loaded(session.openForReading())
                : session.temporaryWorkspace();
                Workspace copy = present.copy(session.messages().progress())) {
            Optional<ProductVersion> target = present.setting(WorkspaceSettings.TARGET)
                    .flatMap(ProductVersion::tryParse);
            ImportPreview preview = ImportPreview.of(present, copy, request, target.orElse(null),
                    session.messages().progress());
            session.messages().endProgress();
            if (target.isEmpty() && !present.model().clients().isEmpty()) {
                session.messages().note("The workspace was not asked for a plan yet, so that verdicts cannot be"
                        + " compared; ask once: lockkeeper plan --to VERSION");
            }
            new ImportJournal(preview.entry(), copy).warn(session.messages());
            DryRun answer = new DryRun(preview);
            session.print(null, out -> {
                if (format == ImportFormat.JSON) {
                    answer.json(out);
                } else {
                    answer.table(out, session.width(), session.palette(null));
                }
            });
        }
        return ExitCode.DONE;
    }

    private int read() throws ProblemException, IOException {
        IntakeRequest request = request();
        if (!session.hasWorkspace()) {
            // a mistyped name makes no workspace
            for (Path path : request.paths()) {
                if (Files.notExists(path)) {
                    throw new ProblemException(path + ": there is no such file or folder.");
                }
            }
        }
        try (Workspace workspace = session.openWorkspace()) {
            ImportEntry entry = workspace.importFrom(request, session.messages().progress());
            session.messages().endProgress();
            ImportJournal journal = new ImportJournal(entry, workspace, newsOrWarning(workspace));
            session.print(null, out -> {
                if (format == ImportFormat.JSON) {
                    journal.json(out);
                } else {
                    journal.table(out, session.width(), session.palette(null), verbose);
                }
            });
        }
        return ExitCode.DONE;
    }

    /** What the import changed. It is done: what keeps that from being told is no failure of it. */
    private ImportJournal.@Nullable News newsOrWarning(Workspace workspace) {
        String reason;
        try {
            return news(workspace);
        } catch (ProblemException e) {
            reason = e.getMessage();
        } catch (OutOfMemoryError e) {
            reason = "Memory ran out; LOCKKEEPER_JAVA_OPTIONS, for instance -Xmx4g, allows more.";
        }
        session.messages().endProgress();
        session.messages().warning("The import is done; what it changed cannot be told. " + reason
                + " To see it later: lockkeeper compare");
        return null;
    }

    /** What the import changed, verified and reopened; {@code null} where nothing was known before it. */
    private ImportJournal.@Nullable News news(Workspace workspace) throws ProblemException {
        List<ImportEntry> imports = workspace.imports();
        if (imports.size() < 2) {
            return null;
        }
        workspace.load(session.messages().progress());
        ProductVersion target = workspace.setting(WorkspaceSettings.TARGET).flatMap(ProductVersion::tryParse)
                .orElse(null);
        PlanRequest request = target == null ? null : PlanRequest.to(target);
        UpgradePlan plan = request == null ? null : workspace.plan(request, session.messages().progress());
        // what was verified and reopened can be told where something was known of the same servers
        FollowUp followUp = request == null || plan == null || !FollowUp.mayLastImportChange(imports) ? null
                : FollowUp.of(workspace, request, plan, session.messages().progress());
        Differences changes = ImportPreview.changesSince(workspace, imports.get(imports.size() - 2).id(), target, plan,
                session.messages().progress());
        session.messages().endProgress();
        return new ImportJournal.News(followUp, changes);
    }

    private int takeBack(long id) throws ProblemException {
        try (Workspace workspace = session.openExistingWorkspace()) {
            workspace.undo(id, session.messages().progress());
            session.messages().endProgress();
            session.messages().note("Import " + id + " and everything that it alone said is taken back.");
        }
        return ExitCode.DONE;
    }
}
