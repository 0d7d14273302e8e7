package org.lockkeeper.ui.logs.internal.handlers;

/** Copy the selected lines. */
public final class CopyHandler extends LogHandler {

    @Override
    void ask(LogCommands view) {
        view.copy();
    }
}
