package org.lockkeeper.ui.workbench.internal.collect;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.core.collect.Schedule;
import org.lockkeeper.ui.session.WorkspaceSession;

/** Tools, Collect: runs a collector now, or says when it runs. */
public final class CollectHandler {

    /** Where something can be imported. */
    @CanExecute
    public boolean canExecute(WorkspaceSession session) {
        return session.isChangeable();
    }

    /** Does it. */
    @Execute
    public void execute(WindowCollectors collectors, @Named(CollectMenu.ID) String id, @Named(CollectMenu.EVERY) String every)
            throws ProblemException {
        switch (every) {
            case CollectMenu.NOW -> collectors.run(id);
            case CollectMenu.NEVER -> collectors.every(id, null);
            default -> collectors.every(id, Schedule.interval(every));
        }
    }
}
