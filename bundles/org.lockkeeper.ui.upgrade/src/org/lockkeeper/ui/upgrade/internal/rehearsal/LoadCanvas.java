package org.lockkeeper.ui.upgrade.internal.rehearsal;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.lockkeeper.core.rehearsal.Rehearsal.Load;
import org.lockkeeper.ui.text.Shortened;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.upgrade.internal.tabs.TabParts;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;

/** How many download at a time, minute by minute, and where the clock is. Says so in words, too. */
final class LoadCanvas extends Canvas {

    private static final int BARS = 28;

    private final ThemeTokens theme;
    private List<Load> load = List.of();
    private LocalDateTime from = LocalDateTime.MIN;
    private LocalDateTime to = LocalDateTime.MIN;
    private LocalDateTime now = LocalDateTime.MIN;

    LoadCanvas(Composite parent, ThemeTokens theme) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.theme = theme;
        WidgetIds.set(this, "upgrade.rehearsal.load");
        WidgetIds.describe(this, this::text);
        Accessibles.drawn(this, ACC.ROLE_GRAPHIC, RehearsalMessages.Load, this::text, this::text);
        addListener(SWT.Paint, e -> paint(e.gc));
    }

    void show(List<Load> minutes, LocalDateTime begin, LocalDateTime end) {
        load = minutes;
        from = begin;
        to = end;
        now = begin;
        redraw();
    }

    void move(LocalDateTime clock) {
        now = clock;
        setToolTipText(text());
        redraw();
    }

    String text() {
        return load.stream().max(Comparator.comparingInt(Load::downloads)).filter(l -> l.downloads() > 0)
                .map(most -> NLS.bind(RehearsalMessages.LoadText, new Object[] {most.downloads(),
                    MorningWords.clock(most.at()), load.stream().filter(l -> !l.at().isAfter(now))
                            .reduce((_, last) -> last).map(Load::downloads).orElse(0)}))
                .orElse(RehearsalMessages.LoadTextNone);
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? 300 : widthHint, BARS + 2 * TabParts.smallLine(this, theme));
    }

    private int x(LocalDateTime time, int width) {
        long whole = Math.max(1, Duration.between(from, to).toSeconds());
        return (int) (width * Math.clamp(Duration.between(from, time).toSeconds(), 0, whole) / whole);
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setBackground(theme.color(Token.SURFACE));
        gc.fillRectangle(area);
        if (from.equals(to)) {
            return;
        }
        gc.setFont(theme.font(TextRole.SMALL));
        gc.setForeground(theme.color(Token.FOREGROUND));
        gc.drawText(Shortened.end(NLS.bind(RehearsalMessages.LoadTitle, RehearsalMessages.Load, text()),
                text -> gc.textExtent(text).x <= area.width), 0, 0, true);
        int line = TabParts.smallLine(this, theme);
        int height = area.height - line;
        int most = load.stream().mapToInt(Load::downloads).max().orElse(1);
        gc.setBackground(theme.color(Token.CHART_1));
        for (Load minute : load) {
            int left = x(minute.at(), area.width);
            int right = x(minute.at().plusMinutes(1), area.width);
            int bar = (height - line) * minute.downloads() / Math.max(1, most);
            gc.fillRectangle(left, height - bar, Math.max(1, right - left), bar);
        }
        gc.setForeground(theme.color(Token.BORDER));
        gc.drawLine(0, height, area.width, height);
        long step = step(area.width);
        for (LocalDateTime mark = from; mark.isBefore(to); mark = mark.plusMinutes(step)) {
            int x = x(mark, area.width);
            gc.setForeground(theme.color(Token.BORDER));
            gc.drawLine(x, height, x, height + 3);
            gc.setForeground(theme.color(Token.MUTED));
            gc.drawText(MorningWords.clock(mark), x + 2, height + 1, true);
        }
        gc.setForeground(theme.color(Token.ACCENT));
        gc.setLineWidth(2);
        int x = Math.clamp(x(now, area.width), 1, Math.max(1, area.width - 1));
        gc.drawLine(x, line, x, height);
        gc.setLineWidth(1);
    }

    /** Minutes between marks, so that their texts do not touch. */
    private long step(int width) {
        long minutes = Math.max(1, Duration.between(from, to).toMinutes());
        for (long step : new long[] {5, 10, 15, 30, 60, 120, 240, 480, 1440}) {
            if (width * step / minutes > 50) {
                return step;
            }
        }
        return minutes;
    }
}
