package org.lockkeeper.ui.workbench.internal.startup;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

/**
 * Keys that are typed in a window are that window's. The platform goes by the news that a window is active, which may
 * come late or never after a dialog was closed or a view restored: until then its keys would be dead. So would they be
 * where what had the focus is no more, such as a button that is used up: then the active view has it.
 */
final class WindowKeys {

    private final Display display;
    private final MApplication application;
    private boolean looking;

    private WindowKeys(Display display, MApplication application) {
        this.display = display;
        this.application = application;
    }

    /** Watches all windows from now on; before the platform looks at keys, so before the first window is made. */
    static void watch(Display display, MApplication application) {
        WindowKeys keys = new WindowKeys(display, application);
        display.addFilter(SWT.FocusIn, keys::claim);
        display.addFilter(SWT.KeyDown, keys::claim);
        display.addFilter(SWT.Dispose, _ -> keys.lookLater());
        display.addFilter(SWT.Hide, _ -> keys.lookLater());
    }

    /** Looks once for all that goes at the same time, when it is gone. */
    private void lookLater() {
        if (!looking && !display.isDisposed()) {
            looking = true;
            display.asyncExec(this::giveFocus);
        }
    }

    private void giveFocus() {
        looking = false;
        Shell active = display.isDisposed() ? null : display.getActiveShell();
        if (active == null || display.getFocusControl() != null) {
            return;
        }
        for (MWindow window : application.getChildren()) {
            if (window.getWidget() == active && window.getContext() != null) {
                MPart part = window.getContext().get(EPartService.class).getActivePart();
                if (part != null && part.getWidget() instanceof Control control && control.isVisible()) {
                    window.getContext().get(IPresentationEngine.class).focusGui(part);
                }
            }
        }
    }

    private void claim(Event event) {
        if (!(event.widget instanceof Control control) || application.getContext() == null) {
            return;
        }
        for (MWindow window : application.getChildren()) {
            if (window.getWidget() == control.getShell() && window.getContext() != null
                    && application.getContext().getActiveChild() != window.getContext()) {
                window.getContext().activate();
            }
        }
    }
}
