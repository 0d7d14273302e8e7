package org.lockkeeper.ui.logs.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.lockkeeper.logs.search.Patterns.Span;
import org.lockkeeper.logs.view.mark.Decoration;
import org.lockkeeper.logs.view.mark.Decorator;
import org.lockkeeper.logs.view.rows.LogColumns;
import org.lockkeeper.logs.view.rows.LogColumns.Cell;
import org.lockkeeper.logs.view.rows.Row;
import org.lockkeeper.logs.view.rows.RowPager;
import org.lockkeeper.logs.view.viewport.LineText;
import org.lockkeeper.logs.view.viewport.LineWrap;
import org.lockkeeper.logs.view.viewport.TextSelection;
import org.lockkeeper.logs.view.viewport.Viewport;
import org.lockkeeper.ui.logs.internal.text.LinePainter.Look;
import org.lockkeeper.ui.logs.internal.text.LinePainter.Piece;
import org.lockkeeper.ui.logs.internal.text.LinePainter.Spot;
import org.lockkeeper.ui.logs.internal.words.LogMessages;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;

/** Draws the lines in sight, one under the other, with their numbers and titles of columns where wanted. UI thread. */
final class LineSheet {

    private static final int BOOKMARKS = 10;

    private final ThemeTokens theme;
    private final LinePainter painter;
    private final Viewport sight;
    private final TextSelection text;
    private RowPager pager;
    private Decorator decorator = new Decorator(List.of(), null);
    private LogColumns columns;
    private LongPredicate bookmarked = _ -> false;
    private LongPredicate dimmed = _ -> false;
    private long highest;
    private long markedRow = -1;
    private int left;
    private int widest;
    private boolean wrapped;
    private final LineWrap wrap = new LineWrap(LineText::visible);

    LineSheet(ThemeTokens theme, Viewport sight, TextSelection text) {
        this.text = text;
        this.theme = theme;
        this.sight = sight;
        this.painter = new LinePainter(theme);
    }

    /** Takes the sizes of a font. */
    void measure(GC gc) {
        painter.measure(gc);
    }

    /** Shows these rows from now on; {@code null} for none. */
    void show(RowPager rows) {
        pager = rows;
    }

    /** Forgets what was known of the rows before: their numbers, widths, which is marked. */
    void reset() {
        markedRow = -1;
        left = 0;
        widest = 0;
        highest = 0;
    }

    /** Rows up to this one may be drawn. */
    void highest(long row) {
        highest = Math.max(highest, row);
    }

    /** Marks one row from now on. */
    void mark(long row) {
        markedRow = row;
    }

    /** Marks lines otherwise from now on. */
    void decorate(Decorator by) {
        decorator = by;
    }

    /** Tells which rows have a bookmark, and which are drawn paler. */
    void marks(LongPredicate bookmarks, LongPredicate paler) {
        bookmarked = bookmarks;
        dimmed = paler;
    }

    /** Shows fields in columns; {@code null} for lines as they are. */
    void columns(LogColumns shown) {
        columns = shown;
        left = 0;
        widest = 0;
    }

    /** What is said of a row: its text, or its fields where they stand in columns, and what marks it. */
    String spoken(Row row, List<String> besides) {
        List<String> more = new ArrayList<>(LineSpeech.highlights(row.decoration(decorator)));
        if (dimmed.test(row.number())) {
            more.add(LogMessages.SpokenPale);
        }
        more.addAll(besides);
        return LineSpeech.of(row, columns == null ? null : columns.titles(),
                columns == null ? null : columns.cells(row), more);
    }

    /** Which pixel of the lines is drawn first. */
    int left() {
        return left;
    }

    /** Draws the lines from another pixel on, as far as there is something in the width. */
    void left(int pixel, int width) {
        left = Math.clamp(pixel, 0, Math.max(0, widest - (width - gutterWidth())));
    }

    /** Width of the widest line that was drawn, in pixels. */
    int widest() {
        return widest;
    }

    int charWidth() {
        return painter.charWidth();
    }

    /** Width of the numbers, in pixels. */
    int gutterWidth() {
        return (Math.max(4, Long.toString(highest + 1).length()) + 1) * painter.charWidth() + 2 * LinePainter.GAP
                + BOOKMARKS;
    }

    /** Height in pixels that so many rows take, with the titles of columns where there are some. */
    int heightOf(int rows) {
        return titleHeight() + rows * painter.rowHeight();
    }

    /** How many rows are seen as a whole in a height. */
    int wholeRows(int height) {
        return Math.max(1, (height - titleHeight()) / painter.rowHeight());
    }

    /** Breaks long lines so that they fit the width; not where there are columns. */
    void wrap(boolean on) {
        wrapped = on;
        left = 0;
        widest = 0;
    }

    /** Whether long lines are broken at present. */
    boolean isWrapped() {
        return wrapped && columns == null;
    }

    /** How many rows a line takes; 1 where it is not there yet. */
    int rowsOf(long place) {
        Row row = pager == null ? null : pager.ifLoaded(place);
        return row == null ? 1 : wrap.starts(row).length;
    }

    /** The width changed: fetches what is in sight, and says whether lines may be higher now. */
    void fit(int width) {
        if (isWrapped() && pager != null) {
            wrap.width((width - gutterWidth() - 2 * LinePainter.GAP) / painter.charWidth());
            pager.window(sight.top(), sight.room() + 1);
            sight.heightsChanged();
        }
    }

    /** The place of what is drawn there, perhaps before the first or after the last. */
    long placeAt(int y) {
        int row = Math.floorDiv(y - titleHeight(), painter.rowHeight()) + sight.hidden();
        if (!isWrapped() || row < 0) {
            return sight.top() + row;
        }
        long place = sight.top();
        while (place < sight.count() && row >= rowsOf(place)) {
            row -= rowsOf(place++);
        }
        return place;
    }

    // of the current line's rows the one that is drawn at a height
    private int rowAt(int y) {
        int row = Math.floorDiv(y - titleHeight(), painter.rowHeight()) + sight.hidden();
        for (long place = sight.top(); place < sight.current() && row >= 0; place++) {
            row -= rowsOf(place);
        }
        return row;
    }

    /** The character of a row that somebody points to, or the one after the last. */
    int charAt(Row row, int x, int y) {
        return LineText.index(row.text(), Math.max(0, cell(row, x + painter.charWidth() / 2, y)));
    }

    // what is drawn there of a line, in characters of what is drawn
    private int cell(Row row, int x, int y) {
        int column = (x - gutterWidth() - LinePainter.GAP + left) / painter.charWidth();
        if (!isWrapped()) {
            return column;
        }
        int[] starts = wrap.starts(row);
        int at = Math.clamp(rowAt(y), 0, starts.length - 1);
        int end = at + 1 < starts.length ? starts[at + 1] - 1 : Integer.MAX_VALUE;
        return Math.clamp(starts[at] + (long) Math.max(0, column - (at == 0 ? 0 : LineWrap.INDENT)), 0, end);
    }

    /** Selects the word, or where there are columns the cell, that somebody points to. */
    void word(TextSelection selection, Row row, int x, int y) {
        int column = cell(row, x, y);
        if (columns == null) {
            selection.word(row.number(), row.text(), LineText.index(row.text(), column));
            return;
        }
        selection.clear();
        for (Cell cell : columns.cells(row)) {
            int from = cell.text().isEmpty() ? -1 : row.text().indexOf(cell.text());
            if (from >= 0 && column >= cell.column() && column - cell.column() < Math.max(cell.text().length(), 1)) {
                if (cell.width() == Integer.MAX_VALUE) {
                    selection.word(row.number(), row.text(), from + column - cell.column());
                } else {
                    selection.select(row.number(), from, from + cell.text().length());
                }
            }
        }
    }

    /** From which pixel on lines have to be drawn for a character of a row to be seen. */
    int leftFor(Row row, int index, int width) {
        int x = LineText.column(row.text(), index) * painter.charWidth();
        int page = width - gutterWidth() - 4 * LinePainter.GAP;
        boolean seen = columns != null || wrapped || x >= left && x <= left + page;
        return seen ? left : x < left ? x - page / 4 : x - page * 3 / 4;
    }

    private int titleHeight() {
        return columns == null ? 0 : painter.rowHeight() + 2;
    }

    /** Draws all of it. */
    void paint(GC gc, Rectangle area, boolean focused) {
        gc.setBackground(theme.color(Token.BACKGROUND));
        gc.fillRectangle(area);
        if (pager == null) {
            return;
        }
        int gutter = gutterWidth();
        gc.setBackground(theme.color(Token.SURFACE));
        gc.fillRectangle(0, 0, gutter, area.height);
        List<Row> rows = pager.window(sight.top(), (area.height - titleHeight()) / painter.rowHeight() + 1);
        if (columns != null) {
            rows.stream().filter(r -> r != null).forEach(columns::see);
        }
        List<Row> stale = rows.stream().filter(r -> r != null && !r.isDecorated(decorator)).toList();
        if (!stale.isEmpty()) {
            // dozens of expressions for each: what is in sight would take longer than a frame
            pager.decorate(stale, decorator);
        }
        int y = titleHeight() - (isWrapped() ? sight.hidden() * painter.rowHeight() : 0);
        for (int i = 0; i < rows.size() && y < area.height; i++) {
            int height = (isWrapped() ? rowsOf(sight.top() + i) : 1) * painter.rowHeight();
            draw(gc, sight.top() + i, rows.get(i), focused, area.height,
                    new Spot(y, gutter, area.width, left, height));
            y += height;
        }
        gc.setClipping((Rectangle) null);
        gc.setForeground(theme.color(Token.BORDER));
        gc.drawLine(gutter - 1, 0, gutter - 1, area.height);
        if (columns != null) {
            painter.titles(gc, columns.titles(), new Spot(0, gutter, area.width, left, painter.rowHeight()));
        }
    }

    private void draw(GC gc, long place, Row row, boolean focused, int bottom, Spot spot) {
        long number = row == null ? pager.view().row(place) : row.number();
        Span chosen = place == sight.current() && sight.selectionCount() == 1 ? text.in(number) : null;
        boolean selected = sight.isSelected(place) && (focused || sight.selectionCount() > 1)
                && (chosen == null || columns != null);
        Decoration decoration = row == null ? Decoration.NONE : row.lastDecoration();
        Look look = new Look(selected, place == sight.current(), number == markedRow, bookmarked.test(number),
                dimmed.test(number), decoration);
        painter.frame(gc, Long.toString(number + 1), look, spot);
        if (row == null) {
            return;
        }
        if (columns != null) {
            widest = Math.max(widest, painter.cells(gc, columns.cells(row), look, spot));
            return;
        }
        Piece whole = new Piece(LineText.visible(row.text()), LineText.marks(row.text(), decoration.marks()),
                chosen == null ? null : LineText.visible(row.text(), List.of(chosen)).getFirst(),
                LineText.visible(row.text(), decoration.found()));
        if (isWrapped()) {
            drawRows(gc, whole, wrap.starts(row), look, bottom, spot);
        } else {
            widest = Math.max(widest, painter.text(gc, whole, look, spot));
        }
    }

    // of a line that is higher than the view only what is in sight
    private void drawRows(GC gc, Piece whole, int[] starts, Look look, int bottom, Spot spot) {
        int first = Math.max(0, -spot.y() / painter.rowHeight());
        for (int i = first; i < starts.length; i++) {
            int y = spot.y() + i * painter.rowHeight();
            if (y >= bottom) {
                return;
            }
            int end = i + 1 < starts.length ? starts[i + 1] : whole.text().length();
            painter.text(gc, whole.part(starts[i], end), look, new Spot(y, spot.gutter(), spot.width(),
                    i == 0 ? 0 : -LineWrap.INDENT * painter.charWidth(), painter.rowHeight()));
        }
    }
}
