package org.lockkeeper.ui.workbench.internal.startup;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/**
 * Keys that are typed in a window are that window's. The platform goes by the news that a window is active, which may
 * come late or never after a dialog was closed or a view restored: until then its keys would be dead.
 */
final class WindowKeys {

    private final MApplication application;

    private WindowKeys(MApplication application) {
        this.application = application;
    }

    /** Watches all windows from now on; before the platform looks at keys, so before the first window is made. */
    static void watch(Display display, MApplication application) {
        WindowKeys keys = new WindowKeys(application);
        display.addFilter(SWT.FocusIn, keys::claim);
        display.addFilter(SWT.KeyDown, keys::claim);
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
