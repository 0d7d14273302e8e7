package org.lockkeeper.ui.widgets;

import java.util.Objects;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.lockkeeper.ui.text.Shortened;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.Token;

/** A number that counts, with icon and word, to be clicked: by mouse, Enter or Space. */
public final class Tile extends Canvas {

    private static final int MARGIN = 10;
    /** Between the coloured edge and what is written. */
    private static final int EDGE = 6;

    private final ThemeTokens theme;
    private final Icon icon;
    private final Token color;
    private final String word;
    private String figure = "";
    private boolean hot;

    /**
     * Makes a tile.
     *
     * @param color of figure and edge
     * @param word what is counted
     * @param action what a click does
     */
    public Tile(Composite parent, String id, ThemeTokens theme, Icon icon, Token color, String word,
            Runnable action) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.theme = Objects.requireNonNull(theme);
        this.icon = icon;
        this.color = color;
        this.word = word;
        WidgetIds.set(this, id);
        WidgetIds.describe(this, () -> figure + " " + word);
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseEnter, _ -> hot(true));
        addListener(SWT.MouseExit, _ -> hot(false));
        addListener(SWT.FocusIn, _ -> redraw());
        addListener(SWT.FocusOut, _ -> redraw());
        addListener(SWT.MouseDown, _ -> setFocus());
        addListener(SWT.MouseUp, e -> {
            if (e.button == 1 && getClientArea().contains(e.x, e.y)) {
                action.run();
            }
        });
        addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR || e.keyCode == SWT.SPACE) {
                action.run();
            }
        });
        addListener(SWT.Traverse, e -> e.doit = true);
        makeAccessible();
    }

    private void makeAccessible() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = figure + " " + word;
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent e) {
                e.detail = ACC.ROLE_PUSHBUTTON;
            }
        });
    }

    /** Shows another number. */
    public void setFigure(String text) {
        if (!text.equals(figure)) {
            figure = text;
            requestLayout();
            redraw();
        }
    }

    private void hot(boolean now) {
        hot = now;
        redraw();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        GC gc = new GC(this);
        try {
            gc.setFont(theme.font(TextRole.FIGURE));
            int height = gc.getFontMetrics().getHeight();
            // the icon stands beside the figure, and the word below both
            int width = gc.textExtent(figure).x + theme.image(icon).getBounds().width + MARGIN;
            gc.setFont(theme.font(TextRole.BODY));
            height += gc.getFontMetrics().getHeight();
            width = Math.max(width, gc.textExtent(word).x) + EDGE;
            return new Point(widthHint == SWT.DEFAULT ? width + 2 * MARGIN : widthHint, height + 2 * MARGIN);
        } finally {
            gc.dispose();
        }
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        boolean nothing = figure.equals("0") || figure.isEmpty();
        gc.setAntialias(SWT.ON);
        gc.setBackground(theme.color(hot ? Token.SELECTION : Token.SURFACE));
        gc.fillRectangle(area);
        gc.setForeground(theme.color(isFocusControl() ? Token.ACCENT : Token.BORDER));
        gc.setLineWidth(isFocusControl() ? 2 : 1);
        gc.drawRectangle(isFocusControl() ? 1 : 0, isFocusControl() ? 1 : 0,
                area.width - (isFocusControl() ? 2 : 1), area.height - (isFocusControl() ? 2 : 1));
        gc.setBackground(theme.color(nothing ? Token.BORDER : color));
        gc.fillRectangle(0, 0, 4, area.height);
        Image image = theme.image(icon);
        gc.setFont(theme.font(TextRole.FIGURE));
        int figureHeight = gc.getFontMetrics().getHeight();
        gc.setForeground(theme.color(nothing ? Token.MUTED : color));
        gc.drawText(figure, MARGIN + EDGE, MARGIN, true);
        gc.setFont(theme.font(TextRole.BODY));
        gc.setForeground(theme.color(nothing ? Token.MUTED : Token.FOREGROUND));
        int room = area.width - MARGIN - 2 * EDGE;
        if (gc.textExtent(word).x > room) {
            gc.setFont(theme.font(TextRole.SMALL));
        }
        gc.drawText(Shortened.end(word, text -> gc.textExtent(text).x <= room), MARGIN + EDGE, MARGIN + figureHeight, true);
        gc.drawImage(image, area.width - MARGIN - image.getBounds().width, MARGIN + 2);
    }
}
