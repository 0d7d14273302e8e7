package org.lockkeeper.ui.logs.internal;

import java.util.function.Supplier;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Canvas;

/** Tells assistive technology what is drawn: a text that is read line by line, the current line being its value. */
final class LineAccessible {

    private LineAccessible() {
    }

    /** Lets a canvas answer. */
    static void describe(Canvas canvas, Supplier<String> currentLine) {
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = LogMessages.TextName;
            }

            @Override
            public void getDescription(AccessibleEvent e) {
                e.result = currentLine.get();
            }
        });
        canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent e) {
                e.detail = ACC.ROLE_TEXT;
            }

            @Override
            public void getValue(AccessibleControlEvent e) {
                e.result = currentLine.get();
            }

            @Override
            public void getState(AccessibleControlEvent e) {
                e.detail = ACC.STATE_READONLY | ACC.STATE_FOCUSABLE
                        | (canvas.isFocusControl() ? ACC.STATE_FOCUSED : 0);
            }
        });
    }
}
