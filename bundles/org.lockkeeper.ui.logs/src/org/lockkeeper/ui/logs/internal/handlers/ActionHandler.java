package org.lockkeeper.ui.logs.internal.handlers;

import org.lockkeeper.ui.logs.internal.actions.LogAction;

/** Asks the Log view that is active to perform an action. */
abstract class ActionHandler extends LogHandler {

    private final LogAction action;

    ActionHandler(LogAction action) {
        this.action = action;
    }

    @Override
    final void ask(LogCommands view) {
        view.perform(action);
    }
}
