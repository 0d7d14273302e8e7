package org.lockkeeper.ui.logs.internal.controls;

import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * A row of fields with what is said of them: each sentence beside the fields where it fits there, else below them in as many
 * lines as it takes. UI thread.
 */
final class NotedRow extends Layout {

    private static final int MARGIN = 8;
    private static final int EDGE = 1;
    private static final int SPACE = 6;

    private final Set<Control> notes;

    /**
     * @param notes what is said; these stand behind the other controls
     */
    NotedRow(Control... notes) {
        this.notes = Set.of(notes);
    }

    @Override
    protected Point computeSize(Composite row, int width, int height, boolean flush) {
        return new Point(Math.max(0, width), arrange(row, width == SWT.DEFAULT ? Integer.MAX_VALUE : width, false));
    }

    @Override
    protected void layout(Composite row, boolean flush) {
        arrange(row, row.getClientArea().width, true);
    }

    // a field has the width that it was given
    private static Point sizeOf(Control child) {
        return child.computeSize(child.getLayoutData() instanceof Integer width ? width : SWT.DEFAULT, SWT.DEFAULT);
    }

    /** Places everything, or only says how high it gets. */
    private int arrange(Composite row, int width, boolean place) {
        int high = 0;
        for (Control child : row.getChildren()) {
            high = Math.max(high, notes.contains(child) ? 0 : sizeOf(child).y);
        }
        int x = MARGIN;
        int below = EDGE + high;
        for (Control child : row.getChildren()) {
            Point size = sizeOf(child);
            if (notes.contains(child) && x + size.x > width - MARGIN) {
                size = child.computeSize(Math.max(0, width - 2 * MARGIN), SWT.DEFAULT);
                if (place) {
                    child.setBounds(MARGIN, below, Math.max(0, width - 2 * MARGIN), size.y);
                }
                below += size.y;
            } else {
                if (place) {
                    child.setBounds(x, EDGE + (high - size.y) / 2, size.x, size.y);
                }
                x += size.x + SPACE;
            }
        }
        return below + EDGE;
    }
}
