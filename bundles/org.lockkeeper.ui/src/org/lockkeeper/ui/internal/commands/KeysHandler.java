package org.lockkeeper.ui.internal.commands;

import org.eclipse.e4.core.di.annotations.Execute;
import org.lockkeeper.ui.internal.Messages;
import org.lockkeeper.ui.internal.dialogs.Dialogs;
import org.lockkeeper.ui.keys.KeyBindings;
import org.lockkeeper.ui.keys.KeysDialog;

/** Help, Key Bindings. */
public final class KeysHandler {

    /** Shows them. */
    @Execute
    public void execute(Dialogs dialogs, KeyBindings bindings) {
        new KeysDialog(dialogs.shell(), Messages.Keys_title, "keys.table", bindings.all()).open();
    }
}
