package org.lockkeeper.ui.workbench.internal.commands;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.lockkeeper.ui.navigation.PartIds;
import org.lockkeeper.ui.workbench.internal.parts.ImportsPart;

/** Tools, Undo Import: takes the import back that is selected in the journal. */
public final class UndoImportHandler {

    /** Whether an import is selected. */
    @CanExecute
    public boolean canExecute(EPartService parts) {
        MPart part = parts.findPart(PartIds.IMPORTS);
        return part != null && part.getObject() instanceof ImportsPart imports && imports.canUndo();
    }

    /** Asks, and takes it back. */
    @Execute
    public void execute(EPartService parts) {
        if (parts.findPart(PartIds.IMPORTS).getObject() instanceof ImportsPart imports) {
            imports.undo();
        }
    }
}
