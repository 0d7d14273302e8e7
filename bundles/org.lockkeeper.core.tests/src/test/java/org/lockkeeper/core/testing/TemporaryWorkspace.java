package org.lockkeeper.core.testing;

import java.util.List;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.CoreServices;

/** An empty workspace in memory, for tests that state what is known; it reads no files. */
public final class TemporaryWorkspace {

    private TemporaryWorkspace() {
    }

    /** Opens one and loads it. */
    public static Workspace open() throws ProblemException {
        Workspace workspace = CoreServices.workspaces(_ -> {
            throw new AssertionError("nothing is kept");
        }, (_, _, _) -> {
            throw new AssertionError("nothing is read");
        }, List.of()).temporary();
        workspace.load(Progress.NONE);
        return workspace;
    }
}
