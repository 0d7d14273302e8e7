package org.lockkeeper.ui.logs.internal.text;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** The mouse in the text: a click goes to a line, dragging selects text of one line or several lines. */
final class LineMouse {

    private final LineCanvas canvas;
    private boolean dragging;

    LineMouse(LineCanvas canvas) {
        this.canvas = canvas;
        canvas.addListener(SWT.MouseDown, this::pressed);
        canvas.addListener(SWT.MouseMove, this::moved);
        canvas.addListener(SWT.MouseUp, _ -> dragging = false);
        canvas.addListener(SWT.MouseDoubleClick, e -> canvas.picking().word(e.x, e.y));
    }

    private void pressed(Event e) {
        canvas.forceFocus();
        long place = canvas.placeAt(e.y);
        if (e.button == 1) {
            boolean extend = (e.stateMask & SWT.SHIFT) != 0;
            canvas.moveTo(place, extend);
            if (!extend) {
                canvas.picking().begin(e.x, e.y);
            }
            dragging = true;
        } else if (canvas.selectionCount() == 1 && (canvas.selectedText().isEmpty() || !canvas.isCurrent(place))) {
            canvas.moveTo(place, false);
            // what stands under the pointer is what the menu is about
            canvas.picking().word(e.x, e.y);
        }
    }

    private void moved(Event e) {
        if (dragging && (e.stateMask & SWT.BUTTON1) != 0) {
            if (canvas.selectionCount() == 1 && canvas.isCurrent(canvas.placeAt(e.y))) {
                canvas.picking().extend(e.x, e.y);
            } else {
                canvas.moveTo(canvas.placeAt(e.y), true);
            }
        }
    }
}
