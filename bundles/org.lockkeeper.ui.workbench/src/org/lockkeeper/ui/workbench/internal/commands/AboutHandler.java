package org.lockkeeper.ui.workbench.internal.commands;

import org.eclipse.e4.core.di.annotations.Execute;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.workbench.internal.about.AboutDialog;
import org.lockkeeper.ui.workbench.internal.about.Diagnostics;
import org.lockkeeper.ui.workbench.internal.about.Library;
import org.lockkeeper.ui.workbench.internal.dialogs.Dialogs;

/** Help, About. */
public final class AboutHandler {

    /** Tells what this is. */
    @Execute
    public void execute(Dialogs dialogs, ThemeTokens theme, Diagnostics diagnostics) {
        new AboutDialog(dialogs.shell(), theme, diagnostics, Library.all()).open();
    }
}
