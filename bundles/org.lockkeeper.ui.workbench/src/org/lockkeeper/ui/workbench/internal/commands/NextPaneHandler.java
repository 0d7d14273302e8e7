package org.lockkeeper.ui.workbench.internal.commands;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.model.application.ui.menu.MToolControl;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.lockkeeper.ui.workbench.internal.status.StatusLine;

/** F6: moves the focus to the visible part of the next stack. The line at the bottom stands behind the last stack. */
public final class NextPaneHandler {

    /** Moves it. */
    @Execute
    public void execute(MApplication application, EModelService model, EPartService parts) {
        move(1, application, model, parts);
    }

    /** Moves it by that many panes. */
    static void move(int step, MApplication application, EModelService model, EPartService parts) {
        List<Object> panes = new ArrayList<>(model.findElements(application, null, MPartStack.class, null).stream()
                .filter(s -> s.isVisible() && s.isToBeRendered() && s.getSelectedElement() instanceof MPart).toList());
        model.findElements(application, null, MToolControl.class, null).stream().map(MToolControl::getObject)
                .filter(StatusLine.class::isInstance).forEach(panes::add);
        if (panes.isEmpty()) {
            return;
        }
        switch (panes.get(Math.floorMod(present(panes, parts.getActivePart()) + step, panes.size()))) {
            case StatusLine line -> line.focus();
            case MPartStack stack -> {
                MPart part = (MPart) stack.getSelectedElement();
                // the platform does nothing for a part that is active, though the focus went to the line
                if (part == parts.getActivePart()) {
                    part.getContext().get(IPresentationEngine.class).focusGui(part);
                } else {
                    parts.activate(part, true);
                }
            }
            default -> throw new IllegalStateException("no pane");
        }
    }

    private static int present(List<Object> panes, MPart active) {
        for (int i = 0; i < panes.size(); i++) {
            if (panes.get(i) instanceof StatusLine line && line.hasFocus()) {
                return i;
            }
        }
        return active == null ? -1 : panes.indexOf(active.getParent());
    }
}
