package org.lockkeeper.ui.workbench.internal.workspaces;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.api.workspace.WorkspaceFolders;
import org.lockkeeper.ui.session.WorkspaceWindows.Access;
import org.lockkeeper.ui.session.WorkspaceWindows;
import org.lockkeeper.ui.workbench.internal.dialogs.Dialogs;

/**
 * What can be done where the workspace cannot be opened: once more, as a copy to be read (somebody else may have it, or the
 * disk be full), another one.
 */
@Creatable
public final class NotOpened {

    private final Dialogs dialogs;
    private final Workspace workspace;
    private final Provider<WorkspaceWindows> windows;
    private final Provider<WorkspaceOpener> opener;

    /** Made by injection. */
    @Inject
    public NotOpened(Dialogs dialogs, Workspace workspace, Provider<WorkspaceWindows> windows,
            Provider<WorkspaceOpener> opener) {
        this.dialogs = dialogs;
        this.workspace = workspace;
        this.windows = windows;
        this.opener = opener;
    }

    /**
     * Tells why, and does what the user chooses.
     *
     * @param reason a sentence or two for people
     * @param again opens it once more
     */
    public void offer(String reason, Runnable again) {
        List<String> labels = new ArrayList<>();
        List<Runnable> actions = new ArrayList<>();
        Optional<Path> folder = workspace.directory();
        if (folder.isPresent() && !workspace.isReadOnly() && WorkspaceFolders.isWorkspace(folder.get())) {
            labels.add(WorkspaceMessages.NotOpenedRead);
            actions.add(() -> windows.get().switchTo(folder.get(), Access.READ));
        }
        labels.add(WorkspaceMessages.NotOpenedOther);
        actions.add(() -> opener.get().open());
        labels.add(WorkspaceMessages.NotOpenedAgain);
        actions.add(again);
        labels.add(WorkspaceMessages.NotOpenedClose);
        int answer = MessageDialog.open(MessageDialog.ERROR, dialogs.shell(), WorkspaceMessages.NotOpenedTitle, reason,
                SWT.NONE, labels.toArray(String[]::new));
        if (answer >= 0 && answer < actions.size()) {
            actions.get(answer).run();
        }
    }
}
