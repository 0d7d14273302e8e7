package org.lockkeeper.ui.logs.internal.handlers;

/** Find next. */
public final class FindNextHandler extends LogHandler {

    @Override
    void ask(LogCommands view) {
        view.findAgain(true);
    }
}
