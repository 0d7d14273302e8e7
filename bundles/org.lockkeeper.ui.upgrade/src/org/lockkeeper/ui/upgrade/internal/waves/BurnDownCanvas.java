package org.lockkeeper.ui.upgrade.internal.waves;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.lockkeeper.core.plan.BurnDown;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.upgrade.internal.tabs.TabParts;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * How many steps were left over time: a line that falls where steps were done, verified or waived, of all of them or of one
 * wave. Says all of it in words, too.
 */
final class BurnDownCanvas extends Canvas {

    private static final int HEIGHT = 90;
    private static final int DOT = 4;
    // more than that nobody listens to
    private static final int TOLD = 12;

    private final ThemeTokens theme;
    private BurnDown burnDown;
    private int wave = -1;

    BurnDownCanvas(Composite parent, ThemeTokens theme) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.theme = theme;
        WidgetIds.set(this, "upgrade.waves.burndown");
        WidgetIds.describe(this, this::text);
        Accessibles.drawn(this, ACC.ROLE_GRAPHIC, WaveMessages.BurnDown, this::text, this::text);
        addListener(SWT.Paint, e -> paint(e.gc));
    }

    /** Shows other points; {@code null} while they are not known. */
    void show(BurnDown other) {
        burnDown = other;
        update(wave);
    }

    /** Shows a wave's steps; -1 for all. */
    void update(int shown) {
        wave = shown;
        setToolTipText(text());
        redraw();
    }

    private List<BurnDown.Point> points() {
        return burnDown == null ? List.of() : burnDown.points();
    }

    private boolean isOfWave() {
        return burnDown != null && wave >= 0 && wave < burnDown.waves().waves().size();
    }

    private int left(BurnDown.Point point) {
        return isOfWave() ? point.left().get(wave) : point.allLeft();
    }

    private static String day(Instant at) {
        return Wording.day(LocalDate.ofInstant(at, ZoneId.systemDefault()));
    }

    /** All of it in words; of many points the newest. */
    String text() {
        List<BurnDown.Point> points = points();
        if (points.isEmpty()) {
            return burnDown == null ? WaveMessages.Computing : WaveMessages.BurnDownNone;
        }
        String told = points.subList(Math.max(0, points.size() - TOLD), points.size()).stream()
                .map(p -> NLS.bind(WaveMessages.BurnDownPoint, day(p.at()), left(p))).collect(Collectors.joining(", "));
        return NLS.bind(WaveMessages.BurnDownOf, isOfWave() ? burnDown.waves().waves().get(wave).name()
                : WaveMessages.BurnDownAll, told);
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? 300 : widthHint, HEIGHT + labels());
    }

    /** How high what is written below the line is. */
    private int labels() {
        return TabParts.smallLine(this, theme) + 4;
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setBackground(theme.color(Token.SURFACE));
        gc.fillRectangle(area);
        int base = area.height - labels();
        gc.setForeground(theme.color(Token.GRID_LINE));
        gc.drawLine(0, base, area.width, base);
        List<BurnDown.Point> points = points();
        gc.setFont(theme.font(TextRole.SMALL));
        gc.setForeground(theme.color(Token.FOREGROUND));
        if (points.isEmpty()) {
            gc.drawText(text(), 2, base + 3, true);
            return;
        }
        int most = Math.max(1, points.stream().mapToInt(this::left).max().orElse(1));
        long first = points.getFirst().at().getEpochSecond();
        long span = Math.max(1, points.getLast().at().getEpochSecond() - first);
        gc.setForeground(theme.color(Token.MUTED));
        gc.drawText(isOfWave() ? NLS.bind(WaveMessages.BurnDownTitle, burnDown.waves().waves().get(wave).name())
                : WaveMessages.BurnDown, 2, 0, true);
        int top = gc.getFontMetrics().getHeight() + 2 * DOT;
        int[] x = points.stream().mapToInt(p -> DOT + (int) ((area.width - 4L * DOT)
                * (points.size() == 1 ? 0 : p.at().getEpochSecond() - first) / span)).toArray();
        int[] y = points.stream().mapToInt(p -> base - (int) ((long) (base - top) * left(p) / most)).toArray();
        gc.setForeground(theme.color(Token.CHART_1));
        gc.setLineWidth(2);
        // nothing changes between two lines of the journal, so the line falls in steps
        gc.drawPolyline(IntStream.range(0, x.length).flatMap(i -> i == 0 ? IntStream.of(x[0], y[0])
                : IntStream.of(x[i], y[i - 1], x[i], y[i])).toArray());
        gc.setLineWidth(1);
        gc.setForeground(theme.color(Token.FOREGROUND));
        int labelled = 0;
        for (int i = 0; i < x.length; i++) {
            gc.setBackground(theme.color(Token.CHART_1));
            gc.fillOval(x[i] - DOT / 2, y[i] - DOT / 2, DOT, DOT);
            String label = NLS.bind(WaveMessages.BurnDownPoint, day(points.get(i).at()), left(points.get(i)));
            Point extent = gc.textExtent(label);
            int from = Math.min(x[i], area.width - extent.x);
            if (from >= labelled) {
                gc.drawText(label, from, base + 3, true);
                labelled = from + extent.x + 8;
            }
        }
    }
}
