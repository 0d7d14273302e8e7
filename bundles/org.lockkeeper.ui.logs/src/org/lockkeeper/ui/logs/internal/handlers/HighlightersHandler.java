package org.lockkeeper.ui.logs.internal.handlers;

import org.lockkeeper.ui.logs.internal.actions.LogAction;

/** {@link LogAction#HIGHLIGHTERS}. */
public final class HighlightersHandler extends ActionHandler {

    /** Made by the workbench. */
    public HighlightersHandler() {
        super(LogAction.HIGHLIGHTERS);
    }
}
