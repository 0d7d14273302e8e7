package org.lockkeeper.ui.workbench.internal.commands;

import java.util.Optional;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.ui.grid.Grid;
import org.lockkeeper.ui.widgets.CopiedText;
import org.lockkeeper.ui.workbench.internal.parts.CopiesText;

/** Edit, Copy: marked text, rows of a grid, or the whole text of a part, whichever has the focus. */
public final class CopyHandler {

    /** Whether the focus is on something that can be copied. */
    @CanExecute
    public boolean canExecute(Display display, EPartService parts) {
        Control focus = display.getFocusControl();
        return focus instanceof Text || focus instanceof StyledText || focus instanceof Combo
                || focus != null && Grid.of(focus).isPresent() || text(parts) != null;
    }

    /** Copies it. */
    @Execute
    public void execute(Display display, EPartService parts) {
        Control focus = display.getFocusControl();
        Optional<Grid<?>> grid = focus == null ? Optional.empty() : Grid.of(focus);
        switch (focus) {
            case Text text -> text.copy();
            case StyledText text -> text.copy();
            case Combo combo -> combo.copy();
            case null, default -> {
                if (grid.isPresent()) {
                    grid.get().copy();
                } else {
                    copyPart(display, parts);
                }
            }
        }
    }

    private static String text(EPartService parts) {
        MPart active = parts.getActivePart();
        return active != null && active.getObject() instanceof CopiesText part && !part.textToCopy().isBlank()
                ? part.textToCopy() : null;
    }

    private static void copyPart(Display display, EPartService parts) {
        String text = text(parts);
        if (text != null) {
            CopiedText.put(display, text);
        }
    }
}
