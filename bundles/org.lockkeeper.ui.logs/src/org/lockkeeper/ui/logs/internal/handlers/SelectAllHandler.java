package org.lockkeeper.ui.logs.internal.handlers;

/** Select all lines. */
public final class SelectAllHandler extends LogHandler {

    @Override
    void ask(LogCommands view) {
        view.selectAll();
    }
}
