package org.lockkeeper.ui.logs.internal.timeline;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.lockkeeper.logs.view.time.Bars;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.Token;

/** What the colours of the bars mean; where bars are chosen, which times and how many lines those are. UI thread. */
final class Legend extends Canvas {

    private static final int SQUARE = 9;
    private static final int SPACE = 14;

    private final ThemeTokens theme;
    private Bars bars;
    private String instead = "";

    Legend(Composite parent, ThemeTokens theme) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        this.theme = theme;
        addPaintListener(e -> paint(e.gc));
    }

    /**
     * Shows what the colours mean.
     *
     * @param text what to say in place of it; empty for nothing
     */
    void show(Bars of, String text) {
        bars = of;
        instead = text;
        setToolTipText(text.isEmpty() ? null : text);
        redraw();
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setBackground(theme.color(Token.SURFACE));
        gc.fillRectangle(area);
        gc.setFont(theme.font(TextRole.SMALL));
        int y = (area.height - gc.getFontMetrics().getHeight()) / 2;
        gc.setForeground(theme.color(Token.MUTED));
        if (!instead.isEmpty()) {
            gc.drawText(instead.replace('\n', ' '), 0, y, true);
            return;
        }
        if (bars != null && bars.parts().size() > 1) {
            int x = 0;
            for (Bars.Part part : bars.parts().stream().filter(p -> p.total() > 0).toList()) {
                String text = NLS.bind(TimelineMessages.PartCount, part.name(), BarText.count(part.total()));
                gc.setBackground(theme.color(Palette.of(part.shade())));
                gc.fillRectangle(x, (area.height - SQUARE) / 2, SQUARE, SQUARE);
                gc.drawText(text, x + SQUARE + 4, y, true);
                x += SQUARE + 4 + gc.textExtent(text).x + SPACE;
            }
        }
    }
}
