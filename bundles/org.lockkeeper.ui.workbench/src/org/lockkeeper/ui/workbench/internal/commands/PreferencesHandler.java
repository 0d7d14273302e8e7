package org.lockkeeper.ui.workbench.internal.commands;

import org.eclipse.e4.core.di.annotations.Execute;
import org.lockkeeper.ui.workbench.internal.settings.PreferencesOpener;

/** Tools, Preferences. */
public final class PreferencesHandler {

    /** Shows them. */
    @Execute
    public void execute(PreferencesOpener preferences) {
        preferences.open("");
    }
}
