package org.lockkeeper.ui.logs.internal.handlers;

/** The next of the logs that are open. */
public final class NextHandler extends LogHandler {

    @Override
    void ask(LogCommands view) {
        view.step(1);
    }
}
