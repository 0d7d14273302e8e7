package org.lockkeeper.ui.logs.internal.handlers;

import org.lockkeeper.ui.logs.internal.actions.LogAction;

/** {@link LogAction#FILTERS}. */
public final class FiltersHandler extends ActionHandler {

    /** Made by the workbench. */
    public FiltersHandler() {
        super(LogAction.FILTERS);
    }
}
