package org.lockkeeper.ui.logs.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.lockkeeper.logs.view.mark.Decorator;
import org.lockkeeper.logs.view.rows.LogColumns;
import org.lockkeeper.logs.view.rows.Row;
import org.lockkeeper.logs.view.rows.RowPager;
import org.lockkeeper.logs.view.viewport.TextSelection;
import org.lockkeeper.logs.view.viewport.Viewport;
import org.lockkeeper.ui.logs.internal.words.Counts;
import org.lockkeeper.ui.logs.internal.words.LogMessages;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * The text of a log: the visible rows and no others, with numbers, a current line, a selected range and one marked
 * line. Rows that are not there yet are drawn when they have come; nothing here waits for a file. Places are numbers
 * among the rows that are seen, which a filter may make fewer.
 */
public final class LineCanvas extends Canvas {

    private static final int WHEEL_LINES = 3;

    private final ThemeTokens theme;
    private final Viewport sight = new Viewport();
    private final TextSelection text = new TextSelection();
    private final LineSheet sheet;
    private final LineBars bars;
    private final LineAccess access;
    private final LinePicking picking;
    private LongFunction<List<String>> remarks = _ -> List.of();
    private RowPager pager;
    private BooleanSupplier ended = () -> false;
    private Runnable moved = () -> { };
    private Runnable scrolled = () -> { };

    /**
     * @param name for those who do not see it
     */
    public LineCanvas(Composite parent, ThemeTokens theme, String name) {
        super(parent, SWT.V_SCROLL | SWT.H_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.theme = theme;
        this.sheet = new LineSheet(theme, sight, text);
        this.bars = new LineBars(this);
        this.picking = new LinePicking(this, sheet, text);
        WidgetIds.describe(this, this::spokenLine);
        measure();
        addPaintListener(e -> paint(e.gc));
        addListener(SWT.Resize, _ -> {
            makeRoom();
            updateScrollBars();
        });
        addListener(SWT.MouseVerticalWheel, e -> {
            sight.scrollBy(-Integer.signum(e.count) * (long) WHEEL_LINES);
            seenOthers();
            e.doit = false;
        });
        LineKeys.listen(this);
        new LineMouse(this);
        getVerticalBar().addListener(SWT.Selection, _ -> scrollTo(bars.place(sight.count())));
        getHorizontalBar().addListener(SWT.Selection, _ -> slide(getHorizontalBar().getSelection()));
        Accessibles.drawn(this, ACC.ROLE_TEXT, name, this::spokenLine, this::spokenLine);
        access = new LineAccess(this, this::linesInSight);
        updateScrollBars();
    }

    /** Height in pixels that so many rows take, with the titles of columns where there are some. */
    public int heightOf(int rows) {
        return sheet.heightOf(rows);
    }

    /** Shows other rows, from their start; {@code null} for none. */
    public void show(RowPager rows) {
        pager = rows;
        sheet.show(rows);
        sheet.reset();
        sight.reset();
        text.clear();
        grown();
    }

    /** Shows the same log by other rows: the current line stays, or the one after it. */
    public void reshow(RowPager rows) {
        long row = currentRow();
        pager = rows;
        sheet.show(rows);
        sight.keep(rows.view().placeOf(Math.max(0, row)), rows.view().count());
        grown();
        scrolled.run();
        changed();
    }

    /** More rows are known. */
    public void grown() {
        sight.count(pager == null ? 0 : pager.view().count());
        if (sight.count() > 0) {
            sheet.highest(pager.view().row(sight.count() - 1));
        }
        updateScrollBars();
        redraw();
    }

    /** Calls the listener whenever the current line changes. */
    public void onMove(Runnable listener) {
        moved = listener;
    }

    /** Calls the listener when somebody presses Escape. */
    public void onEscape(Runnable listener) {
        addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ESC) {
                listener.run();
            }
        });
    }

    /** Asks, when somebody presses End, whether that has another meaning just now. */
    public void onEnd(BooleanSupplier other) {
        ended = other;
    }

    /** Whether End had another meaning. */
    boolean ended() {
        return ended.getAsBoolean();
    }

    /** Calls the listener whenever other lines are seen. */
    public void onScroll(Runnable listener) {
        scrolled = listener;
    }

    /** Shows fields in columns; {@code null} for lines as they are. */
    public void columns(LogColumns shown) {
        sheet.columns(shown);
        heights();
        makeRoom();
        grown();
    }

    /** Breaks long lines so that they fit the width, or lets them go on to the right. */
    public void wrap(boolean on) {
        sheet.wrap(on);
        heights();
        grown();
    }

    // columns are not broken
    private void heights() {
        sight.heights(sheet.isWrapped() ? sheet::rowsOf : null);
        getHorizontalBar().setVisible(!sheet.isWrapped());
        sheet.fit(getClientArea().width);
    }

    /** Marks lines otherwise from now on. */
    public void decorate(Decorator by) {
        sheet.decorate(by);
        redraw();
    }

    /** Tells which rows have a bookmark, and which are drawn paler. */
    public void marks(LongPredicate bookmarks, LongPredicate paler) {
        sheet.marks(bookmarks, paler);
        redraw();
    }

    /** Number of the current row, from 0; -1 where there is none. */
    public long currentRow() {
        return pager == null || sight.current() >= sight.count() ? -1 : pager.view().row(sight.current());
    }

    /** The current row where it is there already; {@code null} otherwise. */
    public Row currentLine() {
        return pager == null ? null : pager.ifLoaded(sight.current());
    }

    /** First selected place, from 0. */
    public long selectionStart() {
        return sight.selectionStart();
    }

    /** How many rows are selected, at least 1. */
    public long selectionCount() {
        return sight.selectionCount();
    }

    /** How many rows are seen by scrolling. */
    public long count() {
        return sight.count();
    }

    /** First place in sight, and the one after the last. */
    public long[] inSight() {
        return new long[] {sight.top(), sight.bottom()};
    }

    /** By how many lines or rows one goes to the next page, at least 1. */
    int page() {
        long lines = sheet.isWrapped() && !sight.goesOnBelow() && !sight.goesOnAbove() ? sight.bottom() - sight.top()
                : sight.room();
        return (int) Math.max(1, lines - 1);
    }

    /** Marks a row and goes to it. */
    public void mark(long row) {
        sheet.mark(row);
        reveal(row);
    }

    /** Goes to a row, or the first that is seen after it, and shows it in the upper third. */
    public void reveal(long row) {
        sheet.left(0, getClientArea().width);
        long place = pager == null ? 0 : pager.view().placeOf(row);
        if (place >= sight.count()) {
            // lines are counted meanwhile: it may be known although nobody has told of it yet
            grown();
        }
        sight.reveal(place);
        seenOthers();
        changed();
    }

    /** Goes to the last line. */
    public void end() {
        moveTo(sight.count() - 1, false);
    }

    /** Whether the last line is in sight. */
    public boolean isAtEnd() {
        return sight.isAtEnd();
    }

    /** Selects all lines. */
    public void selectAll() {
        sight.selectAll();
        changed();
    }

    /** Takes over colours and font of a changed theme. */
    public void themeChanged() {
        measure();
        makeRoom();
        updateScrollBars();
        redraw();
    }

    private void makeRoom() {
        sheet.fit(getClientArea().width);
        sight.room(sheet.wholeRows(getClientArea().height));
    }

    private void measure() {
        setFont(theme.font(TextRole.MONOSPACE));
        GC gc = new GC(this);
        try {
            gc.setFont(getFont());
            sheet.measure(gc);
        } finally {
            gc.dispose();
        }
    }

    private void paint(GC gc) {
        int before = sheet.widest();
        long top = sight.top();
        gc.setFont(getFont());
        sheet.fit(getClientArea().width);
        sheet.paint(gc, getClientArea(), isFocusControl());
        // the current line may have come only now
        access.changed();
        if (sheet.widest() > before || sight.top() != top) {
            updateScrollBars();
        }
    }

    /** The place that is drawn at a height. */
    long placeAt(int y) {
        return sheet.placeAt(y);
    }

    /** Whether a place, or the nearest that there is, is the current one. */
    boolean isCurrent(long place) {
        return Math.clamp(place, 0, Math.max(0, sight.count() - 1)) == sight.current();
    }

    /** Selects text within the current line. */
    LinePicking picking() {
        return picking;
    }

    /** The text that is selected in the current line; {@code ""} for none. */
    public String selectedText() {
        return picking.selected();
    }

    /** Shows the start or end of long lines. */
    void slideToEdge(boolean end) {
        slide(end ? sheet.widest() : 0);
    }

    /** Shows lines some characters further to the right, or left where negative. */
    void slideBy(int characters) {
        slide(sheet.left() + characters * sheet.charWidth());
    }

    /** Draws lines from a pixel on. */
    void slide(int to) {
        sheet.left(to, getClientArea().width);
        getHorizontalBar().setSelection(sheet.left());
        redraw();
    }

    /** Moves the current line by some lines. */
    void moveBy(long lines, boolean extend) {
        // a line that is higher than the view is read before it is left
        if (!extend && (lines > 0 && sight.goesOnBelow() || lines < 0 && sight.goesOnAbove())) {
            sight.scrollBy(lines);
            seenOthers();
            return;
        }
        moveTo(sight.current() + lines, extend);
    }

    /** Makes a line the current one, and the end of the selection. */
    void moveTo(long place, boolean extend) {
        long before = sight.top();
        int hidden = sight.hidden();
        sight.moveTo(place, extend);
        if (sight.top() != before || sight.hidden() != hidden) {
            seenOthers();
        }
        changed();
    }

    /** Another line is the current one, or another text is selected. */
    void changed() {
        text.keep(currentRow());
        redraw();
        moved.run();
        access.changed();
    }

    /** Shows a place at the top. */
    public void scrollTo(long place) {
        sight.scrollTo(place);
        seenOthers();
    }

    private void seenOthers() {
        bars.show(sight.top(), sight.count(), sight.lastPage());
        redraw();
        scrolled.run();
    }

    private void updateScrollBars() {
        bars.show(sight.top(), sight.count(), sight.lastPage());
        bars.showWidth(sheet.left(), sheet.widest(), getClientArea().width - sheet.gutterWidth(), sheet.charWidth());
    }

    /** Tells what else is to be said of a row to those who do not see it: that it is a hit, the note on it. */
    public void remarks(LongFunction<List<String>> by) {
        remarks = by;
    }

    /** Says the current line again where there is more to say of it now. */
    void sayAgain() {
        access.changed();
    }

    /** The current line as it is spoken, among those in sight that have come; alone where it is not in sight. */
    private LinesInSight linesInSight() {
        return LinesInSight.of(sight, spokenLine(), place -> {
            Row row = pager == null ? null : pager.ifLoaded(place);
            return row == null ? null : sheet.spoken(row, List.of());
        });
    }

    private String spokenLine() {
        Row row = sight.count() == 0 ? null : currentLine();
        if (row == null) {
            return "";
        }
        List<String> besides = new ArrayList<>(remarks.apply(row.number()));
        if (!selectedText().isEmpty()) {
            besides.add(NLS.bind(LogMessages.SpokenSelected, selectedText()));
        } else if (selectionCount() > 1) {
            besides.add(NLS.bind(LogMessages.SpokenCount, Counts.of(selectionCount())));
        }
        return sheet.spoken(row, besides);
    }
}
