package org.lockkeeper.ui.logs.internal.handlers;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.ui.keys.KeyBindings;
import org.lockkeeper.ui.keys.KeysDialog;
import org.lockkeeper.ui.logs.internal.words.LogMessages;

/** All keys of the view. */
public final class KeysHandler {

    @Execute
    void execute(@Named(IServiceConstants.ACTIVE_SHELL) Shell shell, KeyBindings bindings) {
        new KeysDialog(shell, LogMessages.Keys, "log.keys", LogKeys.all(bindings)).open();
    }
}
