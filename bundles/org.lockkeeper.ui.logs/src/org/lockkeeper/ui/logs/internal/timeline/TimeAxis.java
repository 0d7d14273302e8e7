package org.lockkeeper.ui.logs.internal.timeline;

import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.lockkeeper.logs.view.time.TimeRange;
import org.lockkeeper.logs.view.time.TimeTicks;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.Token;

/**
 * The scale of time beneath the bars. The chart's own scale counts in tens of seconds and knows no calendar. UI thread.
 */
final class TimeAxis extends Canvas {

    /** With the days or years that the times are of. */
    static final int HEIGHT = 34;
    /** With the times alone. */
    static final int LEAST_HEIGHT = 18;
    private static final int TICK = 4;
    private static final int ROOM = 60;

    private final ThemeTokens theme;
    private TimeRange range;
    private String remark = "";
    private int left;
    private int right;

    TimeAxis(Composite parent, ThemeTokens theme) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        this.theme = theme;
        addPaintListener(e -> paint(e.gc));
    }

    /** Shows the times from one edge to the other, {@code null} for none, and a remark at the end. */
    void show(TimeRange times, String says, int leftEdge, int rightEdge) {
        range = times;
        remark = says;
        left = leftEdge;
        right = rightEdge;
        redraw();
    }

    private void paint(GC gc) {
        gc.setBackground(theme.color(Token.SURFACE));
        gc.fillRectangle(getClientArea());
        if (range == null || right <= left) {
            return;
        }
        gc.setFont(theme.font(TextRole.SMALL));
        TimeTicks ticks = TimeTicks.of(range, Math.max(1, (right - left) / ROOM), Locale.getDefault());
        gc.setForeground(theme.color(Token.BORDER));
        ticks.ticks().forEach(t -> gc.drawLine(x(t.second()), 0, x(t.second()), TICK));
        gc.setForeground(theme.color(Token.MUTED));
        int free = 0;
        for (TimeTicks.Tick tick : ticks.ticks()) {
            int width = gc.textExtent(tick.label()).x;
            int at = Math.clamp(x(tick.second()) - width / 2L, 0, Math.max(0, getClientArea().width - width));
            if (at >= free) {
                gc.drawText(tick.label(), at, TICK, true);
                free = at + width + 8;
            }
        }
        if (getClientArea().height < HEIGHT) {
            return;
        }
        int second = TICK + gc.getFontMetrics().getHeight();
        int end = right - gc.textExtent(remark).x;
        gc.drawText(remark, end, second, true);
        for (int i = 0; i < ticks.contexts().size(); i++) {
            TimeTicks.Tick context = ticks.contexts().get(i);
            int from = x(context.second());
            int to = i + 1 < ticks.contexts().size() ? x(ticks.contexts().get(i + 1).second()) : end - 8;
            if (i > 0) {
                gc.setForeground(theme.color(Token.BORDER));
                gc.drawLine(from, 0, from, second + TICK);
            }
            gc.setForeground(theme.color(Token.MUTED));
            int width = gc.textExtent(context.label()).x;
            if (width + 6 <= to - from) {
                gc.drawText(context.label(), from + (i > 0 ? 4 : 0), second, true);
            }
        }
    }

    private int x(long second) {
        return left + (int) Math.round((second - range.from()) * (double) (right - left) / range.length());
    }
}
