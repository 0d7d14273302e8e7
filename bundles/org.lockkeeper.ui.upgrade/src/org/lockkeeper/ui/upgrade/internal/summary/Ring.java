package org.lockkeeper.ui.upgrade.internal.summary;

import java.text.NumberFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.ui.text.Plural;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;

/** The verdicts as a ring, worst first from the top, with the number of clients in it. Says all of it in words, too. */
final class Ring extends Canvas {

    private static final int SIZE = 92;
    private static final int THICK = 14;
    private static final int FULL = 360;

    private final ThemeTokens theme;
    private Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);

    Ring(Composite parent, ThemeTokens theme) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.theme = theme;
        WidgetIds.set(this, "upgrade.ring");
        WidgetIds.describe(this, this::text);
        Accessibles.drawn(this, ACC.ROLE_GRAPHIC, SummaryMessages.Verdicts, this::text, this::text);
        addListener(SWT.Paint, e -> paint(e.gc));
    }

    void show(Map<Verdict, Integer> totals) {
        counts = totals;
        setToolTipText(text());
        redraw();
    }

    private int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** "54 clients: 14 Blocked, 9 Unknown". */
    String text() {
        int total = total();
        String clients = Plural.bind(SummaryMessages.Clients, total);
        String parts = counts.entrySet().stream().filter(e -> e.getValue() > 0)
                .map(e -> e.getValue() + " " + theme.word(e.getKey())).collect(Collectors.joining(", "));
        return parts.isEmpty() ? clients : NLS.bind(SummaryMessages.Ring, clients, parts);
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(SIZE, SIZE);
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setBackground(theme.color(Token.BACKGROUND));
        gc.fillRectangle(area);
        int size = Math.min(area.width, area.height) - 2;
        int total = total();
        gc.setBackground(theme.color(Token.BORDER));
        gc.fillOval(1, 1, size, size);
        int done = 0;
        int from = FULL / 4;
        for (Map.Entry<Verdict, Integer> part : counts.entrySet()) {
            if (part.getValue() > 0) {
                done += part.getValue();
                // the ends are computed from the whole, so that no gap is left by rounding
                int to = FULL / 4 - Math.round((float) FULL * done / total);
                gc.setBackground(theme.color(Token.of(part.getKey())));
                gc.fillArc(1, 1, size, size, from, to - from);
                from = to;
            }
        }
        gc.setBackground(theme.color(Token.BACKGROUND));
        gc.fillOval(1 + THICK, 1 + THICK, size - 2 * THICK, size - 2 * THICK);
        String figure = NumberFormat.getIntegerInstance().format(total);
        gc.setFont(theme.font(total < 10_000 ? TextRole.FIGURE : TextRole.STRONG));
        gc.setForeground(theme.color(Token.FOREGROUND));
        Point extent = gc.textExtent(figure);
        gc.drawText(figure, 1 + (size - extent.x) / 2, 1 + (size - extent.y) / 2, true);
    }
}
