package org.lockkeeper.ui.workbench.internal.commands;

import org.eclipse.e4.core.di.annotations.Execute;
import org.lockkeeper.ui.settings.KitSettings;
import org.lockkeeper.ui.settings.Settings;
import org.lockkeeper.ui.theme.ThemeTokens;

/** View, Dark Theme: changes between light and dark. */
public final class ToggleThemeHandler {

    /** Changes it. */
    @Execute
    public void execute(ThemeTokens theme, Settings settings) {
        settings.set(KitSettings.THEME, theme.isDark() ? "light" : "dark");
    }
}
