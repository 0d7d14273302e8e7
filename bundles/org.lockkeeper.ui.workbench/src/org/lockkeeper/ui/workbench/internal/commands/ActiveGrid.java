package org.lockkeeper.ui.workbench.internal.commands;

import java.util.Optional;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.lockkeeper.ui.grid.Grid;

/** The grid that a command means: the one with the focus, else the first one of the active part. */
final class ActiveGrid {

    private ActiveGrid() {
    }

    static Optional<Grid<?>> find(Display display, EPartService parts) {
        Control focus = display.getFocusControl();
        Optional<Grid<?>> focused = focus == null ? Optional.empty() : Grid.of(focus);
        if (focused.isPresent()) {
            return focused;
        }
        MPart active = parts.getActivePart();
        return active != null && active.getWidget() instanceof Control control ? within(control) : Optional.empty();
    }

    private static Optional<Grid<?>> within(Control control) {
        Optional<Grid<?>> here = Grid.at(control);
        if (here.isPresent() || !(control instanceof Composite composite)) {
            return here;
        }
        for (Control child : composite.getChildren()) {
            Optional<Grid<?>> found = within(child);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
