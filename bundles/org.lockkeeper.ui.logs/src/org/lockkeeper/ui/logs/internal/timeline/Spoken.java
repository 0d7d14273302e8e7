package org.lockkeeper.ui.logs.internal.timeline;

import java.util.function.Supplier;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;
import org.lockkeeper.ui.widgets.WidgetIds;

/** Lets assistive technology, and tests, hear what a drawn control says. */
final class Spoken {

    private Spoken() {
    }

    /**
     * @param description the whole of it
     * @param value where one is in it
     */
    static void describe(Control control, String name, Supplier<String> description, Supplier<String> value) {
        WidgetIds.describe(control, () -> description.get() + "\n" + value.get());
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = name;
            }

            @Override
            public void getDescription(AccessibleEvent e) {
                e.result = description.get();
            }
        });
        control.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent e) {
                e.detail = ACC.ROLE_SLIDER;
            }

            @Override
            public void getValue(AccessibleControlEvent e) {
                e.result = value.get();
            }

            @Override
            public void getState(AccessibleControlEvent e) {
                e.detail = ACC.STATE_FOCUSABLE | (control.isFocusControl() ? ACC.STATE_FOCUSED : 0);
            }
        });
    }

    /** Has the value heard, as it is another now. */
    static void changed(Control control) {
        control.getAccessible().sendEvent(ACC.EVENT_VALUE_CHANGED, null);
    }
}
