package org.lockkeeper.ui.logs.internal.handlers;

import org.eclipse.e4.core.di.annotations.Execute;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.PartIds;

/** Open a log again, of the whole workbench. */
public final class OpenRecentHandler {

    @Execute
    void execute(Navigation navigation) {
        navigation.open(PartIds.LOG, LogCommands.class, LogCommands::chooseRecent);
    }
}
