package org.lockkeeper.ui.logs.internal.services;

import jakarta.inject.Provider;
import org.eclipse.e4.ui.di.UISynchronize;
import org.lockkeeper.logs.LogEngine;
import org.lockkeeper.ui.files.FileChooser;
import org.lockkeeper.ui.jobs.Background;
import org.lockkeeper.ui.logs.internal.forms.ListDialog;
import org.lockkeeper.ui.logs.internal.forms.LogSample;
import org.lockkeeper.ui.navigation.Navigation;
import org.lockkeeper.ui.notices.Notices;
import org.lockkeeper.ui.scope.ScopeSession;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.theme.ThemeTokens;

/**
 * What the Log view is given by the workbench, handed to each log that is open.
 *
 * @param background runs what takes long
 * @param ui runs something on the UI thread
 * @param theme colours, fonts, icons
 * @param engine opens logs
 * @param session the workspace
 * @param scopes what everything is about
 * @param navigation leads to other views
 * @param chooser asks for files
 * @param notices tells what was done
 */
public record LogServices(Background background, UISynchronize ui, ThemeTokens theme, LogEngine engine,
        WorkspaceSession session, ScopeSession scopes, Navigation navigation, Provider<FileChooser> chooser,
        Notices notices) {

    /** Asks for files. */
    public FileChooser files() {
        return chooser.get();
    }

    /** What a dialog that edits a list works with. */
    public ListDialog.Services ofDialog(LogSample sample) {
        return new ListDialog.Services(theme, sample, files(), background);
    }
}
