package org.lockkeeper.ui.logs.internal.handlers;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.services.IServiceConstants;

/** Asks the Log view that is active. */
abstract class LogHandler {

    @Execute
    void execute(@Named(IServiceConstants.ACTIVE_PART) MPart part) {
        ask((LogCommands) part.getObject());
    }

    /** Asks for what the command is for. */
    abstract void ask(LogCommands view);
}
