package org.lockkeeper.ui.workbench.internal.status;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.lockkeeper.ui.notices.Notice;
import org.lockkeeper.ui.notices.Notices;
import org.lockkeeper.ui.theme.Icon;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.widgets.CssClass;
import org.lockkeeper.ui.widgets.WidgetIds;
import org.lockkeeper.ui.workbench.internal.Messages;

/**
 * A notice in the corner of the window, above the line at the bottom, for a while: it takes no focus and goes by itself,
 * unless the pointer or the focus is in it. The line keeps what it said.
 */
final class Toast {

    private static final int SHOWN_MILLIS = 10_000;
    private static final int WIDTH = 420;
    private static final int MARGIN = 12;

    private final Shell window;
    private final Control line;
    private final Notices notices;
    private final ThemeTokens theme;
    private final Listener moved = _ -> place();
    private Composite card;
    private Notice shown;

    Toast(Shell window, Control line, Notices notices, ThemeTokens theme) {
        this.window = window;
        this.line = line;
        this.notices = notices;
        this.theme = theme;
        window.addListener(SWT.Resize, moved);
        line.addListener(SWT.Dispose, _ -> close());
    }

    /** Shows what was told last, where something can be done about it; else nothing. */
    void update() {
        Optional<Notice> latest = notices.latest().filter(n -> !n.actions().isEmpty());
        if (latest.isPresent() && latest.get() == shown) {
            return;
        }
        hide();
        // a window that is minimised, or behind a dialog, has the line at the bottom to tell it later
        if (latest.isPresent() && window.isVisible()) {
            show(latest.get());
        }
        shown = latest.orElse(null);
    }

    private void show(Notice notice) {
        card = CssClass.CARD.set(WidgetIds.set(new Composite(window, SWT.BORDER), "toast"));
        card.setLayout(GridLayoutFactory.fillDefaults().numColumns(3).margins(12, 10).spacing(8, 8).create());
        Label icon = new Label(card, SWT.NONE);
        icon.setImage(theme.image(Icon.INFO));
        icon.setLayoutData(GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).create());
        Label text = WidgetIds.set(new Label(card, SWT.WRAP), "toast.text");
        text.setText(notice.text().replace("&", "&&"));
        text.setLayoutData(GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH - 90, SWT.DEFAULT).create());
        ToolBar corner = new ToolBar(card, SWT.FLAT);
        ToolItem away = WidgetIds.set(new ToolItem(corner, SWT.PUSH), "toast.away");
        away.setImage(theme.image(Icon.CANCEL));
        away.setToolTipText(Messages.News_away);
        corner.setLayoutData(GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).create());
        away.addListener(SWT.Selection, _ -> hide());
        Composite row = CssClass.CARD.set(new Composite(card, SWT.NONE));
        row.setLayout(GridLayoutFactory.fillDefaults().numColumns(notice.actions().size()).spacing(8, 0).create());
        row.setLayoutData(GridDataFactory.fillDefaults().span(3, 1).align(SWT.END, SWT.CENTER).create());
        for (Notice.Action action : notice.actions()) {
            Button button = WidgetIds.set(new Button(row, SWT.PUSH), "toast." + action.id());
            button.setText(action.label());
            button.addListener(SWT.Selection, _ -> {
                hide();
                action.action().run();
            });
        }
        card.addListener(SWT.Traverse, this::escape);
        for (Control child : row.getChildren()) {
            child.addListener(SWT.Traverse, this::escape);
        }
        corner.addListener(SWT.Traverse, this::escape);
        place();
        card.moveAbove(null);
        later(card);
    }

    private void escape(Event event) {
        if (event.detail == SWT.TRAVERSE_ESCAPE) {
            event.doit = false;
            hide();
        }
    }

    private void place() {
        if (card == null || card.isDisposed() || line.isDisposed()) {
            return;
        }
        Rectangle area = window.getClientArea();
        Point size = card.computeSize(Math.min(WIDTH, area.width - 2 * MARGIN), SWT.DEFAULT);
        int bottom = window.getDisplay().map(line, window, 0, 0).y;
        card.setBounds(area.x + area.width - size.x - MARGIN, bottom - size.y - MARGIN, size.x, size.y);
    }

    private void later(Composite meant) {
        window.getDisplay().timerExec(SHOWN_MILLIS, () -> {
            if (meant.isDisposed()) {
                return;
            }
            if (isUsed(meant)) {
                later(meant);
            } else {
                hide();
            }
        });
    }

    private static boolean isUsed(Composite card) {
        Display display = card.getDisplay();
        Control focus = display.getFocusControl();
        for (Control c = focus; c != null; c = c.getParent()) {
            if (c == card) {
                return true;
            }
        }
        Point pointer = card.toControl(display.getCursorLocation());
        return card.getClientArea().contains(pointer);
    }

    private void hide() {
        if (card != null && !card.isDisposed()) {
            card.dispose();
        }
        card = null;
    }

    private void close() {
        hide();
        if (!window.isDisposed()) {
            window.removeListener(SWT.Resize, moved);
        }
    }
}
