package org.lockkeeper.ui.workbench.internal.startup;

import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.lockkeeper.ui.trail.Trail;

/** The side buttons of a mouse go back and forward, wherever it points. */
final class MouseSteps {

    // X numbers them 8 and 9, since 4 to 7 are its wheel
    private static final Set<Integer> BACK = Set.of(4, 8);
    private static final Set<Integer> FORWARD = Set.of(5, 9);

    private MouseSteps() {
    }

    static void watch(Display display, Trail trail) {
        display.addFilter(SWT.MouseDown, event -> {
            if (BACK.contains(event.button) || FORWARD.contains(event.button)) {
                // no widget takes it for a click of its own
                event.type = SWT.None;
                trail.go(BACK.contains(event.button) ? -1 : 1);
            }
        });
    }
}
