package org.lockkeeper.ui.workbench.internal.workspaces;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.lockkeeper.ui.files.FileChooser;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.session.WorkspaceWindows.Access;
import org.lockkeeper.ui.session.WorkspaceWindows;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.workbench.internal.dialogs.Dialogs;

/** Asks which workspace to open, or where to make a new one, and opens it. */
@Creatable
public final class WorkspaceOpener {

    private final Dialogs dialogs;
    private final WorkspaceSession session;
    private final RecentWorkspaces recent;
    private final ThemeTokens theme;
    // asked for each time: they may be others by then
    private final Provider<WorkspaceWindows> windows;
    private final Provider<FileChooser> files;

    /** Made by injection. */
    @Inject
    public WorkspaceOpener(Dialogs dialogs, WorkspaceSession session, RecentWorkspaces recent, ThemeTokens theme,
            Provider<WorkspaceWindows> windows, Provider<FileChooser> files) {
        this.dialogs = dialogs;
        this.session = session;
        this.recent = recent;
        this.theme = theme;
        this.windows = windows;
        this.files = files;
    }

    /**
     * What was chosen.
     *
     * @param folder of the workspace
     * @param isBeside whether this window stays
     */
    record Choice(Path folder, boolean isBeside) {
    }

    /** Folders of those that were open lately and are still there, but for the one in this window; the last first. */
    public List<Path> others() {
        Path present = session.workspace().directory().map(d -> d.toAbsolutePath().normalize()).orElse(null);
        return recent.all().stream().filter(RecentWorkspaces.Recent::isThere).map(RecentWorkspaces.Recent::folder)
                .filter(folder -> !folder.equals(present)).toList();
    }

    /** Asks which one to open. */
    public void open() {
        OpenWorkspaceDialog dialog = new OpenWorkspaceDialog(dialogs.shell(), recent, present(), files.get(), theme);
        open(dialog.ask());
        if (dialog.wantsNew()) {
            create();
        }
    }

    /** Asks where to make a new one. */
    public void create() {
        open(new NewWorkspaceDialog(dialogs.shell(), parent(), files.get()).ask());
    }

    private void open(Optional<Choice> choice) {
        choice.ifPresent(chosen -> {
            if (chosen.isBeside()) {
                windows.get().openBeside(chosen.folder(), Access.CHANGE);
            } else {
                windows.get().switchTo(chosen.folder(), Access.CHANGE);
            }
        });
    }

    /** The one that is open to be changed in this window; {@code null} where it is only read. */
    private Path present() {
        return session.workspace().isReadOnly() || session.state() == WorkspaceSession.State.FAILED ? null
                : session.workspace().directory().map(d -> d.toAbsolutePath().normalize()).orElse(null);
    }

    /** Where new ones are proposed: beside the present one, which people chose a place for. */
    private Path parent() {
        Path present = session.workspace().directory().map(d -> d.toAbsolutePath().normalize()).orElse(null);
        return present == null || present.equals(WorkspaceNames.standard()) || present.getParent() == null
                ? Path.of(System.getProperty("user.home"), "Lockkeeper") : present.getParent();
    }

    /** Opens a workspace in place of the one in this window. */
    public void switchTo(Path folder) {
        windows.get().switchTo(folder, Access.CHANGE);
    }
}
