package org.lockkeeper.ui.logs.internal.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;

/**
 * Escape leads to the lines from any field, button or switch beside them; there it shows all lines again. Controls that
 * come later, filters for instance, take part. UI thread.
 */
public final class EscapeToText {

    private final Composite view;
    private final Control text;

    private EscapeToText(Composite view, Control text) {
        this.view = view;
        this.text = text;
    }

    /** Makes it so until the view is disposed. */
    public static void install(Composite view, Control text) {
        Display display = view.getDisplay();
        Listener filter = new EscapeToText(view, text)::pressed;
        display.addFilter(SWT.KeyDown, filter);
        view.addListener(SWT.Dispose, _ -> display.removeFilter(SWT.KeyDown, filter));
    }

    private void pressed(Event event) {
        if (event.keyCode == SWT.ESC && event.widget instanceof Control control && isTool(control)
                && isInView(control)) {
            text.setFocus();
        }
    }

    // what draws itself has a meaning of its own for Escape
    private static boolean isTool(Control control) {
        return control instanceof Button || control instanceof Text || control instanceof Combo
                || control instanceof Spinner || control instanceof Link || control instanceof ToolBar
                || control instanceof StyledText;
    }

    private boolean isInView(Control control) {
        for (Control c = control; c != null; c = c.getParent()) {
            if (c == view) {
                return true;
            }
        }
        return false;
    }
}
