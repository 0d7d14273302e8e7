package org.lockkeeper.ui.logs.internal;

import java.util.List;
import java.util.function.LongPredicate;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.lockkeeper.ui.logs.internal.LinePainter.Look;
import org.lockkeeper.ui.logs.internal.LinePainter.Spot;
import org.lockkeeper.ui.logs.internal.model.Decoration;
import org.lockkeeper.ui.logs.internal.model.Decorator;
import org.lockkeeper.ui.logs.internal.model.LogColumns;
import org.lockkeeper.ui.logs.internal.model.Row;
import org.lockkeeper.ui.logs.internal.model.RowPager;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * Draws the visible rows of a log and no others, with numbers, a current line, a selected range and one marked line.
 * Rows that are not there yet are drawn when they have come; nothing here waits for a file. Places are numbers among
 * the rows that are seen, which a filter may make fewer.
 */
final class LineCanvas extends Canvas {

    private static final int WHEEL_LINES = 3;
    private static final int BOOKMARKS = 10;

    private final ThemeTokens theme;
    private final LinePainter painter;
    private final LineBars bars;
    private RowPager pager;
    private Decorator decorator = new Decorator(List.of(), null);
    private LogColumns columns;
    private LongPredicate bookmarked = _ -> false;
    private LongPredicate dimmed = _ -> false;
    private long count;
    private long highest;
    private long top;
    private long current;
    private long anchor;
    private long markedRow = -1;
    private int left;
    private int widest;
    private long sight = 1;
    private Runnable moved = () -> { };
    private Runnable scrolled = () -> { };

    LineCanvas(Composite parent, ThemeTokens theme) {
        super(parent, SWT.V_SCROLL | SWT.H_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.theme = theme;
        this.painter = new LinePainter(theme);
        this.bars = new LineBars(this);
        WidgetIds.describe(this, this::spokenLine);
        measure();
        addPaintListener(e -> paint(e.gc));
        addListener(SWT.Resize, _ -> resized());
        addListener(SWT.MouseVerticalWheel, e -> {
            scrollTo(top - Integer.signum(e.count) * (long) WHEEL_LINES);
            e.doit = false;
        });
        for (int focus : new int[] {SWT.FocusIn, SWT.FocusOut}) {
            addListener(focus, _ -> redraw());
        }
        // Tab leaves the text, everything else stays in it
        addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT
                || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        addKeyListener(new LineKeys(this));
        addMouseListener(MouseListener.mouseDownAdapter(this::clicked));
        addListener(SWT.MouseMove, e -> {
            if ((e.stateMask & SWT.BUTTON1) != 0) {
                moveTo(placeAt(e.y), true);
            }
        });
        getVerticalBar().addListener(SWT.Selection, _ -> {
            top = clampTop(bars.place(count));
            redraw();
            scrolled.run();
        });
        getHorizontalBar().addListener(SWT.Selection, _ -> {
            left = getHorizontalBar().getSelection();
            redraw();
        });
        CanvasAccess.describe(this, LogMessages.TextName, this::spokenLine);
        updateScrollBars();
    }

    /** Shows other rows, from their start; {@code null} for none. */
    void show(RowPager rows) {
        pager = rows;
        top = 0;
        current = 0;
        anchor = 0;
        markedRow = -1;
        left = 0;
        widest = 0;
        highest = 0;
        grown();
    }

    /** Shows the same log by other rows: the current line stays, or the one after it. */
    void reshow(RowPager rows) {
        long row = currentRow();
        long above = current - top;
        pager = rows;
        count = rows.view().count();
        current = Math.clamp(rows.view().placeOf(Math.max(0, row)), 0, Math.max(0, count - 1));
        anchor = current;
        scrollTo(current - above);
        grown();
        changed();
    }

    /** Takes notice of rows that have become known. */
    void grown() {
        count = pager == null ? 0 : pager.view().count();
        current = Math.clamp(current, 0, Math.max(0, count - 1));
        anchor = Math.clamp(anchor, 0, Math.max(0, count - 1));
        top = clampTop(top);
        highest = count == 0 ? highest : Math.max(highest, pager.view().row(count - 1));
        updateScrollBars();
        redraw();
    }

    /** Calls the listener whenever the current line changes. */
    void onMove(Runnable listener) {
        moved = listener;
    }

    /** Calls the listener when somebody presses Escape. */
    void onEscape(Runnable listener) {
        addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ESC) {
                listener.run();
            }
        });
    }

    /** Calls the listener whenever other lines are seen. */
    void onScroll(Runnable listener) {
        scrolled = listener;
    }

    /** Shows fields in columns; {@code null} for lines as they are. */
    void columns(LogColumns shown) {
        columns = shown;
        left = 0;
        widest = 0;
        grown();
    }

    /** Marks lines otherwise from now on. */
    void decorate(Decorator by) {
        decorator = by;
        redraw();
    }

    /** Tells which rows have a bookmark, and which are drawn paler. */
    void marks(LongPredicate bookmarks, LongPredicate paler) {
        bookmarked = bookmarks;
        dimmed = paler;
        redraw();
    }

    /** Number of the current row, from 0; -1 where there is none. */
    long currentRow() {
        return pager == null || current >= count ? -1 : pager.view().row(current);
    }

    /** The current row where it is there already; {@code null} otherwise. */
    Row currentLine() {
        return pager == null ? null : pager.ifLoaded(current);
    }

    /** First selected place, from 0. */
    long selectionStart() {
        return Math.min(anchor, current);
    }

    /** How many rows are selected, at least 1. */
    long selectionCount() {
        return Math.abs(anchor - current) + 1;
    }

    /** How many rows are seen by scrolling. */
    long count() {
        return count;
    }

    /** First and last place in sight. */
    long[] inSight() {
        return new long[] {top, Math.min(count, top + wholeRows())};
    }

    /** Marks a row and goes to it. */
    void mark(long row) {
        markedRow = row;
        reveal(row);
    }

    /** Goes to a row, or the first that is seen after it, and shows it in the upper third. */
    void reveal(long row) {
        current = Math.clamp(pager == null ? 0 : pager.view().placeOf(row), 0, Math.max(0, count - 1));
        anchor = current;
        left = 0;
        if (current < top || current >= top + wholeRows()) {
            scrollTo(current - wholeRows() / 3);
        }
        changed();
    }

    /** Goes to the last line. */
    void end() {
        moveTo(count - 1, false);
    }

    /** Whether the last line is in sight. */
    boolean isAtEnd() {
        return top >= count - wholeRows();
    }

    /** Selects all lines. */
    void selectAll() {
        anchor = 0;
        current = Math.max(0, count - 1);
        changed();
    }

    /** Takes over colours and font of a changed theme. */
    void themeChanged() {
        measure();
        updateScrollBars();
        redraw();
    }

    // the current line stays in sight where it was
    private void resized() {
        boolean seen = current >= top && current < top + sight;
        sight = wholeRows();
        if (seen && current >= top + sight) {
            scrollTo(current - sight / 2);
        }
        top = clampTop(top);
        updateScrollBars();
    }

    private void measure() {
        setFont(theme.font(TextRole.MONOSPACE));
        GC gc = new GC(this);
        try {
            gc.setFont(getFont());
            painter.measure(gc);
        } finally {
            gc.dispose();
        }
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setFont(getFont());
        gc.setBackground(theme.color(Token.BACKGROUND));
        gc.fillRectangle(area);
        if (pager == null) {
            return;
        }
        int gutter = gutterWidth();
        gc.setBackground(theme.color(Token.SURFACE));
        gc.fillRectangle(0, 0, gutter, area.height);
        List<Row> rows = pager.window(top, rowsInSight());
        int before = widest;
        if (columns != null) {
            rows.stream().filter(r -> r != null).forEach(columns::see);
        }
        for (int i = 0; i < rows.size(); i++) {
            draw(gc, top + i, rows.get(i), new Spot(titleHeight() + i * painter.rowHeight(), gutter, area.width, left));
        }
        gc.setClipping((Rectangle) null);
        gc.setForeground(theme.color(Token.BORDER));
        gc.drawLine(gutter - 1, 0, gutter - 1, area.height);
        if (columns != null) {
            painter.titles(gc, columns.titles(), new Spot(0, gutter, area.width, left));
        }
        if (widest > before) {
            updateScrollBars();
        }
    }

    private void draw(GC gc, long place, Row row, Spot spot) {
        boolean inSelection = place >= selectionStart() && place < selectionStart() + selectionCount();
        boolean selected = inSelection && (isFocusControl() || selectionCount() > 1);
        long number = row == null ? pager.view().row(place) : row.number();
        Decoration decoration = row == null ? Decoration.NONE : row.decoration(decorator);
        Look look = new Look(selected, place == current, number == markedRow, bookmarked.test(number),
                dimmed.test(number), decoration);
        painter.frame(gc, Long.toString(number + 1), look, spot);
        if (row != null) {
            int width = columns != null ? painter.cells(gc, columns.cells(row), look, spot)
                    : painter.text(gc, LineText.visible(row.text()), look, spot,
                            LineText.visible(row.text(), decoration.found()));
            widest = Math.max(widest, width);
        }
    }

    private int titleHeight() {
        return columns == null ? 0 : painter.rowHeight() + 2;
    }

    private int gutterWidth() {
        return (Math.max(4, Long.toString(highest + 1).length()) + 1) * painter.charWidth() + 2 * LinePainter.GAP
                + BOOKMARKS;
    }

    private int rowsInSight() {
        return (getClientArea().height - titleHeight()) / painter.rowHeight() + 1;
    }

    /** How many lines are seen as a whole. */
    int wholeRows() {
        return Math.max(1, (getClientArea().height - titleHeight()) / painter.rowHeight());
    }

    private long placeAt(int y) {
        return Math.clamp(top + Math.floorDiv(y - titleHeight(), painter.rowHeight()), 0, Math.max(0, count - 1));
    }

    private void clicked(MouseEvent e) {
        forceFocus();
        if (e.button == 1) {
            moveTo(placeAt(e.y), (e.stateMask & SWT.SHIFT) != 0);
        } else if (selectionCount() == 1) {
            moveTo(placeAt(e.y), false);
        }
    }

    /** Shows the start or end of long lines. */
    void slideToEdge(boolean end) {
        slide(end ? widest : 0);
    }

    /** Shows lines some characters further to the right, or left where negative. */
    void slideBy(int characters) {
        slide(left + characters * painter.charWidth());
    }

    private void slide(int to) {
        int page = getClientArea().width - gutterWidth();
        left = Math.clamp(to, 0, Math.max(0, widest - page));
        getHorizontalBar().setSelection(left);
        redraw();
    }

    /** Moves the current line by some lines. */
    void moveBy(long lines, boolean extend) {
        moveTo(current + lines, extend);
    }

    /** Makes a line the current one, and the end of the selection. */
    void moveTo(long place, boolean extend) {
        current = Math.clamp(place, 0, Math.max(0, count - 1));
        if (!extend) {
            anchor = current;
        }
        if (current < top) {
            scrollTo(current);
        } else if (current >= top + wholeRows()) {
            scrollTo(current - wholeRows() + 1);
        }
        changed();
    }

    private void changed() {
        redraw();
        getAccessible().sendEvent(ACC.EVENT_VALUE_CHANGED, null);
        moved.run();
    }

    /** Shows a place at the top. */
    void scrollTo(long place) {
        top = clampTop(place);
        bars.show(top, count, wholeRows());
        redraw();
        scrolled.run();
    }

    private long clampTop(long place) {
        return Math.clamp(place, 0, Math.max(0, count - wholeRows()));
    }

    private void updateScrollBars() {
        bars.show(top, count, wholeRows());
        bars.showWidth(left, widest, getClientArea().width - gutterWidth(), painter.charWidth());
    }

    private String spokenLine() {
        Row row = count == 0 ? null : currentLine();
        return row == null ? "" : NLS.bind(LogMessages.SpokenLine, row.number() + 1, row.text());
    }
}
