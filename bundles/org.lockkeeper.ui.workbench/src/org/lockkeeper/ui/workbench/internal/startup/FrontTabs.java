package org.lockkeeper.ui.workbench.internal.startup;

import java.util.List;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.model.application.ui.basic.MStackElement;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.osgi.service.prefs.Preferences;

/** Which tab of each stack is in front: kept for each workspace, so that another one begins where it was left. */
final class FrontTabs {

    private final MApplication application;
    private final EModelService model;
    private final Preferences kept;

    FrontTabs(MApplication application, EModelService model, Preferences kept) {
        this.application = application;
        this.model = model;
        this.kept = kept;
    }

    /** Brings the kept tabs to the front, the first ones of a workspace that has none; before the window is made. */
    void restore() {
        for (MPartStack stack : stacks()) {
            List<MStackElement> tabs = stack.getChildren().stream().filter(c -> c.isToBeRendered() && c.isVisible())
                    .toList();
            String front = kept.get(stack.getElementId(), "");
            tabs.stream().filter(t -> front.equals(t.getElementId())).findFirst()
                    .or(() -> tabs.stream().findFirst()).ifPresent(stack::setSelectedElement);
        }
    }

    /** Keeps the tabs that are in front now. */
    void keep() {
        for (MPartStack stack : stacks()) {
            if (stack.getSelectedElement() != null && stack.getSelectedElement().getElementId() != null) {
                kept.put(stack.getElementId(), stack.getSelectedElement().getElementId());
            }
        }
    }

    private List<MPartStack> stacks() {
        return model.findElements(application, null, MPartStack.class, null).stream()
                .filter(s -> s.getElementId() != null).toList();
    }
}
