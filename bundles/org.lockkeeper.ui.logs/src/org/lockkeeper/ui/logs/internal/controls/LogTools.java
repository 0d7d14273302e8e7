package org.lockkeeper.ui.logs.internal.controls;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.lockkeeper.ui.logs.internal.actions.LogAction;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;
import org.lockkeeper.ui.widgets.Pressed;
import org.lockkeeper.ui.widgets.WidgetIds;

/** The row of switches and actions of the Log view. */
public final class LogTools {

    private final ThemeTokens theme;
    private final ToolBar bar;
    private final Map<LogAction, ToolItem> items = new EnumMap<>(LogAction.class);

    /**
     * @param perform does what somebody chose; a switch has its new state already
     */
    public LogTools(Composite parent, ThemeTokens theme, Consumer<LogAction> perform) {
        this.theme = theme;
        bar = new ToolBar(parent, SWT.FLAT | SWT.WRAP | SWT.RIGHT);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, false);
        data.widthHint = 100;
        bar.setLayoutData(data);
        WidgetIds.set(bar, "log.tools");
        for (LogAction action : LogAction.values()) {
            if (action.inTools()) {
                if (action == LogAction.COLUMNS || action == LogAction.FOLLOW) {
                    new ToolItem(bar, SWT.SEPARATOR);
                }
                ToolItem item = new ToolItem(bar, action.isSwitch() ? SWT.CHECK : SWT.PUSH);
                item.setText(padded(action.text()));
                item.setToolTipText(action.hint());
                item.addListener(SWT.Selection, _ -> {
                    Pressed.show(item, theme);
                    perform.accept(action);
                });
                WidgetIds.set(item, "log." + action.id());
                items.put(action, item);
            }
        }
    }

    /** Shows whether something is on. */
    public void set(LogAction action, boolean on) {
        items.get(action).setSelection(on);
        Pressed.show(items.get(action), theme);
    }

    /** Whether something is on. */
    public boolean isOn(LogAction action) {
        return items.get(action).getSelection();
    }

    /** Shows whether something can be done, and how it is called here. */
    public void set(LogAction action, boolean possible, String text) {
        items.get(action).setEnabled(possible);
        items.get(action).setText(padded(text));
    }

    /** A text of a flat tool, which has no room around its text. */
    public static String padded(String text) {
        return "\u2002" + text + "\u2002";
    }

    /** Takes over the colours of the present theme. */
    public void applyTheme() {
        bar.setBackground(theme.color(Token.SURFACE));
        bar.setForeground(theme.color(Token.FOREGROUND));
        items.values().forEach(item -> Pressed.show(item, theme));
    }
}
