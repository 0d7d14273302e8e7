package org.lockkeeper.robot.swtbot;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.swtbot.swt.finder.finders.UIThreadRunnable;
import org.eclipse.swtbot.swt.finder.results.Result;
import org.eclipse.swtbot.swt.finder.widgets.AbstractSWTBotControl;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotButton;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotCTabItem;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotCheckBox;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotLink;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotRadio;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotToggleButton;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotToolbarDropDownButton;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotToolbarPushButton;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotToolbarToggleButton;

/** Clicks a widget with the SWTBot class that is made for its kind. */
final class Clicks {

    private Clicks() {
    }

    /** One click. */
    static void click(Widget widget) {
        switch (widget) {
            case Button b when has(b, SWT.CHECK) -> new SWTBotCheckBox(b).click();
            case Button b when has(b, SWT.RADIO) -> new SWTBotRadio(b).click();
            case Button b when has(b, SWT.TOGGLE) -> new SWTBotToggleButton(b).click();
            case Button b -> new SWTBotButton(b).click();
            case ToolItem t when has(t, SWT.CHECK) -> new SWTBotToolbarToggleButton(t).click();
            case ToolItem t when has(t, SWT.DROP_DOWN) -> new SWTBotToolbarDropDownButton(t).click();
            case ToolItem t -> new SWTBotToolbarPushButton(t).click();
            case CTabItem tab -> new SWTBotCTabItem(tab).activate();
            case Link link -> new SWTBotLink(link).click();
            case Control control -> new Middle(control).click();
            default -> throw new AssertionError("cannot click " + widget);
        }
    }

    private static boolean has(Widget widget, int style) {
        return UIThreadRunnable.syncExec(widget.getDisplay(), (Result<Boolean>) () -> (widget.getStyle() & style) != 0);
    }

    /** A control that SWTBot has no class for: clicked in its middle. */
    private static final class Middle extends AbstractSWTBotControl<Control> {

        Middle(Control control) {
            super(control);
        }

        @Override
        public AbstractSWTBotControl<Control> click() {
            setFocus();
            Point size = syncExec((Result<Point>) widget::getSize);
            clickXY(size.x / 2, size.y / 2);
            return this;
        }
    }
}
