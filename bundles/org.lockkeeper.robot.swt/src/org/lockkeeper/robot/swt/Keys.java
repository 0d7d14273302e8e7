package org.lockkeeper.robot.swt;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/** Presses keys: the events pass the display's filters, as typed ones do, so key bindings see them. */
final class Keys {

    private Keys() {
    }

    /** Presses and releases keys, all together, on a control. */
    static void press(Control control, String keys) {
        KeyStroke stroke;
        try {
            stroke = KeyStroke.getInstance(keys);
        } catch (ParseException e) {
            throw new AssertionError("\"" + keys + "\" names no keys: " + e.getMessage(), e);
        }
        Event down = event(stroke);
        // Tab moves the focus before it is a key
        if (stroke.getNaturalKey() == SWT.TAB && control.traverse(SWT.TRAVERSE_NONE, event(stroke))) {
            return;
        }
        control.notifyListeners(SWT.KeyDown, down);
        if (control.isDisposed()) {
            return;
        }
        if (down.doit && stroke.getNaturalKey() == SWT.CR && control instanceof Text) {
            control.notifyListeners(SWT.DefaultSelection, new Event());
        }
        if (!control.isDisposed()) {
            control.notifyListeners(SWT.KeyUp, event(stroke));
        }
    }

    private static Event event(KeyStroke stroke) {
        int natural = stroke.getNaturalKey();
        Event event = new Event();
        event.stateMask = stroke.getModifierKeys();
        event.doit = true;
        boolean letter = natural >= 'A' && natural <= 'Z';
        event.keyCode = letter ? Character.toLowerCase(natural) : natural;
        if ((natural & SWT.KEYCODE_BIT) == 0) {
            boolean control = (event.stateMask & SWT.CTRL) != 0;
            event.character = (char) (letter && control ? natural - '@' : event.keyCode);
        }
        return event;
    }
}
