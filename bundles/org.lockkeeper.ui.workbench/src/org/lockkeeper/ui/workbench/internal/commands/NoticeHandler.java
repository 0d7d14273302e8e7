package org.lockkeeper.ui.workbench.internal.commands;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.lockkeeper.ui.notices.Notices;

/** Does what the last message offers first, without a way to its button. */
public final class NoticeHandler {

    /** Whether something is offered. */
    @CanExecute
    public boolean canExecute(Notices notices) {
        return notices.latest().filter(notice -> !notice.actions().isEmpty()).isPresent();
    }

    /** Does it. */
    @Execute
    public void execute(Notices notices) {
        notices.latest().ifPresent(notice -> notice.actions().stream().findFirst().ifPresent(action -> {
            if (notice.actions().size() == 1) {
                // it is dealt with: what follows is told anew
                notices.putAway();
            }
            action.action().run();
        }));
    }
}
