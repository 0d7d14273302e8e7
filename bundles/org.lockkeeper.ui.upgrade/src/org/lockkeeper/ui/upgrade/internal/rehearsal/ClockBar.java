package org.lockkeeper.ui.upgrade.internal.rehearsal;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.ThemeTokens.TextRole;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Accessibles;
import org.lockkeeper.ui.widgets.Pressed;
import org.lockkeeper.ui.widgets.WidgetIds;

/** The clock: run, stopped and moved by minutes. Does not run while it is not seen. */
final class ClockBar {

    private static final int TICK = 200;

    private final ThemeTokens theme;
    private final Composite row;
    private final Button run;
    private final Scale scale;
    private final Label clock;
    private final Consumer<LocalDateTime> onMove;
    private LocalDateTime from = LocalDateTime.MIN;

    ClockBar(Composite parent, ThemeTokens theme, Consumer<LocalDateTime> onMove) {
        this.theme = theme;
        this.onMove = onMove;
        row = new Composite(parent, SWT.NONE);
        row.setLayout(GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 0).spacing(6, 0).create());
        run = WidgetIds.set(new Button(row, SWT.TOGGLE), "upgrade.rehearsal.run");
        run.setText(RehearsalMessages.Run);
        run.setToolTipText(RehearsalMessages.RunHint);
        run.addListener(SWT.Selection, _ -> pressed());
        Pressed.watch(run, theme);
        scale = WidgetIds.set(new Scale(row, SWT.HORIZONTAL), "upgrade.rehearsal.clock");
        scale.setToolTipText(RehearsalMessages.ClockHint);
        scale.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).create());
        Accessibles.name(scale, RehearsalMessages.Clock);
        scale.addListener(SWT.Selection, _ -> moved());
        clock = WidgetIds.set(new Label(row, SWT.NONE), "upgrade.rehearsal.time");
        clock.setText("00:00");
        clock.setLayoutData(GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).create());
    }

    Control control() {
        return row;
    }

    /** Shows another morning, from its beginning. */
    void show(LocalDateTime begin, LocalDateTime end) {
        from = begin;
        stop();
        scale.setMaximum((int) Math.clamp(Duration.between(begin, end).toMinutes(), 1, Integer.MAX_VALUE));
        scale.setPageIncrement(Math.max(1, scale.getMaximum() / 10));
        scale.setSelection(0);
        moved();
    }

    LocalDateTime now() {
        return from.plusMinutes(scale.getSelection());
    }

    /** Moves the clock to a time of the morning. */
    void move(LocalDateTime to) {
        stop();
        scale.setSelection((int) Math.clamp(Duration.between(from, to).toMinutes(), 0, scale.getMaximum()));
        moved();
    }

    void stop() {
        run.setSelection(false);
        Pressed.show(run, theme);
    }

    private void moved() {
        clock.setText(MorningWords.clock(now()));
        onMove.accept(now());
    }

    private void pressed() {
        if (run.getSelection() && scale.getSelection() == scale.getMaximum()) {
            scale.setSelection(0);
        }
        tick();
    }

    private void tick() {
        if (row.isDisposed() || !run.getSelection()) {
            return;
        }
        if (!row.isVisible() || scale.getSelection() >= scale.getMaximum()) {
            stop();
            return;
        }
        scale.setSelection(scale.getSelection() + 1);
        moved();
        row.getDisplay().timerExec(TICK, this::tick);
    }

    /** Takes over the colours of the present theme. */
    void applyTheme() {
        row.setBackground(theme.color(Token.SURFACE));
        scale.setBackground(theme.color(Token.SURFACE));
        clock.setBackground(theme.color(Token.SURFACE));
        clock.setForeground(theme.color(Token.FOREGROUND));
        clock.setFont(theme.font(TextRole.STRONG));
        clock.requestLayout();
        Pressed.show(run, theme);
    }
}
