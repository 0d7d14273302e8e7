package org.lockkeeper.ui.widgets;

import java.util.Objects;
import java.util.function.Supplier;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/** What controls tell assistive technology. UI thread. */
public final class Accessibles {

    private Accessibles() {
    }

    /** Gives a control a name; a mnemonic and a colon at the end, as captions have them, are left out. */
    public static void name(Control control, String name) {
        String plain = plain(name);
        name(control, () -> plain);
        NativeName.set(control, plain);
    }

    /** Gives a control a name that may change; it may be {@code null} for that of the control itself. */
    public static void name(Control control, Supplier<String> name) {
        describe(control, name, () -> null);
    }

    private static void describe(Control control, Supplier<String> name, Supplier<String> description) {
        Objects.requireNonNull(name);
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = name.get();
            }

            @Override
            public void getDescription(AccessibleEvent e) {
                String text = description.get();
                e.result = text == null ? e.result : text;
            }
        });
    }

    /** A text without its mnemonic and the colon at its end. */
    public static String plain(String text) {
        String plain = text.replaceAll("&(?=\\S)", "");
        return plain.endsWith(":") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /**
     * Lets a drawn control, which can have the focus, say what it shows.
     *
     * @param role one of {@code ACC.ROLE_*}
     * @param description all of it
     * @param value where one is in it
     */
    public static void drawn(Control control, int role, String name, Supplier<String> description,
            Supplier<String> value) {
        describe(control, () -> name, description);
        int state = ACC.STATE_FOCUSABLE | (role == ACC.ROLE_TEXT ? ACC.STATE_READONLY : 0);
        control.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent e) {
                e.detail = role;
            }

            @Override
            public void getValue(AccessibleControlEvent e) {
                e.result = value.get();
            }

            @Override
            public void getState(AccessibleControlEvent e) {
                e.detail = state | (control.isFocusControl() ? ACC.STATE_FOCUSED : 0);
            }
        });
    }
}
