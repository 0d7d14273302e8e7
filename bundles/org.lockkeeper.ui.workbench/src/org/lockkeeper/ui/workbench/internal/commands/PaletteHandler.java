package org.lockkeeper.ui.workbench.internal.commands;

import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.annotations.Execute;
import org.lockkeeper.ui.workbench.internal.palette.Palette;

/** The command palette: everything that can be done, by typing a part of its name. */
public final class PaletteHandler {

    /** Opens it. */
    @Execute
    public void execute(IEclipseContext context) {
        ContextInjectionFactory.make(Palette.class, context).open();
    }
}
