package org.lockkeeper.ui.workbench.internal.commands;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.workbench.internal.parts.ImportsPart;

/**
 * Tools, Undo Import: in the journal takes the import back that is current there, anywhere else the newest, for what is
 * current in a view that nobody looks at is nobody's choice.
 */
public final class UndoImportHandler {

    /** Whether there is such an import. */
    @CanExecute
    public boolean canExecute(EPartService parts) {
        MPart part = parts.findPart(PartIds.IMPORTS);
        return part != null && part.getObject() instanceof ImportsPart imports && imports.canUndo(isElsewhere(parts));
    }

    /** Asks, and takes it back. */
    @Execute
    public void execute(EPartService parts) {
        if (parts.findPart(PartIds.IMPORTS).getObject() instanceof ImportsPart imports) {
            imports.undo(isElsewhere(parts));
        }
    }

    private static boolean isElsewhere(EPartService parts) {
        MPart active = parts.getActivePart();
        return active == null || !PartIds.IMPORTS.equals(active.getElementId());
    }
}
