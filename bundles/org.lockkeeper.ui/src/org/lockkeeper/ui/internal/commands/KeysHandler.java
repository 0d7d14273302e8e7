package org.lockkeeper.ui.internal.commands;

import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.annotations.Execute;
import org.lockkeeper.ui.internal.palette.KeysDialog;

/** Help, Key Bindings. */
public final class KeysHandler {

    /** Shows them. */
    @Execute
    public void execute(IEclipseContext context) {
        ContextInjectionFactory.make(KeysDialog.class, context).open();
    }
}
