package org.lockkeeper.ui.logs.internal;

import java.util.function.Supplier;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Canvas;

/** Lets assistive technology hear what a drawn control says. */
final class CanvasAccess {

    private CanvasAccess() {
    }

    /** Gives a control a name and a value that it speaks. */
    static void describe(Canvas canvas, String name, Supplier<String> spoken) {
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = name;
            }

            @Override
            public void getDescription(AccessibleEvent e) {
                e.result = spoken.get();
            }
        });
        canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent e) {
                e.detail = ACC.ROLE_TEXT;
            }

            @Override
            public void getValue(AccessibleControlEvent e) {
                e.result = spoken.get();
            }

            @Override
            public void getState(AccessibleControlEvent e) {
                e.detail = ACC.STATE_READONLY | ACC.STATE_FOCUSABLE
                        | (canvas.isFocusControl() ? ACC.STATE_FOCUSED : 0);
            }
        });
    }
}
