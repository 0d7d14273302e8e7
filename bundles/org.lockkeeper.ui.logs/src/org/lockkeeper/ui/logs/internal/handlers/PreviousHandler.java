package org.lockkeeper.ui.logs.internal.handlers;

/** The previous of the logs that are open. */
public final class PreviousHandler extends LogHandler {

    @Override
    void ask(LogCommands view) {
        view.step(-1);
    }
}
