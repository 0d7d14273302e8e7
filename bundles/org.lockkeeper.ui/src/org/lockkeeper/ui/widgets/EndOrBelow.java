package org.lockkeeper.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * Two controls side by side, the second one at the end of the row. Where words or letters are too large for that, the
 * second one is below, so that neither is cut off.
 */
public final class EndOrBelow extends Layout {

    private static final int SPACING = 6;

    private final int marginWidth;
    private final int marginHeight;

    /** With margins in pixels. */
    public EndOrBelow(int marginWidth, int marginHeight) {
        this.marginWidth = marginWidth;
        this.marginHeight = marginHeight;
    }

    @Override
    protected Point computeSize(Composite composite, int widthHint, int heightHint, boolean flushCache) {
        Control[] children = composite.getChildren();
        Point first = children[0].computeSize(SWT.DEFAULT, SWT.DEFAULT, flushCache);
        Point second = children[1].computeSize(SWT.DEFAULT, SWT.DEFAULT, flushCache);
        int beside = first.x + SPACING + second.x;
        boolean below = widthHint != SWT.DEFAULT && widthHint < beside + 2 * marginWidth;
        int height = below ? first.y + SPACING + second.y : Math.max(first.y, second.y);
        return new Point(widthHint != SWT.DEFAULT ? widthHint : beside + 2 * marginWidth,
                heightHint != SWT.DEFAULT ? heightHint : height + 2 * marginHeight);
    }

    @Override
    protected void layout(Composite composite, boolean flushCache) {
        Control[] children = composite.getChildren();
        Rectangle area = composite.getClientArea();
        Point first = children[0].computeSize(SWT.DEFAULT, SWT.DEFAULT, flushCache);
        Point second = children[1].computeSize(SWT.DEFAULT, SWT.DEFAULT, flushCache);
        int left = area.x + marginWidth;
        int top = area.y + marginHeight;
        int width = Math.max(0, area.width - 2 * marginWidth);
        if (first.x + SPACING + second.x <= width) {
            int height = Math.max(first.y, second.y);
            children[0].setBounds(left, top + (height - first.y) / 2, first.x, first.y);
            children[1].setBounds(left + width - second.x, top + (height - second.y) / 2, second.x, second.y);
        } else {
            children[0].setBounds(left, top, Math.min(first.x, width), first.y);
            children[1].setBounds(left, top + first.y + SPACING, Math.min(second.x, width), second.y);
        }
    }
}
