package org.lockkeeper.ui.workbench.internal.trail;

import java.util.function.Consumer;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.IPartListener;

/** Tells which views become active. */
record ViewWatch(Consumer<MPart> active) implements IPartListener {

    @Override
    public void partActivated(MPart part) {
        active.accept(part);
    }

    @Override
    public void partBroughtToTop(MPart part) {
        // becomes active where somebody goes there
    }

    @Override
    public void partDeactivated(MPart part) {
        // another one tells
    }

    @Override
    public void partHidden(MPart part) {
        // another one tells
    }

    @Override
    public void partVisible(MPart part) {
        // becomes active where somebody goes there
    }
}
