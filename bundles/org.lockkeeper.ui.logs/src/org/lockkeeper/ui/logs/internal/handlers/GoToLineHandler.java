package org.lockkeeper.ui.logs.internal.handlers;

/** Go to line. */
public final class GoToLineHandler extends LogHandler {

    @Override
    void ask(LogCommands view) {
        view.focusLine();
    }
}
