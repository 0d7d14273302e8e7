package org.lockkeeper.ui.workbench.internal.commands;

import jakarta.inject.Named;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.lockkeeper.ui.imports.ImportOffer;
import org.lockkeeper.ui.session.WorkspaceSession;
import org.lockkeeper.ui.workbench.internal.imports.RecentSources;

/** File, Import Again. */
public final class ImportAgainHandler {

    /** Whether there is a workspace to import into. */
    @CanExecute
    public boolean canExecute(WorkspaceSession session) {
        return session.isChangeable();
    }

    /** Offers to import what was chosen. */
    @Execute
    public void execute(ImportOffer imports, @Named(RecentSources.SOURCE) String source) {
        imports.offer(List.of(Path.of(source)));
    }
}
