package org.lockkeeper.ui.logs.internal.text;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.lockkeeper.logs.search.Patterns.Span;
import org.lockkeeper.logs.view.mark.Decoration;
import org.lockkeeper.logs.view.mark.Decoration.Mark;
import org.lockkeeper.logs.view.mark.HighlightColor;
import org.lockkeeper.logs.view.rows.LogColumns.Cell;
import org.lockkeeper.logs.view.viewport.LineText;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;

/** Draws single lines: number, marks, text or cells. Only what is inside the width is drawn, however long a line is. */
final class LinePainter {

    static final int GAP = 8;
    private static final int BAR = 4;

    private static final int AREA = 13;
    private static final int CURRENT_AREA = 22;
    private static final int PART = 38;

    private final ThemeTokens theme;
    private final LineInks inks;
    private int rowHeight = 16;
    private int charWidth = 8;

    /** What is drawn of a line besides its text. */
    record Look(boolean selected, boolean current, boolean marked, boolean bookmarked, boolean dimmed,
            Decoration decoration) {
    }

    /** Where a line is drawn. */
    record Spot(int y, int gutter, int width, int left, int height) {
    }

    /**
     * A text as it is drawn, one character a cell, and what is marked in it.
     *
     * @param chosen what is selected; {@code null} for nothing
     * @param found where the text to find stands
     */
    record Piece(String text, List<Mark> marks, Span chosen, List<Span> found) {

        /** A part of it. */
        Piece part(int from, int to) {
            return new Piece(text.substring(from, to), marks.stream().filter(m -> touches(m.span(), from, to))
                    .map(m -> new Mark(cut(m.span(), from, to), m.by())).toList(),
                    chosen == null || !touches(chosen, from, to) ? null : cut(chosen, from, to),
                    found.stream().filter(s -> touches(s, from, to)).map(s -> cut(s, from, to)).toList());
        }

        private static boolean touches(Span span, int from, int to) {
            return span.from() < to && span.to() > from;
        }

        private static Span cut(Span span, int from, int to) {
            return new Span(Math.max(span.from(), from) - from, Math.min(span.to(), to) - from);
        }
    }

    LinePainter(ThemeTokens theme) {
        this.theme = theme;
        this.inks = new LineInks(theme);
    }

    /** Takes the sizes of a font, and the colours of the present theme. */
    void measure(GC gc) {
        inks.themeChanged();
        rowHeight = gc.getFontMetrics().getHeight() + 3;
        charWidth = Math.max(1, (int) Math.round(gc.getFontMetrics().getAverageCharacterWidth()));
    }

    int rowHeight() {
        return rowHeight;
    }

    int charWidth() {
        return charWidth;
    }

    /** Draws the number, the background and the marks of a line, and leaves the clipping at its text. */
    void frame(GC gc, String number, Look look, Spot spot) {
        gc.setClipping(0, spot.y, spot.width, spot.height);
        HighlightColor color = look.decoration.highlighter() == null ? null : look.decoration.highlighter().color();
        Color back = look.selected ? theme.color(Token.SELECTION) : color != null
                ? inks.thin(color, look.current ? CURRENT_AREA : AREA)
                : look.current ? theme.color(Token.HEADER) : null;
        if (back != null) {
            gc.setBackground(back);
            gc.fillRectangle(spot.gutter, spot.y, spot.width - spot.gutter, spot.height);
        }
        if (color != null) {
            gc.setBackground(inks.of(color));
            gc.fillRectangle(spot.gutter, spot.y, BAR, spot.height);
        }
        gc.setForeground(theme.color(look.current ? Token.FOREGROUND : Token.MUTED));
        gc.drawText(number, spot.gutter - GAP - number.length() * charWidth, spot.y + 1, true);
        if (look.bookmarked) {
            gc.setBackground(theme.color(Token.ACCENT));
            int middle = spot.y + rowHeight / 2;
            gc.fillPolygon(new int[] {2, middle - 4, 9, middle - 4, 9, middle + 5, 5, middle + 2, 2, middle + 5});
        }
        if (look.current) {
            gc.setForeground(theme.color(Token.BORDER));
            gc.drawLine(spot.gutter, spot.y, spot.width, spot.y);
            gc.drawLine(spot.gutter, spot.y + spot.height - 1, spot.width, spot.y + spot.height - 1);
        }
        if (look.marked) {
            gc.setForeground(theme.color(Token.ACCENT));
            gc.drawLine(spot.gutter, spot.y, spot.width, spot.y);
            gc.drawLine(spot.gutter, spot.y + spot.height - 1, spot.width, spot.y + spot.height - 1);
            gc.setBackground(theme.color(Token.ACCENT));
            gc.fillRectangle(spot.gutter - 2, spot.y, BAR, spot.height);
        }
        gc.setClipping(spot.gutter + BAR, spot.y, spot.width - spot.gutter - BAR, spot.height);
    }

    /** Draws a line's text and returns its width in pixels. */
    int text(GC gc, Piece piece, Look look, Spot spot) {
        String shown = piece.text;
        int x = spot.gutter + GAP - spot.left;
        int skip = Math.min(shown.length(), Math.max(0, spot.left / charWidth - 4));
        int end = Math.min(shown.length(), skip + spot.width / charWidth + 16);
        for (Mark mark : piece.marks) {
            if (!look.selected) {
                area(gc, inks.thin(mark.by().color(), PART), mark.span(), x, spot, skip, end);
            }
        }
        if (piece.chosen != null) {
            area(gc, theme.color(Token.SELECTION), piece.chosen, x, spot, skip, end);
        }
        gc.setForeground(ink(look));
        gc.drawText(shown.substring(skip, end), x + skip * charWidth, spot.y + 1, SWT.DRAW_TRANSPARENT);
        gc.setForeground(theme.color(Token.ACCENT));
        gc.setLineWidth(2);
        for (Span span : piece.found) {
            if (span.to() > skip && span.from() < end) {
                gc.drawRoundRectangle(x + span.from() * charWidth - 1, spot.y + 1,
                        (span.to() - span.from()) * charWidth + 1, rowHeight - 3, 4, 4);
            }
        }
        gc.setLineWidth(1);
        return shown.length() * charWidth + 2 * GAP;
    }

    private void area(GC gc, Color color, Span span, int x, Spot spot, int first, int last) {
        int from = Math.max(span.from(), first);
        int to = Math.min(span.to(), last);
        if (from < to) {
            gc.setBackground(color);
            gc.fillRectangle(x + from * charWidth, spot.y + 1, (to - from) * charWidth, rowHeight - 2);
        }
    }

    /** Draws a line's cells and returns its width in pixels. */
    int cells(GC gc, List<Cell> cells, Look look, Spot spot) {
        int x = spot.gutter + GAP - spot.left;
        int widest = 0;
        for (Cell cell : cells) {
            String text = cell.text().length() > cell.width()
                    ? cell.text().substring(0, Math.max(0, cell.width() - 1)) + "\u2026" : cell.text();
            int from = x + cell.column() * charWidth;
            widest = Math.max(widest, (cell.column() + text.length()) * charWidth + 2 * GAP);
            if (from < spot.width && !text.isEmpty()) {
                int most = Math.min(text.length(), Math.max(1, (spot.width - from) / charWidth + 16));
                gc.setForeground(ink(look));
                gc.drawText(LineText.visible(text.substring(0, most)), from, spot.y + 1, SWT.DRAW_TRANSPARENT);
            }
        }
        return widest;
    }

    /** Draws the titles of the columns. */
    void titles(GC gc, List<Cell> titles, Spot spot) {
        gc.setClipping((Rectangle) null);
        gc.setBackground(theme.color(Token.HEADER));
        gc.fillRectangle(0, 0, spot.width, rowHeight + 2);
        gc.setForeground(theme.color(Token.HEADER_FOREGROUND));
        gc.setClipping(spot.gutter, 0, spot.width - spot.gutter, rowHeight + 2);
        for (Cell cell : titles) {
            gc.drawText(cell.text(), spot.gutter + GAP - spot.left + cell.column() * charWidth, 2,
                    SWT.DRAW_TRANSPARENT);
        }
        gc.setClipping((Rectangle) null);
        gc.setForeground(theme.color(Token.BORDER));
        gc.drawLine(0, rowHeight + 1, spot.width, rowHeight + 1);
    }

    private Color ink(Look look) {
        return theme.color(look.selected ? Token.SELECTION_FOREGROUND : look.dimmed ? Token.MUTED : Token.FOREGROUND);
    }

    /** A token's colour thinned with the background, for areas behind text. */
    static Color tint(ThemeTokens theme, Token token, int percent) {
        return LineInks.thin(theme, theme.color(token), percent);
    }
}
