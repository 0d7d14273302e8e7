package org.lockkeeper.robot.swt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;

/** Clicks widgets by the events that they get from the window system. To be called on the UI thread. */
final class Clicks {

    private Clicks() {
    }

    /** One click with the left button in the middle. */
    static void click(Widget widget) {
        switch (widget) {
            case Button button -> push(button);
            case ToolItem item -> push(item);
            case CTabItem tab -> {
                tab.getParent().setSelection(tab);
                Event event = new Event();
                event.item = tab;
                tab.getParent().notifyListeners(SWT.Selection, event);
                tab.getParent().forceFocus();
            }
            case Link link -> {
                Event event = new Event();
                event.text = link.getText().replaceAll("(?s).*?<[aA][^>]*?(?:href=\"([^\"]*)\")?>(.*?)</[aA]>.*", "$1");
                link.notifyListeners(SWT.Selection, event);
            }
            case Control control -> {
                Point size = control.getSize();
                at(control, size.x / 2, size.y / 2, 1);
            }
            default -> throw new AssertionError("cannot click " + widget);
        }
    }

    /** One click at a place inside of a control. */
    static void at(Control control, int x, int y, int button) {
        control.forceFocus();
        control.notifyListeners(SWT.MouseMove, mouse(x, y, 0, 0, 0));
        control.notifyListeners(SWT.MouseDown, mouse(x, y, button, 0, 1));
        if (!control.isDisposed()) {
            control.notifyListeners(SWT.MouseUp, mouse(x, y, button, SWT.BUTTON1, 1));
        }
    }

    private static Event mouse(int x, int y, int button, int state, int count) {
        Event event = new Event();
        event.x = x;
        event.y = y;
        event.button = button;
        event.stateMask = state;
        event.count = count;
        return event;
    }

    private static void push(Button button) {
        if (!button.isEnabled()) {
            throw new AssertionError("button \"" + button.getText() + "\" is disabled");
        }
        button.forceFocus();
        if ((button.getStyle() & (SWT.CHECK | SWT.TOGGLE)) != 0) {
            button.setSelection(!button.getSelection());
        } else if ((button.getStyle() & SWT.RADIO) != 0) {
            for (Control other : button.getParent().getChildren()) {
                if (other instanceof Button radio && (radio.getStyle() & SWT.RADIO) != 0) {
                    radio.setSelection(radio == button);
                }
            }
        }
        button.notifyListeners(SWT.Selection, new Event());
    }

    private static void push(ToolItem item) {
        if (!item.isEnabled()) {
            throw new AssertionError("tool item \"" + item.getToolTipText() + "\" is disabled");
        }
        if ((item.getStyle() & (SWT.CHECK | SWT.RADIO)) != 0) {
            item.setSelection(!item.getSelection());
        }
        item.notifyListeners(SWT.Selection, new Event());
    }
}
