package org.lockkeeper.ui.logs.internal.handlers;

/** Close log. */
public final class CloseHandler extends LogHandler {

    @Override
    void ask(LogCommands view) {
        view.closeLog();
    }
}
