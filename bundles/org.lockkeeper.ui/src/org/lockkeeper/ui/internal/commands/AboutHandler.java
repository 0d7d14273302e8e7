package org.lockkeeper.ui.internal.commands;

import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.ui.internal.Messages;
import org.lockkeeper.ui.internal.dialogs.Dialogs;

/** Help, About. */
public final class AboutHandler {

    /** Tells what this is. */
    @Execute
    public void execute(Dialogs dialogs, Workspace workspace) {
        String version = Platform.getBundle("org.lockkeeper.ui").getVersion().toString();
        dialogs.info(Messages.About_title, NLS.bind(Messages.About_text, new Object[] {version,
            System.getProperty("java.version"), workspace.directory().map(Object::toString).orElse("-")}));
    }
}
