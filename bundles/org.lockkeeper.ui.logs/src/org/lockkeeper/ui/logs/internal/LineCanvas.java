package org.lockkeeper.ui.logs.internal;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ScrollBar;
import org.lockkeeper.ui.logs.internal.text.LinePager;
import org.lockkeeper.ui.logs.internal.text.LineSource;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * Draws the visible lines of a {@link LineSource} and no others, with line numbers, a current line, a selected range
 * and one marked line. Lines that are not there yet are drawn when they have come; nothing here waits for the file.
 */
final class LineCanvas extends Canvas {

    private static final int GAP = 8;
    private static final int WHEEL_LINES = 3;

    private final ThemeTokens theme;
    private LineSource source;
    private LinePager pager;
    private long lineCount;
    private long top;
    private long current;
    private long anchor;
    private long marked = -1;
    private int left;
    private int widest;
    private int rowHeight = 16;
    private int charWidth = 8;
    private String found = "";
    private Runnable moved = () -> { };

    LineCanvas(Composite parent, ThemeTokens theme) {
        super(parent, SWT.V_SCROLL | SWT.H_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.theme = theme;
        WidgetIds.describe(this, this::spokenLine);
        setFont(theme.font(TextRole.MONOSPACE));
        measure();
        addPaintListener(e -> paint(e.gc));
        addListener(SWT.Resize, _ -> updateScrollBars());
        addListener(SWT.MouseVerticalWheel, e -> {
            scrollTo(top - Integer.signum(e.count) * (long) WHEEL_LINES);
            e.doit = false;
        });
        addListener(SWT.FocusIn, _ -> redraw());
        addListener(SWT.FocusOut, _ -> redraw());
        // Tab leaves the text, everything else stays in it
        addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT
                || e.detail == SWT.TRAVERSE_TAB_PREVIOUS || e.detail == SWT.TRAVERSE_ESCAPE);
        addKeyListener(KeyListener.keyPressedAdapter(this::pressed));
        addMouseListener(MouseListener.mouseDownAdapter(this::clicked));
        addListener(SWT.MouseMove, e -> {
            if ((e.stateMask & SWT.BUTTON1) != 0) {
                moveTo(lineAt(e.y), true);
            }
        });
        getVerticalBar().addListener(SWT.Selection, _ -> scrolledByBar());
        getHorizontalBar().addListener(SWT.Selection, _ -> {
            left = getHorizontalBar().getSelection();
            redraw();
        });
        LineAccessible.describe(this, this::spokenLine);
        updateScrollBars();
    }

    /** Shows other lines, from their start; {@code null} for none. */
    void show(LineSource lines, Executor reader) {
        source = lines;
        pager = lines == null ? null : new LinePager(lines, reader, () -> {
            if (!isDisposed()) {
                getDisplay().asyncExec(() -> {
                    if (!isDisposed()) {
                        redraw();
                    }
                });
            }
        });
        top = 0;
        current = 0;
        anchor = 0;
        marked = -1;
        left = 0;
        widest = 0;
        grown();
    }

    /** Takes notice of lines that have become known. */
    void grown() {
        lineCount = source == null ? 0 : source.lineCount();
        updateScrollBars();
        redraw();
    }

    /** Calls the listener whenever the current line changes. */
    void onMove(Runnable listener) {
        moved = listener;
    }

    /** Number of the current line, from 0. */
    long current() {
        return current;
    }

    /** First selected line, from 0. */
    long selectionStart() {
        return Math.min(anchor, current);
    }

    /** How many lines are selected, at least 1. */
    long selectionCount() {
        return Math.abs(anchor - current) + 1;
    }

    /** Marks a line and goes to it. */
    void mark(long line) {
        marked = line;
        reveal(line);
    }

    /** Goes to a line and shows it in the upper third. */
    void reveal(long line) {
        current = Math.clamp(line, 0, Math.max(0, lineCount - 1));
        anchor = current;
        left = 0;
        if (current < top || current >= top + wholeRows()) {
            scrollTo(current - wholeRows() / 3);
        }
        changed();
    }

    /** Highlights a text wherever it is seen, without regard to case; {@code ""} for none. */
    void highlight(String text) {
        found = text.toLowerCase(Locale.ROOT);
        redraw();
    }

    /** Selects all lines. */
    void selectAll() {
        anchor = 0;
        current = Math.max(0, lineCount - 1);
        changed();
    }

    /** Takes over colours and font of a changed theme. */
    void themeChanged() {
        setFont(theme.font(TextRole.MONOSPACE));
        measure();
        updateScrollBars();
        redraw();
    }

    private void measure() {
        GC gc = new GC(this);
        try {
            gc.setFont(getFont());
            rowHeight = gc.getFontMetrics().getHeight() + 3;
            charWidth = Math.max(1, (int) Math.round(gc.getFontMetrics().getAverageCharacterWidth()));
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
        List<String> lines = pager.window(top, rows());
        int before = widest;
        for (int row = 0; row < lines.size(); row++) {
            drawLine(gc, top + row, lines.get(row), row * rowHeight, gutter, area.width);
        }
        gc.setForeground(theme.color(Token.BORDER));
        gc.drawLine(gutter - 1, 0, gutter - 1, area.height);
        if (widest > before) {
            updateScrollBars();
        }
    }

    private void drawLine(GC gc, long line, String text, int y, int gutter, int width) {
        boolean selected = line >= selectionStart() && line < selectionStart() + selectionCount();
        boolean focused = isFocusControl();
        gc.setClipping(0, y, gutter, rowHeight);
        gc.setForeground(theme.color(line == current ? Token.FOREGROUND : Token.MUTED));
        String number = Long.toString(line + 1);
        gc.drawText(number, gutter - GAP - gc.textExtent(number).x, y + 1, true);
        gc.setClipping(gutter, y, width - gutter, rowHeight);
        if (selected && (focused || selectionCount() > 1)) {
            gc.setBackground(theme.color(Token.SELECTION));
            gc.fillRectangle(gutter, y, width - gutter, rowHeight);
        } else if (line == current) {
            gc.setBackground(theme.color(Token.STRIPE));
            gc.fillRectangle(gutter, y, width - gutter, rowHeight);
        }
        if (text != null) {
            String shown = shown(text);
            int x = gutter + GAP - left;
            int skip = Math.min(shown.length(), Math.max(0, left / charWidth - 4));
            markFound(gc, shown, x, y);
            boolean light = selected && (focused || selectionCount() > 1);
            gc.setForeground(theme.color(light ? Token.SELECTION_FOREGROUND : Token.FOREGROUND));
            int end = Math.min(shown.length(), skip + width / charWidth + 16);
            gc.drawText(shown.substring(skip, end), x + skip * charWidth, y + 1, SWT.DRAW_TRANSPARENT);
            widest = Math.max(widest, shown.length() * charWidth + 2 * GAP);
        }
        if (line == marked) {
            gc.setClipping((Rectangle) null);
            gc.setBackground(theme.color(Token.ACCENT));
            gc.fillRectangle(gutter - 1, y, 4, rowHeight);
            gc.setForeground(theme.color(Token.ACCENT));
            gc.drawLine(gutter, y, width, y);
            gc.drawLine(gutter, y + rowHeight - 1, width, y + rowHeight - 1);
        }
        gc.setClipping((Rectangle) null);
    }

    private void markFound(GC gc, String shown, int x, int y) {
        if (found.isEmpty()) {
            return;
        }
        String lower = shown.toLowerCase(Locale.ROOT);
        gc.setForeground(theme.color(Token.ACCENT));
        gc.setLineWidth(2);
        for (int at = lower.indexOf(found); at >= 0; at = lower.indexOf(found, at + found.length())) {
            gc.drawRoundRectangle(x + at * charWidth - 1, y + 1, found.length() * charWidth + 1, rowHeight - 3, 4, 4);
        }
        gc.setLineWidth(1);
    }

    // one cell a character, so that places can be computed: tabs and control characters become visible ones
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                shown.append("        ", 0, 8 - shown.length() % 8);
            } else {
                shown.append(Character.isISOControl(c) ? '\u00b7' : c);
            }
        }
        return shown.toString();
    }

    private int gutterWidth() {
        return Math.max(4, Long.toString(Math.max(1, lineCount)).length()) * charWidth + 2 * GAP + charWidth;
    }

    private int rows() {
        return getClientArea().height / rowHeight + 1;
    }

    private int wholeRows() {
        return Math.max(1, getClientArea().height / rowHeight);
    }

    private long lineAt(int y) {
        return Math.clamp(top + Math.floorDiv(y, rowHeight), 0, Math.max(0, lineCount - 1));
    }

    private void clicked(MouseEvent e) {
        forceFocus();
        if (e.button == 1) {
            moveTo(lineAt(e.y), (e.stateMask & SWT.SHIFT) != 0);
        }
    }

    private void pressed(KeyEvent e) {
        boolean extend = (e.stateMask & SWT.SHIFT) != 0;
        boolean ends = (e.stateMask & SWT.MOD1) != 0;
        switch (e.keyCode) {
            case SWT.ARROW_UP -> moveTo(current - 1, extend);
            case SWT.ARROW_DOWN -> moveTo(current + 1, extend);
            case SWT.PAGE_UP -> moveTo(current - wholeRows() + 1, extend);
            case SWT.PAGE_DOWN -> moveTo(current + wholeRows() - 1, extend);
            case SWT.HOME -> moveSideways(ends, 0, extend, Integer.MIN_VALUE);
            case SWT.END -> moveSideways(ends, lineCount - 1, extend, Integer.MAX_VALUE);
            case SWT.ARROW_LEFT -> slide(left - 8 * charWidth);
            case SWT.ARROW_RIGHT -> slide(left + 8 * charWidth);
            default -> { }
        }
    }

    private void moveSideways(boolean ends, long line, boolean extend, int slideTo) {
        if (ends) {
            moveTo(line, extend);
        } else {
            slide(slideTo == Integer.MAX_VALUE ? widest : 0);
        }
    }

    private void slide(int to) {
        int page = getClientArea().width - gutterWidth();
        left = Math.clamp(to, 0, Math.max(0, widest - page));
        getHorizontalBar().setSelection(left);
        redraw();
    }

    private void moveTo(long line, boolean extend) {
        current = Math.clamp(line, 0, Math.max(0, lineCount - 1));
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

    private void scrollTo(long line) {
        top = Math.clamp(line, 0, Math.max(0, lineCount - wholeRows()));
        ScrollBar bar = getVerticalBar();
        bar.setSelection((int) (top / linesPerStep()));
        redraw();
    }

    private void scrolledByBar() {
        long wanted = getVerticalBar().getSelection() * linesPerStep();
        top = Math.clamp(wanted, 0, Math.max(0, lineCount - wholeRows()));
        redraw();
    }

    // a scroll bar counts in int, a file may have more lines
    private long linesPerStep() {
        return lineCount / (1 << 30) + 1;
    }

    private void updateScrollBars() {
        long step = linesPerStep();
        ScrollBar vertical = getVerticalBar();
        int thumb = (int) Math.max(1, wholeRows() / step);
        int max = (int) Math.max(1, (lineCount + step - 1) / step);
        vertical.setValues((int) (top / step), 0, Math.max(max, thumb), thumb, 1, thumb);
        vertical.setEnabled(lineCount > wholeRows());
        int width = Math.max(1, getClientArea().width - gutterWidth());
        ScrollBar horizontal = getHorizontalBar();
        horizontal.setValues(left, 0, Math.max(widest, width), width, charWidth * 4, width);
        horizontal.setEnabled(widest > width);
    }

    private String spokenLine() {
        String text = pager == null || lineCount == 0 ? null : pager.ifLoaded(current);
        return text == null ? "" : NLS.bind(LogMessages.SpokenLine, current + 1, text);
    }
}
