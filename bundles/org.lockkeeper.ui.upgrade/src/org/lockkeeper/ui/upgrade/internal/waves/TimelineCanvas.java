package org.lockkeeper.ui.upgrade.internal.waves;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.lockkeeper.core.plan.Wave;
import org.lockkeeper.core.plan.WaveProgress;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.upgrade.internal.tabs.TabParts;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.WidgetIds;

/**
 * The waves over the days, one box each: how high tells how many clients, how full how much is done. Without a first day
 * one after the other. Says all of it in words, too; the table below has the same.
 */
final class TimelineCanvas extends Canvas {

    private static final int HEIGHT = 90;
    private static final int LEAST = 12;

    private final ThemeTokens theme;
    private List<WaveProgress> waves = List.of();
    private int selected = -1;

    /**
     * @param onSelect told which wave was clicked
     */
    TimelineCanvas(Composite parent, ThemeTokens theme, Consumer<WaveProgress> onSelect) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.theme = theme;
        WidgetIds.set(this, "upgrade.waves.timeline");
        WidgetIds.describe(this, this::text);
        Accessibles.drawn(this, ACC.ROLE_GRAPHIC, WaveMessages.Timeline, this::text, this::text);
        addListener(SWT.Paint, e -> paint(e.gc));
        addListener(SWT.MouseUp, e -> {
            int labels = labels();
            for (int i = 0; i < waves.size(); i++) {
                Rectangle column = column(i, labels);
                if (e.x >= column.x && e.x < column.x + column.width) {
                    onSelect.accept(waves.get(i));
                }
            }
        });
    }

    void show(List<WaveProgress> progress) {
        waves = progress;
        selected = Math.min(selected, waves.size() - 1);
        setToolTipText(text());
        redraw();
    }

    void select(WaveProgress wave) {
        selected = waves.indexOf(wave);
        redraw();
    }

    /** All of it in words. */
    String text() {
        return waves.isEmpty() ? WaveMessages.TimelineNone : waves.stream().map(w -> NLS.bind(WaveMessages.TimelineWave,
                new Object[] {name(w.wave()), start(w.wave()), w.wave().clients().size(), w.left()}))
                .collect(Collectors.joining("; "));
    }

    static String name(Wave wave) {
        return wave.name();
    }

    static String start(Wave wave) {
        return wave.start() == null ? WaveMessages.NotScheduled
                : wave.start().toLocalDate() + " " + wave.start().toLocalTime();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? 300 : widthHint, HEIGHT + labels());
    }

    /** Where a wave stands: by its day where there is one, else by its number. */
    private Rectangle column(int wave, int labels) {
        Rectangle area = getClientArea();
        long slots = slots();
        long slot = slot(wave);
        int from = (int) (area.width * slot / slots);
        int to = (int) (area.width * (slot + 1) / slots);
        return new Rectangle(from + 2, 0, Math.max(2, Math.min(90, to - from) - 4), area.height - labels);
    }

    private LocalDate first() {
        return waves.getFirst().wave().start() == null ? null : waves.getFirst().wave().start().toLocalDate();
    }

    private long slot(int wave) {
        LocalDate first = first();
        return first == null ? wave : waves.get(wave).wave().start().toLocalDate().toEpochDay() - first.toEpochDay();
    }

    private long slots() {
        return slot(waves.size() - 1) + 1;
    }

    /** How high what is written below the line is. */
    private int labels() {
        return TabParts.smallLine(this, theme) + 4;
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setBackground(theme.color(Token.SURFACE));
        gc.fillRectangle(area);
        gc.setForeground(theme.color(Token.GRID_LINE));
        int labels = labels();
        gc.drawLine(0, area.height - labels, area.width, area.height - labels);
        int most = waves.stream().mapToInt(w -> w.wave().clients().size()).max().orElse(1);
        gc.setFont(theme.font(TextRole.SMALL));
        int labelled = 0;
        for (int i = 0; i < waves.size(); i++) {
            WaveProgress wave = waves.get(i);
            Rectangle column = column(i, labels);
            int height = Math.max(LEAST, (column.height - labels) * wave.wave().clients().size() / most);
            int top = column.height - height;
            gc.setBackground(theme.color(wave.wave().kind() == Wave.Kind.PILOT ? Token.CHART_2 : Token.CHART_1));
            gc.fillRectangle(column.x, top, column.width, height);
            int done = wave.steps() == 0 ? height : height * (wave.steps() - wave.left()) / wave.steps();
            gc.setBackground(theme.color(Token.AUTOMATIC));
            gc.fillRectangle(column.x, column.height - done, column.width, done);
            if (i == selected) {
                gc.setForeground(theme.color(Token.FOREGROUND));
                gc.setLineWidth(2);
                gc.drawRectangle(column.x, top, column.width - 1, height);
                gc.setLineWidth(1);
            }
            String label = first() == null ? wave.wave().name() : Wording.weekday(wave.wave().start().toLocalDate());
            Point extent = gc.textExtent(label);
            if (column.x >= labelled) {
                gc.setForeground(theme.color(Token.FOREGROUND));
                gc.drawText(label, column.x, area.height - labels + 3, true);
                String figure = Wording.number(wave.wave().clients().size());
                gc.drawText(figure, column.x, Math.max(0, top - gc.getFontMetrics().getHeight()), true);
                labelled = column.x + extent.x + 8;
            }
        }
    }
}
