package org.lockkeeper.cli.internal.command;

import java.util.concurrent.Callable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.report.PlanText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code lockkeeper restore}: the whole workspace back from a file. */
@Command(name = "restore", sortOptions = false, sortSynopsis = false,
        description = {"Replaces everything in the workspace by what \"lockkeeper export\" wrote.", ""},
        footer = {
            "",
            "Where the file is damaged or was written by a newer Lockkeeper, the workspace stays as it was. To look"
                    + " into somebody else's export without touching your own workspace, name a new folder with"
                    + " --workspace.",
            "",
            "@|bold Exit codes|@  0 done     1 error: nothing was changed",
            "",
            "@|bold Example|@",
            "  lockkeeper restore harbor-2011-10-05.zip --workspace /tmp/harbor"})
final class RestoreCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "FILE", arity = "1", description = "What \"lockkeeper export\" wrote.")
    private String file = "";

    @Mixin
    private final CommonOptions common;

    RestoreCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException {
        try (Workspace workspace = session.openWorkspace()) {
            int before = workspace.imports().size();
            workspace.restoreFrom(session.path(file).toAbsolutePath(), session.messages().progress());
            session.messages().endProgress();
            session.messages().note("Restored " + PlanText.count(workspace.imports().size(), "import") + " from "
                    + file + (before == 0 ? "" : ", in place of the " + before + " that were there"));
        }
        return ExitCode.DONE;
    }
}
