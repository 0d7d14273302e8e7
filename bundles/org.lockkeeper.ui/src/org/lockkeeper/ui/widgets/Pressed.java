package org.lockkeeper.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.ToolItem;
import org.lockkeeper.ui.theme.ThemeTokens;
import org.lockkeeper.ui.theme.Token;

/**
 * Shows what is pressed by the colours of a selection. The system's own shade of a pressed button is hardly seen, on
 * dark least, and a style sheet knows no difference between a pressed and any other button. UI thread.
 */
public final class Pressed {

    // whoever bears this mark is left alone by the style sheets
    private static final String OWN_STYLE = "org.eclipse.e4.ui.css.disabled";

    private Pressed() {
    }

    /** Colours a toggle button now, and whenever somebody presses it. Code that sets it otherwise calls {@link #show}. */
    public static Button watch(Button toggle, ThemeTokens theme) {
        toggle.setData(OWN_STYLE, Boolean.TRUE);
        toggle.addListener(SWT.Selection, _ -> show(toggle, theme));
        show(toggle, theme);
        return toggle;
    }

    /** Colours a toggle button as it is now. */
    public static void show(Button toggle, ThemeTokens theme) {
        boolean on = toggle.getSelection();
        toggle.setBackground(theme.color(on ? Token.SELECTION : Token.SURFACE));
        // GTK would use a colour of ours where the switch cannot be pressed, too
        toggle.setForeground(on ? theme.color(Token.SELECTION_FOREGROUND)
                : SWT.getPlatform().equals("gtk") ? null : theme.color(Token.FOREGROUND));
    }

    /** Colours a switch of a tool bar as it is now. */
    public static void show(ToolItem item, ThemeTokens theme) {
        item.setBackground(item.getSelection() ? theme.color(Token.SELECTION) : null);
        item.setForeground(theme.color(item.getSelection() ? Token.SELECTION_FOREGROUND : Token.FOREGROUND));
    }
}
