package org.lockkeeper.ui.logs.internal.timeline;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;
import org.lockkeeper.logs.view.time.Bars;
import org.lockkeeper.logs.view.time.Brush;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * Bars in a chart: the chart has the axes, their scale and grid and the place for the bars, {@link BarPainter} draws
 * them there. Bars are chosen with the mouse and by keyboard. UI thread.
 */
final class BarChart {

    private static final int LEAST_HIGHEST = 3;
    private static final int LABEL_DISTANCE = 34;
    private static final int PAGE = 10;

    /** Hears what is done with bars. */
    interface Listener {
        /** A bar was clicked, or Enter pressed on it. */
        void open(int bar);

        /** Show only the lines of the bars that are chosen. */
        void showOnly();

        /** Zoom into what is chosen, or around a bar. */
        void zoomIn(int bar);

        /** One step back: what is chosen, a zoom, a range that is shown. */
        void back();

        /** Zoom out. */
        void zoomOut();

        /** Others are chosen. */
        void chosen();
    }

    private final ThemeTokens theme;
    private final Chart chart;
    private final Composite plot;
    private final BarPainter painter;
    private final CountFormat counts = new CountFormat();
    private final Brush brush = new Brush();
    private final Listener listener;
    private Bars bars;
    private boolean dragging;

    BarChart(Composite parent, ThemeTokens theme, Supplier<String> summary, Listener listener) {
        this.theme = theme;
        this.listener = listener;
        chart = new Chart(parent, Chart.NO_AXIS_POSITION_UPDATE);
        // each setting would lay it out anew
        chart.suspendUpdate(true);
        chart.enableCompress(false);
        chart.getTitle().setVisible(false);
        chart.getLegend().setVisible(false);
        IAxis x = x();
        x.getTitle().setVisible(false);
        x.getTick().setVisible(false);
        x.getGrid().setStyle(LineStyle.NONE);
        x.setDrawAxisLine(false);
        IAxis y = y();
        y.getTitle().setVisible(false);
        y.setDrawAxisLine(false);
        y.getTick().setTickMarkStepHint(LABEL_DISTANCE);
        y.getTick().setFormat(counts);
        y.getGrid().setStyle(LineStyle.SOLID);
        plot = (Composite) chart.getPlotArea().getControl();
        painter = new BarPainter(theme, x, y, brush, plot);
        chart.getPlotArea().addCustomPaintListener(painter);
        WidgetIds.set(plot, "log.time");
        Accessibles.drawn(plot, ACC.ROLE_SLIDER, TimelineMessages.Name, summary, this::spoken);
        WidgetIds.describe(plot, () -> summary.get() + "\n" + spoken());
        listen();
        colours();
        chart.suspendUpdate(false);
    }

    private IAxis x() {
        return chart.getAxisSet().getXAxis(0);
    }

    private IAxis y() {
        return chart.getAxisSet().getYAxis(0);
    }

    private void listen() {
        plot.addListener(SWT.FocusIn, _ -> plot.redraw());
        plot.addListener(SWT.FocusOut, _ -> plot.redraw());
        plot.addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT
                || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        plot.addListener(SWT.MouseDown, this::down);
        plot.addListener(SWT.MouseMove, this::moved);
        plot.addListener(SWT.MouseUp, this::up);
        plot.addListener(SWT.MouseDoubleClick, e -> whenShown(_ -> listener.zoomIn(barAt(e.x))));
        plot.addListener(SWT.MouseVerticalWheel, e -> whenShown(_ -> {
            e.doit = false;
            if (e.count > 0) {
                listener.zoomIn(barAt(e.x));
            } else {
                listener.zoomOut();
            }
        }));
        plot.addKeyListener(KeyListener.keyPressedAdapter(e -> whenShown(_ -> key(e.keyCode, e.character,
                (e.stateMask & SWT.SHIFT) != 0, (e.stateMask & SWT.MOD1) != 0))));
    }

    private void whenShown(Consumer<Bars> action) {
        if (bars != null) {
            action.accept(bars);
        }
    }

    private void down(Event e) {
        plot.forceFocus();
        if (bars != null && e.button == 1) {
            dragging = true;
            brush.move(barAt(e.x));
            news();
        }
    }

    private void moved(Event e) {
        if (bars != null && dragging) {
            brush.extend(barAt(e.x));
            news();
        }
        if (bars != null) {
            String tip = dragging && brush.isChosen() ? spoken() : BarText.bars(bars, barAt(e.x), barAt(e.x));
            if (!tip.equals(plot.getToolTipText())) {
                plot.setToolTipText(tip);
            }
        }
    }

    private void up(Event e) {
        if (bars != null && dragging) {
            dragging = false;
            if (!brush.isChosen() && e.count < 2) {
                listener.open(brush.cursor());
            }
        }
    }

    private void key(int code, char character, boolean shift, boolean control) {
        switch (code) {
            case SWT.ARROW_LEFT -> go(brush.cursor() - 1, shift);
            case SWT.ARROW_RIGHT -> go(brush.cursor() + 1, shift);
            case SWT.PAGE_UP -> go(brush.cursor() - PAGE, shift);
            case SWT.PAGE_DOWN -> go(brush.cursor() + PAGE, shift);
            case SWT.HOME -> go(0, shift);
            case SWT.END -> go(bars.count() - 1, shift);
            case SWT.CR, SWT.KEYPAD_CR -> {
                if (control) {
                    listener.zoomIn(brush.cursor());
                } else if (brush.isChosen()) {
                    listener.showOnly();
                } else {
                    listener.open(brush.cursor());
                }
            }
            case SWT.KEYPAD_ADD -> listener.zoomIn(brush.cursor());
            case SWT.KEYPAD_SUBTRACT, SWT.BS -> listener.zoomOut();
            case SWT.ESC -> listener.back();
            default -> {
                if (character == '+') {
                    listener.zoomIn(brush.cursor());
                } else if (character == '-') {
                    listener.zoomOut();
                }
            }
        }
    }

    private void go(int bar, boolean extend) {
        if (extend) {
            brush.extend(bar);
        } else {
            brush.move(bar);
        }
        news();
    }

    private void news() {
        plot.redraw();
        plot.getAccessible().sendEvent(ACC.EVENT_VALUE_CHANGED, null);
        listener.chosen();
    }

    /** Clears the choice. */
    void clear() {
        brush.clear();
        news();
    }

    /** Which bars are chosen. */
    Brush brush() {
        return brush;
    }

    private String spoken() {
        return bars == null ? "" : BarText.bars(bars, brush.first(), brush.last());
    }

    /**
     * Shows bars.
     *
     * @param keep whether they have the same times as those before, so that what is chosen stays
     */
    void show(Bars now, boolean keep) {
        Bars before = bars;
        bars = now;
        painter.show(now);
        if (now == null) {
            brush.reset(0, 0);
        } else if (!keep || before == null) {
            brush.reset(now.count(), before == null ? 0 : now.bar(before.start(brush.cursor())));
        }
        chart.suspendUpdate(true);
        if (now != null) {
            x().setRange(new Range(0, now.count()));
            long highest = Math.max(LEAST_HIGHEST, now.highest());
            counts.highest(highest);
            y().setRange(new Range(0, highest * 1.08));
        }
        y().getTick().setVisible(now != null);
        chart.suspendUpdate(false);
        chart.redraw();
        listener.chosen();
    }

    /** Marks where one is in the log; {@code null} where that is not known. */
    void mark(Long second) {
        painter.mark(second);
    }

    /** Left and right edge of the bars, in the chart. */
    int[] edges() {
        Rectangle area = chart.getPlotArea().getBounds();
        return new int[] {area.x, area.x + area.width};
    }

    private int barAt(int x) {
        return Math.clamp((long) Math.floor(x().getDataCoordinate(x)), 0, bars.count() - 1);
    }

    /** The chart, to be laid out. */
    Composite control() {
        return chart;
    }

    /** What is focused and has the context menu. */
    Composite plot() {
        return plot;
    }

    /** Takes over the colours and fonts of the present theme. */
    void applyTheme() {
        chart.suspendUpdate(true);
        colours();
        chart.suspendUpdate(false);
        chart.redraw();
    }

    private void colours() {
        chart.setBackground(theme.color(Token.SURFACE));
        plot.setBackground(theme.color(Token.SURFACE));
        y().getTick().setForeground(theme.color(Token.MUTED));
        y().getTick().setFont(theme.font(TextRole.SMALL));
        y().getGrid().setForeground(theme.color(Token.GRID_LINE));
    }
}
