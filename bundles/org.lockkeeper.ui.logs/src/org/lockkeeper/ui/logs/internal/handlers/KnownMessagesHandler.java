package org.lockkeeper.ui.logs.internal.handlers;

import org.lockkeeper.ui.logs.internal.actions.LogAction;

/** {@link LogAction#KNOWN_MESSAGES}. */
public final class KnownMessagesHandler extends ActionHandler {

    /** Made by the workbench. */
    public KnownMessagesHandler() {
        super(LogAction.KNOWN_MESSAGES);
    }
}
