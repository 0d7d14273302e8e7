package org.lockkeeper.ui.logs.internal.text;

import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.ScrollBar;

/** The scroll bars of the text. They count in {@code int}, a log may have more lines: a step may be several lines. */
final class LineBars {

    private static final int MOST_STEPS = 1 << 30;
    private static final int CHARACTERS = 4;

    private final ScrollBar vertical;
    private final ScrollBar horizontal;

    LineBars(Canvas canvas) {
        vertical = canvas.getVerticalBar();
        horizontal = canvas.getHorizontalBar();
    }

    private static long step(long count) {
        return count / MOST_STEPS + 1;
    }

    /** The place that the bar stands at. */
    long place(long count) {
        return vertical.getSelection() * step(count);
    }

    /** Shows which lines are in sight. */
    void show(long top, long count, long inSight) {
        long step = step(count);
        int thumb = (int) Math.max(1, inSight / step);
        int max = (int) Math.max(1, (count + step - 1) / step);
        vertical.setValues((int) (top / step), 0, Math.max(max, thumb), thumb, 1, thumb);
        vertical.setEnabled(count > inSight);
    }

    /** Shows which part of long lines is in sight; in pixels. */
    void showWidth(int left, int widest, int inSight, int charWidth) {
        int width = Math.max(1, inSight);
        horizontal.setValues(left, 0, Math.max(widest, width), width, charWidth * CHARACTERS, width);
        horizontal.setEnabled(widest > width);
    }
}
