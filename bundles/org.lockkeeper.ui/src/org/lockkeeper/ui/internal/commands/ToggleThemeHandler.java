package org.lockkeeper.ui.internal.commands;

import org.eclipse.e4.core.di.annotations.Execute;
import org.lockkeeper.ui.theme.ThemeTokens;

/** View, Dark Theme: changes between light and dark. */
public final class ToggleThemeHandler {

    /** Changes it. */
    @Execute
    public void execute(ThemeTokens theme) {
        theme.setDark(!theme.isDark());
    }
}
