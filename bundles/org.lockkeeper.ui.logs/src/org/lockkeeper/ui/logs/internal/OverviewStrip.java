package org.lockkeeper.ui.logs.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.lockkeeper.ui.logs.internal.model.RowView;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * Marks beside the scroll bar for the whole log: hits, bookmarks, highlighted lines, the selection, and what is in
 * sight. A click goes there. UI thread.
 */
final class OverviewStrip extends Canvas {

    static final int WIDTH = 14;
    private static final int MARK = 3;

    private final ThemeTokens theme;
    private final LineCanvas lines;
    private final List<Layer> layers = new ArrayList<>();
    private RowView view;

    /** Tells whether there is something to mark among rows. */
    @FunctionalInterface
    interface Marks {
        /** Whether a row from one on to one before another is marked. */
        boolean anyIn(long from, long to);
    }

    /**
     * Marks of one kind.
     *
     * @param name what they are
     * @param color their colour
     * @param count how many
     * @param marks where they are
     */
    record Layer(String name, Token color, LongSupplier count, Marks marks) {
    }

    OverviewStrip(Composite parent, ThemeTokens theme, LineCanvas lines) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        this.theme = theme;
        this.lines = lines;
        WidgetIds.set(this, "log.overview");
        WidgetIds.describe(this, this::summary);
        addPaintListener(e -> paint(e.gc));
        addListener(SWT.MouseDown, e -> goTo(e.y));
        addListener(SWT.MouseMove, e -> {
            if ((e.stateMask & SWT.BUTTON1) != 0) {
                goTo(e.y);
            }
        });
        addListener(SWT.MouseHover, _ -> setToolTipText(summary()));
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = LogMessages.OverviewName;
            }

            @Override
            public void getDescription(AccessibleEvent e) {
                e.result = summary();
            }
        });
    }

    /** Marks these, of which the last is drawn on top. */
    void show(RowView rows, List<Layer> marks) {
        view = rows;
        layers.clear();
        layers.addAll(marks);
        redraw();
    }

    private String summary() {
        List<String> parts = new ArrayList<>();
        for (Layer layer : layers) {
            if (layer.count.getAsLong() > 0) {
                parts.add(NLS.bind(LogMessages.OverviewLayer, layer.name, Counts.of(layer.count.getAsLong())));
            }
        }
        return parts.isEmpty() ? LogMessages.OverviewName : String.join("\n", parts);
    }

    private void goTo(int y) {
        long count = lines.count();
        int height = Math.max(1, getClientArea().height);
        if (count > 0) {
            long[] sight = lines.inSight();
            lines.scrollTo(place(y, height, count) - (sight[1] - sight[0]) / 2);
        }
    }

    private static long place(int y, int height, long count) {
        return Math.clamp((long) (y / (double) height * count), 0, count);
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setBackground(theme.color(Token.SURFACE));
        gc.fillRectangle(area);
        long count = lines.count();
        if (view == null || count == 0) {
            return;
        }
        long[] sight = lines.inSight();
        int top = (int) (sight[0] * area.height / count);
        int bottom = Math.max(top + 6, (int) (sight[1] * area.height / count));
        gc.setBackground(theme.color(Token.GRID_LINE));
        gc.fillRectangle(0, top, area.width, bottom - top);
        for (Layer layer : layers) {
            if (layer.count.getAsLong() > 0) {
                gc.setBackground(theme.color(layer.color));
                marks(gc, layer, area, count);
            }
        }
        if (lines.selectionCount() > 1 || lines.currentRow() >= 0) {
            gc.setBackground(theme.color(Token.FOREGROUND));
            int at = (int) (lines.selectionStart() * area.height / count);
            int to = (int) ((lines.selectionStart() + lines.selectionCount()) * area.height / count);
            gc.fillRectangle(0, at, 3, Math.max(2, to - at));
        }
        gc.setForeground(theme.color(Token.BORDER));
        gc.drawLine(0, 0, 0, area.height);
    }

    // one question for each pixel, however many rows there are
    private void marks(GC gc, Layer layer, Rectangle area, long count) {
        int step = count > area.height ? 1 : MARK;
        for (int y = 0; y < area.height; y += step) {
            long from = place(y, area.height, count);
            long to = place(y + step, area.height, count);
            if (from < to && from < count && layer.marks.anyIn(view.row(from),
                    to < view.count() ? view.row(to) : view.row(view.count() - 1) + 1)) {
                gc.fillRectangle(4, y, area.width - 6, MARK);
            }
        }
    }
}
