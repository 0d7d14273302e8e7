package org.lockkeeper.ui.workbench.internal.commands;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.widgets.Display;
import org.lockkeeper.ui.grid.Grid;

/** View, Columns: chooses and reorders the columns of the grid in the active part. */
public final class ChooseColumnsHandler {

    /** Whether there is a grid. */
    @CanExecute
    public boolean canExecute(Display display, EPartService parts) {
        return ActiveGrid.find(display, parts).isPresent();
    }

    /** Does it. */
    @Execute
    public void execute(Display display, EPartService parts) {
        ActiveGrid.find(display, parts).ifPresent(Grid::chooseColumns);
    }
}
