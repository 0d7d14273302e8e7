package org.lockkeeper.ui.workbench.internal.status;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.lockkeeper.ui.text.Shortened;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;

/** A line of text of which the end is left out where there is no room, and the whole is in its tooltip. UI thread. */
final class FittedLabel {

    private final Label label;
    private String text = "";

    FittedLabel(Composite parent, String id) {
        label = WidgetIds.set(new Label(parent, SWT.NONE), id);
        WidgetIds.describe(label, () -> text);
        Accessibles.name(label, () -> text);
        label.addListener(SWT.Resize, _ -> fit());
    }

    Label control() {
        return label;
    }

    String text() {
        return text;
    }

    /** How wide it has to be for all of the text. */
    int wanted() {
        GC gc = new GC(label);
        try {
            return gc.textExtent(text).x;
        } finally {
            gc.dispose();
        }
    }

    void set(String whole) {
        text = whole;
        label.setToolTipText(whole);
        fit();
    }

    private void fit() {
        int width = label.getSize().x;
        GC gc = new GC(label);
        try {
            String fitted = width <= 0 ? text : Shortened.end(text, part -> gc.textExtent(part).x <= width);
            String escaped = fitted.replace("&", "&&");
            if (!escaped.equals(label.getText())) {
                label.setText(escaped);
            }
        } finally {
            gc.dispose();
        }
    }
}
