package org.lockkeeper.ui.logs.internal.handlers;

/** Find previous. */
public final class FindPreviousHandler extends LogHandler {

    @Override
    void ask(LogCommands view) {
        view.findAgain(false);
    }
}
