package org.lockkeeper.ui.internal.commands;

import org.eclipse.e4.core.di.annotations.Execute;
import org.lockkeeper.ui.internal.about.AboutDialog;
import org.lockkeeper.ui.internal.about.Diagnostics;
import org.lockkeeper.ui.internal.about.Library;
import org.lockkeeper.ui.internal.dialogs.Dialogs;
import org.lockkeeper.ui.theme.ThemeTokens;

/** Help, About. */
public final class AboutHandler {

    /** Tells what this is. */
    @Execute
    public void execute(Dialogs dialogs, ThemeTokens theme, Diagnostics diagnostics) {
        new AboutDialog(dialogs.shell(), theme, diagnostics, Library.all()).open();
    }
}
