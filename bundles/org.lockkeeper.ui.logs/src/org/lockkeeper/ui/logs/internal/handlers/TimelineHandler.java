package org.lockkeeper.ui.logs.internal.handlers;

import org.lockkeeper.ui.logs.internal.actions.LogAction;

/** {@link LogAction#TIMELINE}. */
public final class TimelineHandler extends ActionHandler {

    /** Made by the workbench. */
    public TimelineHandler() {
        super(LogAction.TIMELINE);
    }
}
