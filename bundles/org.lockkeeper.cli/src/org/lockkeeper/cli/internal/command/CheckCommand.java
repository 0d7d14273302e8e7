package org.lockkeeper.cli.internal.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.cli.internal.ExitCode;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.text.SafeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lockkeeper check}: integrity of the workspace. */
@Command(name = "check", sortOptions = false, sortSynopsis = false,
        description = {"Verifies the database of the workspace, all references in it, and that all rows of each import"
                + " are as they were written. Where something is damaged, says what, and the way back.", ""},
        footer = {
            "",
            "@|bold Exit codes|@  0 the workspace is sound     1 error, or defects, which are printed one per line"})
final class CheckCommand implements Callable<Integer> {

    private final Session session;

    @Mixin
    private final CommonOptions common;

    CheckCommand(Session session) {
        this.session = session;
        this.common = new CommonOptions(session);
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        if (!session.hasWorkspace()) {
            print(session.noWorkspace() + " There is nothing to check.");
            return ExitCode.DONE;
        }
        try (Workspace workspace = session.openForReading()) {
            List<String> defects = workspace.check(session.messages().progress());
            session.messages().endProgress();
            if (defects.isEmpty()) {
                session.loaded(workspace);
                print("The workspace in " + session.workspaceFolder() + " is sound: "
                        + PlanText.count(workspace.imports().size(), "import") + ", "
                        + PlanText.count(workspace.model().servers().size(), "server") + ", "
                        + PlanText.count(workspace.model().clients().size(), "client") + ".");
                return ExitCode.DONE;
            }
            for (String defect : defects) {
                print(defect);
            }
            session.messages().error(PlanText.count(defects.size(), "defect") + " found in the workspace in "
                    + session.workspaceFolder() + ".");
            return ExitCode.ERROR;
        }
    }

    private void print(String line) throws ProblemException, IOException {
        session.print(null, out -> out.write((SafeText.oneLine(line) + "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
