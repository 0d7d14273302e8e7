package org.lockkeeper.ui.workbench.internal.commands;

import org.eclipse.e4.core.di.annotations.Execute;
import org.lockkeeper.ui.keys.KeyBindings;
import org.lockkeeper.ui.keys.KeysDialog;
import org.lockkeeper.ui.workbench.internal.Messages;
import org.lockkeeper.ui.workbench.internal.dialogs.Dialogs;

/** Help, Key Bindings. */
public final class KeysHandler {

    /** Shows them. */
    @Execute
    public void execute(Dialogs dialogs, KeyBindings bindings) {
        new KeysDialog(dialogs.shell(), Messages.Keys_title, "keys.table", bindings.all()).open();
    }
}
