package org.lockkeeper.ui.internal.settings;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.lockkeeper.ui.files.FileChooser;
import org.lockkeeper.ui.internal.dialogs.Dialogs;
import org.lockkeeper.ui.settings.Settings;
import org.lockkeeper.ui.settings.SettingsPage;
import org.lockkeeper.ui.theme.ThemeTokens;

/** Opens the preferences, from the menu and from the search. */
@Creatable
public final class PreferencesOpener {

    private final Dialogs dialogs;
    private final Settings settings;
    private final ThemeTokens theme;
    // asked for each time: whoever chooses files may be another by then
    private final Provider<FileChooser> files;

    /** Made by injection. */
    @Inject
    public PreferencesOpener(Dialogs dialogs, Settings settings, ThemeTokens theme, Provider<FileChooser> files) {
        this.dialogs = dialogs;
        this.settings = settings;
        this.theme = theme;
        this.files = files;
    }

    /** All pages. */
    public List<SettingsPage> pages() {
        return settings.pages();
    }

    /**
     * Opens them, and comes back when they are closed.
     *
     * @param searched what is typed in the search field at first; {@code ""} for nothing
     */
    public void open(String searched) {
        new PreferencesDialog(dialogs.shell(), settings, theme, files.get(), searched).open();
    }
}
