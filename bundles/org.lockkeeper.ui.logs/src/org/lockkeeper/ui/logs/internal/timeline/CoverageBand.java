package org.lockkeeper.ui.logs.internal.timeline;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.lockkeeper.logs.view.time.Coverage;
import org.lockkeeper.logs.view.time.TimeRange;
import org.lockkeeper.logs.view.time.Times;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * From when to when each log has lines, a row for each: a bar for each of its files, interrupted where the log has no
 * line for much longer than is usual for it. A click goes there; by keyboard from gap to gap. UI thread.
 */
final class CoverageBand extends Canvas {

    static final int ROW = 16;
    private static final int MARGIN = 4;
    private static final int LEAST_ROWS = 2;
    private static final int SHARE = 10;
    private static final int BAR = 8;
    private static final int MOST_NAME = 120;

    private final ThemeTokens theme;
    private List<Coverage> logs = List.of();
    private TimeRange range;
    private int left;
    private int right;
    private int row;
    private int place;
    private int top;

    CoverageBand(Composite parent, ThemeTokens theme, LongConsumer goTo) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.theme = theme;
        WidgetIds.set(this, "log.coverage");
        Accessibles.drawn(this, ACC.ROLE_SLIDER, TimelineMessages.CoverageName, this::summary, this::spoken);
        WidgetIds.describe(this, () -> summary() + "\n" + spoken());
        addPaintListener(e -> paint(e.gc));
        addListener(SWT.FocusIn, _ -> redraw());
        addListener(SWT.FocusOut, _ -> redraw());
        addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT
                || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        addListener(SWT.MouseMove, e -> setToolTipText(tip(e.x, e.y)));
        addListener(SWT.MouseDown, e -> {
            forceFocus();
            if (range != null && e.button == 1 && e.x >= left && e.x <= right) {
                row = rowAt(e.y);
                place = 0;
                goTo.accept(second(e.x));
                redraw();
            }
        });
        addListener(SWT.MouseVerticalWheel, e -> {
            e.doit = false;
            scroll(top - Integer.signum(e.count));
        });
        addListener(SWT.Resize, _ -> scroll(top));
        addKeyListener(KeyListener.keyPressedAdapter(e -> {
            switch (e.keyCode) {
                case SWT.ARROW_UP -> move(row - 1, 0);
                case SWT.ARROW_DOWN -> move(row + 1, 0);
                case SWT.ARROW_LEFT -> move(row, place - 1);
                case SWT.ARROW_RIGHT -> move(row, place + 1);
                case SWT.CR, SWT.KEYPAD_CR -> {
                    if (!logs.isEmpty()) {
                        goTo.accept(places(row)[place]);
                    }
                }
                default -> { }
            }
        }));
    }

    /** Shows what logs cover, of the times from one edge to the other. */
    void show(List<Coverage> of, TimeRange times, int leftEdge, int rightEdge) {
        // who is at a place by keyboard stays there: bars are counted anew while somebody looks at them
        long at = logs.isEmpty() ? Long.MIN_VALUE : places(row)[place];
        logs = of;
        range = times;
        left = leftEdge;
        right = rightEdge;
        row = Math.clamp(row, 0, Math.max(0, logs.size() - 1));
        place = logs.isEmpty() ? 0
                : Math.max(0, (int) Arrays.stream(places(row)).filter(second -> second <= at).count() - 1);
        top = Math.clamp(top, 0, Math.max(0, logs.size() - seen()));
        redraw();
    }

    /** How much room the names want at the left; 0 for a single log, whose name is known. */
    static int nameWidth(GC gc, List<Coverage> logs) {
        return logs.size() < 2 ? 0
                : Math.min(MOST_NAME, logs.stream().mapToInt(l -> gc.textExtent(l.name()).x).max().orElse(0)) + 10;
    }

    /** How high it wants to be among so much: a row for each log; of many, some are seen at a time. */
    static int height(int rows, int room) {
        return Math.clamp(rows, 1, Math.max(LEAST_ROWS, room / SHARE / ROW)) * ROW + MARGIN;
    }

    private int seen() {
        return Math.max(1, (getClientArea().height - MARGIN) / ROW);
    }

    private void scroll(int first) {
        int now = Math.clamp(first, 0, Math.max(0, logs.size() - seen()));
        if (now != top) {
            top = now;
            redraw();
        }
    }

    private void move(int toRow, int toPlace) {
        if (!logs.isEmpty()) {
            row = Math.clamp(toRow, 0, logs.size() - 1);
            scroll(Math.clamp(top, row - seen() + 1, row));
            place = Math.clamp(toPlace, 0, places(row).length - 1);
            redraw();
            getAccessible().sendEvent(ACC.EVENT_VALUE_CHANGED, null);
        }
    }

    // its start, its files, the end of each gap
    private long[] places(int of) {
        Coverage log = logs.get(of);
        return LongStream.concat(log.files().stream().mapToLong(Coverage.Part::from),
                log.gaps().stream().mapToLong(TimeRange::to)).sorted().distinct().toArray();
    }

    private int rowAt(int y) {
        return Math.clamp(top + y / ROW, 0, Math.max(0, logs.size() - 1));
    }

    private long second(int x) {
        return range.from() + (long) ((x - left) * (double) range.length() / Math.max(1, right - left));
    }

    private int x(long second) {
        double at = (second - range.from()) * (double) (right - left) / range.length();
        return left + (int) Math.clamp(Math.round(at), 0, right - left);
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setBackground(theme.color(Token.SURFACE));
        gc.fillRectangle(area);
        if (range == null) {
            return;
        }
        gc.setFont(theme.font(TextRole.SMALL));
        for (int i = top; i < Math.min(top + seen(), logs.size()); i++) {
            row(gc, i, area);
        }
        if (logs.size() > seen()) {
            // which part of the rows is seen
            gc.setBackground(theme.color(Token.GRID_LINE));
            gc.fillRectangle(area.width - 4, 0, 4, area.height);
            gc.setBackground(theme.color(Token.MUTED));
            gc.fillRectangle(area.width - 4, area.height * top / logs.size(), 4,
                    Math.max(4, area.height * seen() / logs.size()));
        }
    }

    private void row(GC gc, int i, Rectangle area) {
        Coverage log = logs.get(i);
        int middle = (i - top) * ROW + ROW / 2;
        int upper = middle - BAR / 2;
        int at = 0;
        for (Coverage.Part file : log.files()) {
            if (range.touches(file.from(), file.to() + 1)) {
                int from = x(file.from());
                // files of a rotated set in turns lighter and darker
                gc.setBackground(theme.color(at % 2 == 0 ? Token.CHART_1 : Token.CHART_6));
                gc.fillRectangle(from, upper, Math.max(2, x(file.to()) - from), BAR);
            }
            at++;
        }
        for (TimeRange gap : log.gaps()) {
            if (range.touches(gap.from(), gap.to())) {
                int from = x(gap.from());
                int width = Math.max(2, x(gap.to()) - from);
                gc.setBackground(theme.color(Token.SURFACE));
                gc.fillRectangle(from, upper, width, BAR);
                gc.setForeground(theme.color(Token.MANUAL));
                gc.drawLine(from, middle, from + width - 1, middle);
            }
        }
        if (logs.size() > 1) {
            String name = log.name();
            while (name.length() > 2 && gc.textExtent(name).x > left - 8) {
                name = name.substring(0, name.length() - 2) + "\u2026";
            }
            gc.setForeground(theme.color(Token.MUTED));
            gc.drawText(name, Math.max(2, left - 6 - gc.textExtent(name).x),
                    middle - gc.getFontMetrics().getHeight() / 2, true);
        }
        if (isFocusControl() && i == row) {
            gc.drawFocus(1, (i - top) * ROW, area.width - 2, ROW);
            int where = x(places(i)[place]);
            gc.setForeground(theme.color(Token.FOREGROUND));
            gc.drawLine(where, upper - 2, where, upper + BAR + 1);
        }
    }

    private String tip(int x, int y) {
        if (range == null || logs.isEmpty() || y >= (logs.size() - top) * ROW) {
            return null;
        }
        Coverage log = logs.get(rowAt(y));
        if (x >= left && x <= right) {
            for (TimeRange gap : log.gaps()) {
                if (x >= x(gap.from()) - 1 && x <= x(gap.to()) + 1) {
                    return log.name() + "\n" + BarText.gap(gap) + "\n" + rule(log);
                }
            }
            for (Coverage.Part file : log.files()) {
                if (log.files().size() > 1 && x >= x(file.from()) - 1 && x <= x(file.to()) + 1) {
                    return file.name() + ": " + Times.text(file.from(), file.to()) + "\n" + BarText.coverage(log);
                }
            }
        }
        return BarText.coverage(log) + (log.gaps().isEmpty() ? "" : "\n" + rule(log));
    }

    private static String rule(Coverage log) {
        return NLS.bind(TimelineMessages.GapRule, BarText.duration(log.usual()));
    }

    private String summary() {
        return logs.isEmpty() ? TimelineMessages.Waiting
                : String.join("\n", logs.stream().map(BarText::coverage).toList());
    }

    private String spoken() {
        return logs.isEmpty() ? "" : NLS.bind(TimelineMessages.CoveragePlace, logs.get(row).name(),
                Times.text(places(row)[place]));
    }
}
