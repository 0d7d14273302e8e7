package org.lockkeeper.ui.widgets;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/**
 * The line of a dialog that says what its fields lack. What is still to be filled in is asked for in plain colours; it is
 * a problem only where somebody was in that field and left it so. What was filled in wrongly is a problem at once. UI thread.
 */
public final class Hint {

    private final Label label;
    private final Set<Control> touched = new HashSet<>();
    private Control lacking;

    /**
     * @param area gets the line; the caller lays it out
     * @param id stable id of the line
     */
    public Hint(Composite area, String id) {
        label = CssClass.MUTED.set(WidgetIds.set(new Label(area, SWT.WRAP), id));
    }

    /** The line. */
    public Label control() {
        return label;
    }

    /** Notices when somebody leaves a field, or empties it. Returns the field. */
    public <C extends Control> C watch(C field) {
        field.addListener(SWT.FocusOut, _ -> {
            touched.add(field);
            colour();
        });
        return field;
    }

    /** Nothing is lacking. */
    public void clear() {
        lacking = null;
        say("", CssClass.MUTED);
    }

    /**
     * Something is still to be filled in.
     *
     * @param field where; one that is not watched counts as never visited
     * @param what what to do: "Give the workspace a name."
     */
    public void lacks(Control field, String what) {
        lacking = field;
        say(what, touched.contains(field) ? CssClass.BLOCKED : CssClass.MUTED);
    }

    /** Something is good to know, such as what will be done. */
    public void tell(String what) {
        lacking = null;
        say(what, CssClass.MUTED);
    }

    /** Something was filled in wrongly. */
    public void problem(String what) {
        lacking = null;
        say(what, CssClass.BLOCKED);
    }

    private void colour() {
        if (lacking != null && !label.isDisposed() && touched.contains(lacking)) {
            CssClass.BLOCKED.set(label);
            label.reskin(SWT.NONE);
        }
    }

    private void say(String text, CssClass css) {
        label.setText(text.replace("&", "&&"));
        css.set(label);
        label.reskin(SWT.NONE);
    }
}
