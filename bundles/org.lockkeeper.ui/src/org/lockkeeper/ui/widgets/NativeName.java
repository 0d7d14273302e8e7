package org.lockkeeper.ui.widgets;

import java.nio.charset.StandardCharsets;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;

/**
 * Names for GTK's own buttons and fields. Screen readers ask GTK for those, which does not ask SWT's listeners: an
 * unlabelled field would have no name at all, and a button that of its sign. UI thread.
 */
final class NativeName {

    private NativeName() {
    }

    /** Names a control of the system; does nothing where the system is not GTK or the control draws itself. */
    static void set(Control control, String name) {
        if (!SWT.getPlatform().equals("gtk") || control instanceof Canvas) {
            return;
        }
        // not reachable otherwise: SWT has no function for it, and its packages are there on GTK alone
        ClassLoader swt = Control.class.getClassLoader();
        try {
            long handle = Control.class.getField("handle").getLong(control);
            Object accessible = swt.loadClass("org.eclipse.swt.internal.gtk3.GTK3")
                    .getMethod("gtk_widget_get_accessible", long.class).invoke(null, handle);
            swt.loadClass("org.eclipse.swt.internal.gtk.OS")
                    .getMethod("g_object_set", long.class, byte[].class, byte[].class, long.class)
                    .invoke(null, accessible, text("accessible-name"), text(name), 0L);
        } catch (ReflectiveOperationException | LinkageError e) {
            // another SWT than ours: the control keeps the name that GTK gives it
        }
    }

    private static byte[] text(String text) {
        return (text + "\0").getBytes(StandardCharsets.UTF_8);
    }
}
