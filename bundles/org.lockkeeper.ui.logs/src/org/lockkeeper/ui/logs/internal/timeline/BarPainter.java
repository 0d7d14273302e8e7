package org.lockkeeper.ui.logs.internal.timeline;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.PaintEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.ICustomPaintListener;
import org.lockkeeper.logs.view.time.Bars;
import org.lockkeeper.logs.view.time.Bars.Shade;
import org.lockkeeper.logs.view.time.Brush;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;

/**
 * Draws bars into a chart's plot area, by its axes. The chart's own series are not used: they are half transparent and
 * framed, which falsifies the theme's colours in bars of few pixels, and a zero in a stack is drawn as a line. Times
 * at which nothing was recorded are hatched, so that a zero is a zero. UI thread.
 */
final class BarPainter implements ICustomPaintListener {

    private static final int HATCH = 6;

    private final ThemeTokens theme;
    private final IAxis x;
    private final IAxis y;
    private final Brush brush;
    private final Composite plot;
    private Bars bars;
    private Long marked;

    BarPainter(ThemeTokens theme, IAxis x, IAxis y, Brush brush, Composite plot) {
        this.theme = theme;
        this.x = x;
        this.y = y;
        this.brush = brush;
        this.plot = plot;
    }

    /** Draws these from now on; {@code null} for none. */
    void show(Bars now) {
        bars = now;
    }

    /** Marks a time; {@code null} for none. */
    void mark(Long second) {
        if (second == null ? marked != null : !second.equals(marked)) {
            marked = second;
            plot.redraw();
        }
    }

    @Override
    public void paintControl(PaintEvent e) {
        if (bars == null) {
            return;
        }
        Point size = plot.getSize();
        chosen(e.gc, size);
        for (int i = 0; i < bars.count(); i++) {
            if (bars.total(i) > 0) {
                bar(e.gc, i, size.y);
            }
        }
        ground(e.gc, size);
        mark(e.gc, size);
    }

    private int left(int bar) {
        return x.getPixelCoordinate(bar);
    }

    private void chosen(GC gc, Point size) {
        if (brush.isChosen() || plot.isFocusControl()) {
            int from = left(brush.first());
            int width = Math.max(2, left(brush.last() + 1) - from);
            gc.setBackground(theme.color(Token.SELECTION));
            gc.fillRectangle(from, 0, width, size.y);
            if (brush.isChosen()) {
                gc.setForeground(theme.color(Token.ACCENT));
                gc.drawLine(from, 0, from, size.y);
                gc.drawLine(from + width - 1, 0, from + width - 1, size.y);
            }
        }
    }

    private void bar(GC gc, int bar, int floor) {
        int from = left(bar);
        int width = left(bar + 1) - from;
        width = width > 3 ? width - 1 : Math.max(1, width);
        int bottom = floor - 1;
        for (Bars.Part part : bars.parts()) {
            long count = part.counts()[bar];
            if (count > 0) {
                // even one line among many is seen
                int height = Math.max(part.shade() == Shade.REST ? 1 : 2,
                        y.getPixelCoordinate(0) - y.getPixelCoordinate(count));
                gc.setBackground(theme.color(Palette.of(part.shade())));
                gc.fillRectangle(from, bottom - height, width, height);
                bottom -= height;
            }
        }
    }

    // a line where logs were written, hatched where none was
    private void ground(GC gc, Point size) {
        int lines = gc.getLineWidth();
        for (int i = 0; i < bars.count();) {
            boolean recorded = bars.isRecorded(i);
            int end = i;
            while (end < bars.count() && bars.isRecorded(end) == recorded) {
                end++;
            }
            int from = left(i);
            int to = left(end);
            gc.setForeground(theme.color(Token.BORDER));
            if (recorded) {
                gc.drawLine(from, size.y - 1, to - 1, size.y - 1);
            } else {
                gc.setClipping(from, 0, Math.max(1, to - from), size.y);
                gc.setAntialias(SWT.ON);
                for (int h = from - size.y; h < to; h += HATCH) {
                    gc.drawLine(h, size.y, h + size.y, 0);
                }
                gc.setClipping((org.eclipse.swt.graphics.Rectangle) null);
            }
            i = end;
        }
        gc.setLineWidth(lines);
    }

    private void mark(GC gc, Point size) {
        if (marked != null && bars.range().has(marked)) {
            int at = (int) Math.round((marked - bars.start(0)) * (double) size.x / bars.range().length());
            gc.setForeground(theme.color(Token.FOREGROUND));
            gc.setBackground(theme.color(Token.FOREGROUND));
            gc.drawLine(at, 0, at, size.y);
            gc.fillPolygon(new int[] {at - 4, 0, at + 5, 0, at, 6});
        }
    }
}
