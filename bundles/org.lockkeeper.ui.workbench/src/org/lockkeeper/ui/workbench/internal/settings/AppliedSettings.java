package org.lockkeeper.ui.workbench.internal.settings;

import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.lockkeeper.ui.settings.KitSettings;
import org.lockkeeper.ui.settings.Settings;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.ThemeTokens;

/** Does what the settings say where no view reads them: formats before the window, theme and keys from then on. */
@Creatable
public final class AppliedSettings {

    private final Settings settings;
    private final KeyChanges keys;

    /** Made by injection. */
    @Inject
    public AppliedSettings(Settings settings, KeyChanges keys) {
        this.settings = settings;
        this.keys = keys;
    }

    /** Before the window is made: what counts from a start on, and the keys. */
    public void start() {
        Locale.setDefault(Locale.Category.FORMAT, Languages.formats(settings.get(KitSettings.FORMATS),
                Locale.getDefault(Locale.Category.DISPLAY), Languages.system()));
        System.setProperty(Wording.DATES_PROPERTY, settings.get(KitSettings.DATES));
        keys.apply();
    }

    /** Once there is a window: the theme, and whatever changes. */
    public void follow(Display display, ThemeTokens theme) {
        applyTheme(theme);
        settings.listen(() -> {
            applyTheme(theme);
            keys.apply();
        });
        display.addListener(SWT.Settings, _ -> applyTheme(theme));
    }

    private void applyTheme(ThemeTokens theme) {
        boolean dark = switch (settings.get(KitSettings.THEME)) {
            case "dark" -> true;
            case "light" -> false;
            default -> Display.isSystemDarkTheme();
        };
        if (dark != theme.isDark()) {
            theme.setDark(dark);
        }
    }
}
