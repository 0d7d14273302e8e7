package org.lockkeeper.ui.charts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * Draws one chart. A click on a bar or a part of it, or Enter there, chooses the clients that it stands for: Up and Down go
 * over the bars, Left and Right over the parts of one. UI thread.
 */
public final class ChartCanvas extends Canvas {

    private static final int MARGIN = 8;
    private static final int GAP = 6;
    private static final int NONE = -1;

    private final ThemeTokens theme;
    private final BiConsumer<Chart.Bar, Chart.Part> onChoose;
    private final String title;
    private Chart chart;
    private int current = NONE;
    // of the current bar; NONE for the whole of it
    private int part = NONE;
    private int widest;

    /**
     * Makes it without a chart.
     *
     * @param id by which tests find it
     * @param onChoose told what was chosen; the part is {@code null} where a whole bar was
     */
    public ChartCanvas(Composite parent, String id, String title, ThemeTokens theme,
            BiConsumer<Chart.Bar, Chart.Part> onChoose) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.theme = theme;
        this.title = title;
        this.onChoose = onChoose;
        WidgetIds.set(this, id);
        WidgetIds.describe(this, this::text);
        Accessibles.drawn(this, ACC.ROLE_GRAPHIC, title, this::text, this::currentText);
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseMove, e -> hover(e.x, e.y));
        addListener(SWT.MouseDown, e -> {
            setFocus();
            press(e.x, e.y);
        });
        addListener(SWT.KeyDown, e -> key(e.keyCode));
        addListener(SWT.FocusIn, _ -> redraw());
        addListener(SWT.FocusOut, _ -> redraw());
        addListener(SWT.Traverse, e -> e.doit = true);
    }

    /** Shows another chart. */
    public void show(Chart other) {
        chart = other;
        current = NONE;
        part = NONE;
        GC gc = new GC(this);
        widest = bars().stream().mapToInt(bar -> gc.textExtent(bar.label()).x).max().orElse(0);
        gc.dispose();
        setToolTipText(null);
        redraw();
    }

    /** The whole chart in words. */
    public String text() {
        return chart == null ? title + ". " + ChartMessages.Computing : chart.text();
    }

    private String currentText() {
        if (current == NONE) {
            return text();
        }
        Chart.Bar bar = chart.bars().get(current);
        return part == NONE ? bar.text() : text(bar, bar.parts().get(part));
    }

    private static String text(Chart.Bar bar, Chart.Part part) {
        return bar.label() + ": " + Wording.number(part.count()) + " " + part.word();
    }

    private List<Chart.Bar> bars() {
        return chart == null ? List.of() : chart.bars();
    }

    private int line(GC gc) {
        return gc.getFontMetrics().getHeight() + GAP;
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        GC gc = new GC(this);
        // the title, and a legend that may take two lines
        int height = (bars().size() + 3) * line(gc) + 3 * MARGIN;
        gc.dispose();
        return new Point(widthHint == SWT.DEFAULT ? 260 : widthHint, height);
    }

    // from the labels' end on; two fifths of the width at most for them
    private int barsFrom(int width) {
        return MARGIN + GAP + Math.min(widest, width * 2 / 5);
    }

    private int barWidth(Rectangle area, long count, long most) {
        int whole = area.width - barsFrom(area.width) - MARGIN - 44;
        return (int) Math.max(2, whole * count / Math.max(1, most));
    }

    private long most() {
        return bars().stream().mapToLong(Chart.Bar::count).max().orElse(1);
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setBackground(theme.color(Token.SURFACE));
        gc.fillRectangle(area);
        gc.setForeground(theme.color(Token.FOREGROUND));
        gc.setFont(theme.font(TextRole.STRONG));
        gc.drawText(title, MARGIN, MARGIN, true);
        gc.setFont(getFont());
        int line = line(gc);
        int y = top(gc);
        if (bars().isEmpty()) {
            gc.setForeground(theme.color(Token.MUTED));
            gc.drawText(chart == null ? ChartMessages.Computing : ChartMessages.None, MARGIN, y, true);
            return;
        }
        legend(gc, true);
        long most = most();
        int from = barsFrom(area.width);
        for (int i = 0; i < bars().size(); i++) {
            Chart.Bar bar = bars().get(i);
            gc.setForeground(theme.color(Token.FOREGROUND));
            gc.drawText(shortened(gc, bar.label(), from - MARGIN - GAP), MARGIN, y + GAP / 2, true);
            int x = from;
            long before = 0;
            for (Chart.Part each : bar.parts()) {
                before += each.count();
                int to = from + barWidth(area, before, most);
                gc.setBackground(theme.color(each.color()));
                gc.fillRectangle(x, y + 3, Math.max(1, to - x - 1), line - 6);
                if (i == current && isFocusControl() && part != NONE && bar.parts().get(part) == each) {
                    gc.setForeground(theme.color(Token.FOREGROUND));
                    gc.setLineWidth(2);
                    gc.drawRectangle(x, y + 2, Math.max(2, to - x - 1), line - 4);
                    gc.setLineWidth(1);
                }
                x = to;
            }
            gc.drawText(Wording.number(bar.count()), x + GAP, y + GAP / 2, true);
            if (i == current && isFocusControl()) {
                gc.setForeground(theme.color(Token.ACCENT));
                gc.drawRectangle(MARGIN / 2, y, area.width - MARGIN, line - 1);
            }
            y += line;
        }
        if (current == NONE && isFocusControl()) {
            gc.setForeground(theme.color(Token.ACCENT));
            gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
        }
    }

    // below the title and the legend
    private int top(GC gc) {
        return MARGIN + line(gc) * (1 + (legend(gc, false) + 1)) + GAP / 2;
    }

    /**
     * Goes over what the colours stand for, in words; what has no room goes on below.
     *
     * @return the last line of it, from 0 on
     */
    private int legend(GC gc, boolean draws) {
        int height = line(gc);
        int right = getClientArea().width - MARGIN;
        gc.setFont(theme.font(TextRole.SMALL));
        gc.setForeground(theme.color(Token.MUTED));
        int side = gc.getFontMetrics().getAscent() - 2;
        int line = 0;
        int x = MARGIN;
        for (Map.Entry<String, Token> each : (chart == null ? Map.<String, Token>of() : chart.words()).entrySet()) {
            int width = side + 3 + gc.textExtent(each.getKey()).x;
            if (x > MARGIN && x + width > right) {
                x = MARGIN;
                line++;
            }
            if (draws) {
                int y = MARGIN + height * (1 + line);
                gc.setBackground(theme.color(each.getValue()));
                gc.fillRectangle(x, y + 3, side, side);
                gc.drawText(each.getKey(), x + side + 3, y, true);
            }
            x += width + MARGIN;
        }
        gc.setFont(getFont());
        return line;
    }

    private static String shortened(GC gc, String text, int width) {
        String shown = text;
        while (shown.length() > 1 && gc.textExtent(shown).x > width) {
            shown = shown.substring(0, shown.length() - 2) + '\u2026';
        }
        return shown;
    }

    private int barAt(int y) {
        GC gc = new GC(this);
        int line = line(gc);
        int top = top(gc);
        gc.dispose();
        int at = y < top ? NONE : (y - top) / line;
        return at < bars().size() ? at : NONE;
    }

    private Chart.Part partAt(Chart.Bar bar, int x) {
        Rectangle area = getClientArea();
        long before = 0;
        for (Chart.Part each : bar.parts()) {
            before += each.count();
            if (x >= barsFrom(area.width) && x < barsFrom(area.width) + barWidth(area, before, most())) {
                return each;
            }
        }
        return null;
    }

    private void hover(int x, int y) {
        int at = barAt(y);
        Chart.Part under = at == NONE ? null : partAt(bars().get(at), x);
        String told = at == NONE ? null : under == null ? bars().get(at).text() : text(bars().get(at), under);
        if (!Objects.equals(told, getToolTipText())) {
            setToolTipText(told);
            setCursor(at == NONE ? null : getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        }
    }

    private void press(int x, int y) {
        int at = barAt(y);
        if (at != NONE) {
            choose(bars().get(at), partAt(bars().get(at), x));
        }
    }

    private void choose(Chart.Bar bar, Chart.Part chosen) {
        if (chosen != null || !bar.choice().isEmpty()) {
            onChoose.accept(bar, chosen);
        }
    }

    private void key(int key) {
        if (key == SWT.ARROW_DOWN || key == SWT.ARROW_UP) {
            current = Math.clamp((long) current + (key == SWT.ARROW_DOWN ? 1 : -1), bars().isEmpty() ? NONE : 0,
                    bars().size() - 1);
            part = NONE;
            pointChanged();
        } else if ((key == SWT.ARROW_LEFT || key == SWT.ARROW_RIGHT) && current != NONE) {
            part = Math.clamp((long) part + (key == SWT.ARROW_RIGHT ? 1 : -1), NONE,
                    bars().get(current).parts().size() - 1);
            pointChanged();
        } else if ((key == SWT.CR || key == SWT.KEYPAD_CR || key == ' ') && current != NONE) {
            choose(bars().get(current), part == NONE ? null : bars().get(current).parts().get(part));
        }
    }

    private void pointChanged() {
        redraw();
        getAccessible().setFocus(ACC.CHILDID_SELF);
    }
}
