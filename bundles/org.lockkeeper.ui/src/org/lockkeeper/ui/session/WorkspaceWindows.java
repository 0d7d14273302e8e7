package org.lockkeeper.ui.session;

import java.nio.file.Path;

/** Opens workspaces, each in a window of its own. Injected by type; to be used on the UI thread. */
public interface WorkspaceWindows {

    /**
     * How a workspace is looked at.
     */
    enum Access {
        /** It can be changed; one window at a time has it so. */
        CHANGE,
        /** It is shown as it is when it is opened, whoever has it open, and not changed. */
        READ
    }

    /**
     * Opens a workspace in a window beside this one. Where that is not possible a dialog says so.
     *
     * @param folder of the workspace; an empty one, or one that does not exist, becomes a workspace
     * @return whether the other window was started
     */
    boolean openBeside(Path folder, Access access);

    /**
     * Opens a workspace in place of the one in this window. Asks before work in the background is stopped; does nothing
     * where the answer is no, and where the other window cannot be started.
     *
     * @param folder of the workspace; an empty one, or one that does not exist, becomes a workspace
     */
    void switchTo(Path folder, Access access);

    /**
     * Closes this window and starts the program once more, which waits until this one has ended and has kept what was
     * changed. Asks before work in the background is stopped; does nothing where the answer is no.
     *
     * @param folder of the workspace that is shown again
     */
    void restart(Path folder, Access access);
}
