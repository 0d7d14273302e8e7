package org.lockkeeper.cli.internal.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.ObservationStore;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.report.PlanText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lockkeeper export}: the whole workspace into one open file. */
@Command(name = "export", sortOptions = false, sortSynopsis = false,
        description = {"Writes the whole workspace into one open, documented file (a zip of JSON Lines with a manifest)"
                + ", which \"lockkeeper restore\" reads back.", ""},
        footer = {
            "",
            "The file appears only when all is written, and only its owner may read it. It holds what was learnt from logs, inventories and"
                    + " configuration, with the places where it was read; never a password, and not the logs"
                    + " themselves.",
            "",
            "@|bold Exit codes|@  0 done     1 error",
            "",
            "@|bold Example|@",
            "  lockkeeper export harbor-2011-10-05.zip",
            "  lockkeeper export --keep 3"})
final class ExportCommand implements Callable<Integer> {

    private static final int MOST_KEPT = 100;

    private final Session session;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The file to write; one that exists is replaced.")
    private @Nullable String file;

    @Option(names = "--keep", paramLabel = "N", order = 1,
            description = "From now on write an export after each import, undo and restore, into the folder \"exports\" of"
                    + " the workspace, and keep the last N (3 is a good number; 0 ends it). Costs the time of an export"
                    + " at each change, and the room of N of them.")
    private @Nullable Integer keep;

    @Mixin
    private final CommonOptions common;

    ExportCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException {
        if (file == null && keep != null) {
            return keepAutomatic(keep);
        }
        if (file == null || keep != null) {
            throw new CommandLine.ParameterException(spec.commandLine(), file == null
                    ? "Where is the export to be written? Give FILE, or --keep N for automatic ones."
                    : "--keep is for automatic exports, which have names of their own; leave out FILE.");
        }
        try (Workspace workspace = session.openForReading()) {
            workspace.exportTo(session.path(file).toAbsolutePath(), session.messages().progress());
            session.messages().endProgress();
        }
        session.messages().note("Written to " + file);
        return ExitCode.DONE;
    }

    private int keepAutomatic(int number) throws ProblemException {
        if (number < 0 || number > MOST_KEPT) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--keep takes a number from 0 to " + MOST_KEPT + ".");
        }
        try (Workspace workspace = session.openExistingWorkspace()) {
            workspace.setSetting(ObservationStore.KEPT_EXPORTS, number == 0 ? null : Integer.toString(number));
        }
        session.messages().note(number == 0 ? "No export is written any more after changes; those that there are stay."
                : "From the next change on the last " + PlanText.count(number, "export") + " are kept in "
                        + session.workspaceFolder().resolve("exports") + ".");
        return ExitCode.DONE;
    }
}
