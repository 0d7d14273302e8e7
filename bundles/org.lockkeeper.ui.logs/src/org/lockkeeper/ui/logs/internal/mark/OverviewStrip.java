package org.lockkeeper.ui.logs.internal.mark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.lockkeeper.logs.view.mark.HighlightColor;
import org.lockkeeper.logs.view.rows.StripMarks;
import org.lockkeeper.ui.logs.internal.text.LineCanvas;
import org.lockkeeper.ui.logs.internal.text.LineInks;
import org.lockkeeper.ui.logs.internal.words.Counts;
import org.lockkeeper.ui.logs.internal.words.LogMessages;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * Marks beside the scroll bar for the whole log: hits, bookmarks, highlighted lines, the selection, and what is in
 * sight. A click goes there. UI thread.
 */
public final class OverviewStrip extends Canvas {

    /** In pixels. */
    public static final int WIDTH = 14;
    private static final int MARK = 3;
    /** From so many lines a pixel on a mark is one pixel high: one of three would hide its neighbours. */
    private static final int CROWDED = 1_000;

    private final ThemeTokens theme;
    private final LineCanvas lines;
    private final List<Layer> layers = new ArrayList<>();
    private int[] drawn = {};

    /**
     * Marks of one kind.
     *
     * @param name what they are
     * @param color their colour
     * @param marks where they are
     */
    record Layer(String name, HighlightColor color, StripMarks marks) {
    }

    /** Beside the lines, in which it shows where one is. */
    public OverviewStrip(Composite parent, ThemeTokens theme, LineCanvas lines) {
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

    /** Other lines are in sight or selected. */
    public void sightMoved() {
        if (!Arrays.equals(pixels(), drawn)) {
            redraw();
        }
    }

    // where what is in sight and what is selected begin and end
    private int[] pixels() {
        long count = lines.count();
        int height = height();
        long[] sight = lines.inSight();
        long from = lines.selectionStart();
        return new int[] {StripMarks.pixel(sight[0], height, count), StripMarks.pixel(sight[1], height, count),
            StripMarks.pixel(from, height, count), StripMarks.pixel(from + lines.selectionCount(), height, count)};
    }

    /** Calls the listener whenever the strip has another height. */
    void onResize(Runnable listener) {
        addListener(SWT.Resize, _ -> listener.run());
    }

    /** Height in pixels, at least 1. */
    int height() {
        return Math.max(1, getClientArea().height);
    }

    /** Marks these, counted for the height that the strip has or had, of which the last is drawn on top. */
    void show(List<Layer> marks) {
        layers.clear();
        layers.addAll(marks);
        redraw();
    }

    private String summary() {
        List<String> parts = new ArrayList<>();
        for (Layer layer : layers) {
            if (layer.marks.marked() > 0) {
                parts.add(NLS.bind(LogMessages.OverviewLayer, layer.name, Counts.of(layer.marks.marked())));
            }
        }
        return parts.isEmpty() ? LogMessages.OverviewName : String.join("\n", parts);
    }

    private void goTo(int y) {
        long count = lines.count();
        int height = Math.max(1, getClientArea().height);
        if (count > 0) {
            long[] sight = lines.inSight();
            lines.scrollTo(StripMarks.place(Math.clamp(y, 0, height), height, count) - (sight[1] - sight[0]) / 2);
        }
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setBackground(theme.color(Token.SURFACE));
        gc.fillRectangle(area);
        long count = lines.count();
        if (count == 0) {
            return;
        }
        drawn = pixels();
        gc.setBackground(theme.color(Token.GRID_LINE));
        gc.fillRectangle(0, drawn[0], area.width, Math.max(6, drawn[1] - drawn[0]));
        boolean crowded = count > CROWDED * (long) area.height;
        for (Layer layer : layers) {
            Color full = LineInks.of(theme, layer.color);
            for (int y = 0; y < layer.marks.height(); y++) {
                int strength = layer.marks.strength(y);
                if (strength > 0) {
                    // tens of steps are as good as a hundred
                    gc.setBackground(strength > 95 ? full : LineInks.thin(theme, full, strength / 10 * 10));
                    gc.fillRectangle(4, y * area.height / layer.marks.height(), area.width - 6,
                            crowded ? 1 : MARK);
                }
            }
        }
        if (lines.selectionCount() > 1 || lines.currentRow() >= 0) {
            gc.setBackground(theme.color(Token.FOREGROUND));
            gc.fillRectangle(0, drawn[2], 3, Math.max(2, drawn[3] - drawn[2]));
        }
        gc.setForeground(theme.color(Token.BORDER));
        gc.drawLine(0, 0, 0, area.height);
    }
}
