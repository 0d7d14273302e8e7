package org.lockkeeper.ui.logs.internal.timeline;

import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Layout;
import org.lockkeeper.logs.view.time.Bars;
import org.lockkeeper.logs.view.time.Brush;
import org.lockkeeper.logs.view.time.Coverage;
import org.lockkeeper.logs.view.time.TimeRange;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * The timeline above the lines. Its controls, and with them SWTChart, are made when it is first shown. UI thread.
 */
public final class TimelineView {

    /** Height in pixels that its controls need at least; what logs cover is not seen then. */
    public static final int LEAST_HEIGHT = 84;
    private static final int CHART_HEIGHT = 84;
    private static final int LEAST_CHART = 24;
    /** What the scale beside the bars takes, roughly. */
    private static final int SCALE_WIDTH = 40;
    /** What the chart leaves free below its plot area. */
    private static final int MARGIN = 10;
    private static final int PIXELS_PER_BAR = 4;

    private final ThemeTokens theme;
    private final Composite area;
    private TimelineListener listener;
    private TimelineBar bar;
    private Label remark;
    private Composite body;
    private BarChart made;
    /** There once all controls are. */
    private BarChart chart;
    private TimeAxis axis;
    private CoverageBand band;
    private Bars bars;
    private List<Coverage> coverage = List.of();
    private List<SplitBy> splits = List.of(SplitBy.NOTHING);
    private SplitBy split = SplitBy.NOTHING;
    private String waiting = "";
    private Long marked;
    private boolean zoomed;
    private boolean none;
    private int indent;
    private int rows = -1;

    /** Not shown yet. */
    public TimelineView(Composite parent, ThemeTokens theme) {
        this.theme = theme;
        area = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.verticalSpacing = 0;
        area.setLayout(layout);
    }

    /** Tells who hears what is wanted; before it is shown. */
    public void on(TimelineListener hears) {
        listener = hears;
    }

    /** To be laid out. */
    public Composite control() {
        return area;
    }

    /** Whether it can be seen. */
    public boolean isShown() {
        return area.getVisible();
    }

    /**
     * Begins to make its controls where that was not done yet; before it is shown. They come one after the other, so that
     * somebody who types meanwhile does not wait for all of them.
     */
    public void prepare() {
        if (remark != null) {
            return;
        }
        remark = WidgetIds.set(new Label(area, SWT.NONE), "log.time.remark");
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, false);
        data.horizontalIndent = 8;
        data.verticalIndent = 2;
        data.exclude = true;
        remark.setLayoutData(data);
        remark.setVisible(false);
        remark.setText(waiting);
        remark.setBackground(theme.color(Token.SURFACE));
        remark.setForeground(theme.color(Token.MUTED));
        body = new Composite(area, SWT.NONE);
        body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        body.setLayout(new Stacked());
        body.setBackground(theme.color(Token.SURFACE));
        inTurn(List.of(this::makeBar, this::makeAxis, this::makeChart, this::makeBand, this::ready));
    }

    private void inTurn(List<Runnable> steps) {
        area.getDisplay().asyncExec(() -> {
            if (!area.isDisposed() && !steps.isEmpty()) {
                steps.getFirst().run();
                inTurn(steps.subList(1, steps.size()));
            }
        });
    }

    private void makeBar() {
        bar = new TimelineBar(area, theme, new TimelineBar.Actions(by -> listener.split(by), this::showOnly,
                this::zoomIn, this::zoomOut, this::table));
        bar.control().moveAbove(remark);
        bar.splits(splits, split);
        bar.applyTheme();
        area.layout(true);
    }

    private void makeAxis() {
        axis = new TimeAxis(body, theme);
    }

    private void makeChart() {
        made = new BarChart(body, theme, this::summary, new BarChart.Listener() {
            @Override
            public void open(int at) {
                listener.goTo(bars.start(at));
            }

            @Override
            public void showOnly() {
                TimelineView.this.showOnly();
            }

            @Override
            public void zoomIn(int at) {
                TimelineView.this.zoomIn(at);
            }

            @Override
            public void back() {
                TimelineView.this.back();
            }

            @Override
            public void zoomOut() {
                TimelineView.this.zoomOut();
            }

            @Override
            public void chosen() {
                news();
            }
        });
    }

    private void makeBand() {
        TimelineMenu.addTo(made.plot(), new TimelineMenu.Actions(this::goThere, this::showOnly, this::zoomIn,
                this::zoomOut, () -> listener.showAll(), this::table));
        band = new CoverageBand(body, theme, second -> listener.goTo(second));
    }

    private void ready() {
        chart = made;
        splits(splits, split);
        refresh(false);
        body.layout();
    }

    /** The scale stands right below the bars, where the chart would leave a margin. */
    private final class Stacked extends Layout {

        @Override
        protected Point computeSize(Composite of, int width, int height, boolean changed) {
            return new Point(Math.max(width, 0), CHART_HEIGHT + TimeAxis.HEIGHT + bandHeight());
        }

        @Override
        protected void layout(Composite of, boolean changed) {
            if (chart == null) {
                return;
            }
            int width = of.getClientArea().width;
            int all = of.getClientArea().height;
            int scale = all < LEAST_CHART + TimeAxis.HEIGHT ? TimeAxis.LEAST_HEIGHT : TimeAxis.HEIGHT;
            int high = all - scale;
            // what logs cover is what can be done without first
            int bandHigh = Math.clamp(high - LEAST_CHART, 0, bandHeight());
            high = Math.max(LEAST_CHART, high - bandHigh);
            chart.control().setBounds(indent, 0, Math.max(0, width - indent), high + MARGIN);
            axis.setBounds(0, high, width, scale);
            band.setBounds(0, high + scale, width, bandHigh);
            align();
        }
    }

    private void goThere() {
        if (bars != null && chart != null) {
            listener.goTo(bars.start(chart.brush().first()));
        }
    }

    private void showOnly() {
        if (bars != null && chart != null) {
            listener.showOnly(bars.range(chart.brush().first(), chart.brush().last()));
        }
    }

    private void zoomIn() {
        if (chart != null) {
            zoomIn(chart.brush().cursor());
        }
    }

    // into what is chosen, else into a quarter around a bar
    private void zoomIn(int at) {
        if (bars == null) {
            return;
        }
        Brush brush = chart.brush();
        if (brush.isChosen()) {
            listener.zoom(bars.range(brush.first(), brush.last()));
        } else if (bars.width() > 1 || bars.count() > 8) {
            int around = Math.max(2, bars.count() / 8);
            int first = Math.clamp(at - around, 0, Math.max(0, bars.count() - 1 - 2 * around));
            listener.zoom(bars.range(first, Math.min(bars.count() - 1, first + 2 * around)));
        }
    }

    private void zoomOut() {
        if (zoomed) {
            listener.zoom(null);
        }
    }

    private void back() {
        if (chart.brush().isChosen()) {
            chart.clear();
        } else if (zoomed) {
            zoomOut();
        } else {
            listener.showAll();
        }
    }

    private void table() {
        if (bars != null) {
            new TableDialog(area.getShell(), bars, summary()).open();
        }
    }

    /** Offers what lines can be told apart by. */
    public void splits(List<SplitBy> offered, SplitBy chosen) {
        splits = List.copyOf(offered);
        split = chosen;
        if (bar != null) {
            bar.splits(splits, split);
        }
    }

    /**
     * Shows bars and what logs cover.
     *
     * @param counts {@code null} where there are none (yet)
     * @param logs what logs cover; empty where that is not known yet
     * @param reason why there are none
     * @param isZoomed whether they are of a part of the time only
     */
    public void show(Bars counts, List<Coverage> logs, String reason, boolean isZoomed) {
        boolean same = bars != null && counts != null && bars.range().from() == counts.range().from()
                && bars.width() == counts.width() && bars.count() <= counts.count();
        bars = counts;
        coverage = List.copyOf(logs);
        waiting = reason;
        zoomed = isZoomed;
        none = false;
        refresh(same);
    }

    /** Says that no line has a time, in as little room as that takes. */
    public void showNone(String reason) {
        bars = null;
        coverage = List.of();
        waiting = reason;
        zoomed = false;
        none = true;
        refresh(false);
    }

    /** Whether there is nothing but a sentence to be seen. */
    public boolean isEmpty() {
        return none;
    }

    private void refresh(boolean keep) {
        if (chart == null) {
            return;
        }
        boolean layout = see(remark, bars == null);
        layout |= see(bar.control(), !none);
        layout |= see(body, !none);
        remark.setText(waiting);
        chart.show(bars, keep);
        chart.mark(marked);
        int by = Math.max(0, nameWidth() - chart.edges()[0]);
        if (layout || rows != coverage.size()) {
            rows = coverage.size();
            indent = by;
            area.getParent().layout(new Control[] {body, remark});
        } else if (indent != by) {
            indent = by;
            body.layout();
        }
        align();
    }

    // says whether that is another than before
    private static boolean see(Control control, boolean seen) {
        GridData data = (GridData) control.getLayoutData();
        if (data.exclude != seen) {
            return false;
        }
        data.exclude = !seen;
        control.setVisible(seen);
        return true;
    }

    private int bandHeight() {
        return CoverageBand.height(coverage.size(), area.getParent().getClientArea().height);
    }

    private int nameWidth() {
        GC gc = new GC(band);
        try {
            gc.setFont(theme.font(TextRole.SMALL));
            return CoverageBand.nameWidth(gc, coverage);
        } finally {
            gc.dispose();
        }
    }

    // the scale and the band stand exactly below the bars
    private void align() {
        int[] edges = chart.edges();
        int at = chart.control().getLocation().x;
        TimeRange range = bars == null ? null : bars.range();
        axis.show(range, bars == null ? "" : NLS.bind(TimelineMessages.Width, BarText.duration(bars.width())),
                at + edges[0], at + edges[1]);
        band.show(coverage, range, at + edges[0], at + edges[1]);
    }

    private void news() {
        if (chart == null) {
            return;
        }
        boolean chosen = bars != null && chart.brush().isChosen();
        bar.show(bars, chosen ? BarText.bars(bars, chart.brush().first(), chart.brush().last()) : "", zoomed);
    }

    /** Marks where one is in the log; {@code null} where that is not known. */
    public void mark(Long second) {
        marked = second;
        if (chart != null) {
            chart.mark(second);
        }
    }

    /** For how many bars there is room. */
    public int room() {
        int width = chart == null ? area.getClientArea().width - SCALE_WIDTH : chart.edges()[1] - chart.edges()[0];
        return Math.max(40, width / PIXELS_PER_BAR);
    }

    private String summary() {
        return bars == null ? waiting : BarText.summary(bars, coverage);
    }

    /** Takes over the colours and fonts of the present theme. */
    public void applyTheme() {
        area.setBackground(theme.color(Token.SURFACE));
        if (chart != null) {
            remark.setBackground(theme.color(Token.SURFACE));
            remark.setForeground(theme.color(Token.MUTED));
            body.setBackground(theme.color(Token.SURFACE));
            bar.applyTheme();
            chart.applyTheme();
            axis.redraw();
            band.redraw();
        }
    }
}
