package org.lockkeeper.ui.workbench.internal.settings;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.lockkeeper.ui.files.FileChooser;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.session.WorkspaceWindows.Access;
import org.lockkeeper.ui.session.WorkspaceWindows;
import org.lockkeeper.ui.settings.KitSettings;
import org.lockkeeper.ui.settings.Settings;
import org.lockkeeper.ui.settings.SettingsPage;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.workbench.internal.Messages;
import org.lockkeeper.ui.workbench.internal.dialogs.Dialogs;

/** Opens the preferences, from the menu and from the search. */
@Creatable
public final class PreferencesOpener {

    private final Dialogs dialogs;
    private final Settings settings;
    private final ThemeTokens theme;
    // asked for each time: whoever chooses files may be another by then
    private final Provider<FileChooser> files;
    private final WorkspaceSession session;
    private final Provider<WorkspaceWindows> windows;

    /** Made by injection. */
    @Inject
    public PreferencesOpener(Dialogs dialogs, Settings settings, ThemeTokens theme, Provider<FileChooser> files,
            WorkspaceSession session, Provider<WorkspaceWindows> windows) {
        this.dialogs = dialogs;
        this.settings = settings;
        this.theme = theme;
        this.files = files;
        this.session = session;
        this.windows = windows;
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
        String language = settings.get(KitSettings.LANGUAGE);
        new PreferencesDialog(dialogs.shell(), settings, theme, files.get(), searched).open();
        if (!language.equals(settings.get(KitSettings.LANGUAGE))) {
            session.workspace().directory().ifPresent(this::offerRestart);
        }
    }

    private void offerRestart(Path folder) {
        if (dialogs.confirm(Messages.Settings_languageTitle, Messages.Settings_languageAsk, Messages.Settings_languageNow,
                Messages.Settings_languageLater)) {
            windows.get().restart(folder, session.workspace().isReadOnly() ? Access.READ : Access.CHANGE);
        }
    }
}
