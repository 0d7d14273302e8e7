package org.lockkeeper.ui.workbench.internal.workspaces;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.jobs.Task;
import org.lockkeeper.ui.workbench.internal.dialogs.Dialogs;

/** Asks before a window closes in which something still runs. */
@Creatable
public final class Leaving {

    private final Background background;
    private final Dialogs dialogs;

    /** Made by injection. */
    @Inject
    public Leaving(Background background, Dialogs dialogs) {
        this.background = background;
        this.dialogs = dialogs;
    }

    /** Whether the window may close: nothing runs, or the user says that it may be stopped, which this then asks of it. */
    public boolean mayLeave() {
        List<Task> running = running();
        if (running.isEmpty()) {
            return true;
        }
        String titles = running.stream().map(task -> "\u2022  " + task.title()).collect(Collectors.joining("\n"));
        String question = NLS.bind(running.size() == 1 ? WorkspaceMessages.LeaveOne : WorkspaceMessages.LeaveSeveral, titles,
                running.size());
        if (!dialogs.confirm(WorkspaceMessages.LeaveTitle, question, WorkspaceMessages.LeaveAction,
                WorkspaceMessages.LeaveNo)) {
            return false;
        }
        running().forEach(Task::cancel);
        return true;
    }

    private List<Task> running() {
        return background.tasks().stream().filter(task -> !task.status().isOver()).toList();
    }
}
