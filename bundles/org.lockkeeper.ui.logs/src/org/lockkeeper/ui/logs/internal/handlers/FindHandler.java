package org.lockkeeper.ui.logs.internal.handlers;

/** Find. */
public final class FindHandler extends LogHandler {

    @Override
    void ask(LogCommands view) {
        view.focusFind();
    }
}
