package org.lockkeeper.ui.logs.internal.forms;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;

/** Controls of a form, each with an id and a name for those who do not see it. */
public final class Forms {

    private Forms() {
    }

    /** A label in the first column. */
    public static Label caption(Composite parent, String text) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        label.setLayoutData(GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).create());
        return label;
    }

    /** A field of one line that takes the width that is left. */
    public static Text field(Composite parent, String id, String name, Runnable changed) {
        Text text = WidgetIds.set(new Text(parent, SWT.SINGLE | SWT.BORDER), id);
        Accessibles.name(text, name);
        text.setLayoutData(GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).create());
        text.addListener(SWT.Modify, _ -> changed.run());
        return text;
    }

    /** A button of any style. */
    public static Button button(Composite parent, int style, String id, String text, Runnable action) {
        Button button = WidgetIds.set(new Button(parent, style), id);
        button.setText(text);
        button.addListener(SWT.Selection, _ -> action.run());
        return button;
    }
}
