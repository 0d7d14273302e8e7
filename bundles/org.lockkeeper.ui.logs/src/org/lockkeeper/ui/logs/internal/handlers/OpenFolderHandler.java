package org.lockkeeper.ui.logs.internal.handlers;

import org.eclipse.e4.core.di.annotations.Execute;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.navigation.OpensLogs;
import org.lockkeeper.ui.navigation.PartIds;

/** Open the logs of a folder, of the whole workbench. */
public final class OpenFolderHandler {

    @Execute
    void execute(Navigation navigation) {
        navigation.open(PartIds.LOG, OpensLogs.class, OpensLogs::chooseLogFolder);
    }
}
