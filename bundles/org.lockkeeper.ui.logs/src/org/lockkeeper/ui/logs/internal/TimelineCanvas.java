package org.lockkeeper.ui.logs.internal;

import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.lockkeeper.ui.logs.internal.model.Timeline;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * Lines over time as bars. A click, or Enter, goes to a time; dragging, or Shift with the arrows and Enter, shows the
 * lines of a range; Escape shows all again. UI thread.
 */
final class TimelineCanvas extends Canvas {

    static final int HEIGHT = 84;
    private static final int AXIS = 18;
    private static final int MARGIN = 8;

    private final ThemeTokens theme;
    private Timeline timeline;
    private String waiting = "";
    private int cursor;
    private int anchor;
    private boolean brushing;
    private LongConsumer goTo = _ -> { };
    private BiConsumer<Long, Long> range = (_, _) -> { };
    private Runnable clear = () -> { };

    TimelineCanvas(Composite parent, ThemeTokens theme) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.theme = theme;
        WidgetIds.set(this, "log.time");
        WidgetIds.describe(this, this::summary);
        CanvasAccess.describe(this, LogMessages.TimelineName, this::summary);
        addPaintListener(e -> paint(e.gc));
        addListener(SWT.FocusIn, _ -> redraw());
        addListener(SWT.FocusOut, _ -> redraw());
        addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT
                || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        addListener(SWT.MouseDown, e -> {
            forceFocus();
            if (timeline != null && e.button == 1) {
                anchor = spanAt(e.x);
                cursor = anchor;
                brushing = true;
                redraw();
            }
        });
        addListener(SWT.MouseMove, e -> {
            if (brushing) {
                cursor = spanAt(e.x);
                redraw();
            } else if (timeline != null) {
                setToolTipText(spoken(spanAt(e.x)));
            }
        });
        addListener(SWT.MouseUp, _ -> {
            if (brushing) {
                brushing = false;
                choose();
            }
        });
        addKeyListener(KeyListener.keyPressedAdapter(e -> {
            switch (e.keyCode) {
                case SWT.ARROW_LEFT -> move(cursor - 1, (e.stateMask & SWT.SHIFT) != 0);
                case SWT.ARROW_RIGHT -> move(cursor + 1, (e.stateMask & SWT.SHIFT) != 0);
                case SWT.HOME -> move(0, (e.stateMask & SWT.SHIFT) != 0);
                case SWT.END -> move(Integer.MAX_VALUE, (e.stateMask & SWT.SHIFT) != 0);
                case SWT.CR, SWT.KEYPAD_CR -> choose();
                case SWT.ESC -> clear.run();
                default -> { }
            }
        }));
    }

    /** Tells where somebody wants to go, which range to show, and that all is to be shown. */
    void on(LongConsumer time, BiConsumer<Long, Long> fromTo, Runnable all) {
        goTo = time;
        range = fromTo;
        clear = all;
    }

    /** Shows counts; {@code null} with a reason where there are none (yet). */
    void show(Timeline counts, String reason) {
        timeline = counts;
        waiting = reason;
        cursor = counts == null ? 0 : Math.min(cursor, counts.all().counts().length - 1);
        anchor = cursor;
        redraw();
    }

    /** How many spans there is room for. */
    int room() {
        return Math.max(20, (getClientArea().width - 2 * MARGIN) / 4);
    }

    private void move(int span, boolean extend) {
        if (timeline != null) {
            cursor = Math.clamp(span, 0, timeline.all().counts().length - 1);
            anchor = extend ? anchor : cursor;
            redraw();
            getAccessible().sendEvent(org.eclipse.swt.accessibility.ACC.EVENT_VALUE_CHANGED, null);
        }
    }

    private void choose() {
        if (timeline != null) {
            int from = Math.min(anchor, cursor);
            int to = Math.max(anchor, cursor);
            if (from == to) {
                goTo.accept(timeline.start(from));
            } else {
                range.accept(timeline.start(from), timeline.start(to + 1));
            }
        }
    }

    private int spanAt(int x) {
        int width = Math.max(1, getClientArea().width - 2 * MARGIN);
        int spans = timeline.all().counts().length;
        return Math.clamp((long) (x - MARGIN) * spans / width, 0, spans - 1);
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setBackground(theme.color(Token.SURFACE));
        gc.fillRectangle(area);
        gc.setFont(theme.font(TextRole.SMALL));
        gc.setForeground(theme.color(Token.MUTED));
        if (timeline == null) {
            gc.drawText(waiting, MARGIN, MARGIN, true);
            return;
        }
        int width = area.width - 2 * MARGIN;
        int floor = area.height - AXIS;
        int spans = timeline.all().counts().length;
        if (anchor != cursor || isFocusControl()) {
            int from = x(Math.min(anchor, cursor), spans, width);
            gc.setBackground(theme.color(Token.SELECTION));
            gc.fillRectangle(from, 2, Math.max(2, x(Math.max(anchor, cursor) + 1, spans, width) - from), floor - 2);
        }
        bars(gc, timeline.all().counts(), timeline.some() == null ? Token.ACCENT : Token.BORDER, width, floor);
        if (timeline.some() != null) {
            bars(gc, timeline.some().counts(), Token.ACCENT, width, floor);
        }
        gc.setForeground(theme.color(Token.BORDER));
        gc.drawLine(MARGIN, floor, MARGIN + width, floor);
        gc.setForeground(theme.color(Token.MUTED));
        gc.drawText(Timeline.time(timeline.start(0)), MARGIN, floor + 2, true);
        String end = Timeline.time(timeline.start(spans));
        gc.drawText(end, MARGIN + width - gc.textExtent(end).x, floor + 2, true);
        String most = NLS.bind(LogMessages.TimelineMost, Counts.of(timeline.highest()),
                duration(timeline.all().width()));
        String middle = timeline.gaps().isEmpty() ? most
                : most + "  \u00b7  " + NLS.bind(LogMessages.TimelineGap, timeline.gaps().getFirst());
        int text = gc.textExtent(middle).x;
        int ends = gc.textExtent(end).x;
        if (text + 2 * ends + 40 < width) {
            gc.drawText(middle, MARGIN + (width - text) / 2, floor + 2, true);
        }
    }

    private void bars(GC gc, long[] counts, Token color, int width, int floor) {
        gc.setBackground(theme.color(color));
        double most = timeline.highest();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                int from = x(i, counts.length, width);
                int bar = Math.max(1, x(i + 1, counts.length, width) - from - 1);
                int height = Math.max(2, (int) Math.round(counts[i] / most * (floor - 6)));
                gc.fillRectangle(from, floor - height, bar, height);
            }
        }
    }

    private static int x(int span, int spans, int width) {
        return MARGIN + (int) ((long) span * width / spans);
    }

    private String spoken(int span) {
        long some = timeline.some() == null ? -1 : timeline.some().counts()[span];
        String text = NLS.bind(LogMessages.TimelineSpan, new Object[] {Timeline.time(timeline.start(span)),
            Timeline.time(timeline.start(span + 1)), Counts.of(timeline.all().counts()[span])});
        return some < 0 ? text : text + NLS.bind(LogMessages.TimelineSome, Counts.of(some));
    }

    private String summary() {
        if (timeline == null) {
            return waiting;
        }
        int spans = timeline.all().counts().length;
        StringBuilder text = new StringBuilder(NLS.bind(LogMessages.TimelineSummary, new Object[] {
            Counts.of(timeline.all().total()), Timeline.time(timeline.start(0)), Timeline.time(timeline.start(spans)),
            Timeline.time(timeline.start(timeline.busiest())), Counts.of(timeline.highest())}));
        timeline.gaps().forEach(gap -> text.append(' ').append(NLS.bind(LogMessages.TimelineGap, gap)).append('.'));
        return text + " " + spoken(cursor);
    }

    private static String duration(long seconds) {
        return seconds % 86400 == 0 ? NLS.bind(LogMessages.Days, seconds / 86400)
                : seconds % 3600 == 0 ? NLS.bind(LogMessages.Hours, seconds / 3600)
                : seconds % 60 == 0 ? NLS.bind(LogMessages.Minutes, seconds / 60)
                : NLS.bind(LogMessages.Seconds, seconds);
    }
}
