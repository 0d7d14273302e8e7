package org.lockkeeper.ui.internal.commands;

import jakarta.inject.Named;
import java.util.List;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;

/** F6: moves the focus to the visible part of the next stack, with Shift to that of the one before. */
public final class NextPaneHandler {

    /** Moves it. */
    @Execute
    public void execute(MApplication application, EModelService model, EPartService parts,
            @Optional @Named("org.lockkeeper.command.nextPane.back") String back) {
        List<MPartStack> stacks = model.findElements(application, null, MPartStack.class, null).stream()
                .filter(s -> s.isVisible() && s.isToBeRendered() && s.getSelectedElement() instanceof MPart).toList();
        if (stacks.isEmpty()) {
            return;
        }
        MPart active = parts.getActivePart();
        MElementContainer<?> home = active == null ? null : active.getParent();
        int at = stacks.indexOf(home);
        int step = "true".equals(back) ? -1 : 1;
        MPartStack next = stacks.get(Math.floorMod(at + step, stacks.size()));
        parts.activate((MPart) next.getSelectedElement(), true);
    }
}
