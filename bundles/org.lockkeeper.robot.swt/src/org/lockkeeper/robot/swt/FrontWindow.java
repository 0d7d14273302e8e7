package org.lockkeeper.robot.swt;

import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.lockkeeper.robot.widgets.WidgetRobot;

/**
 * The window that has the keyboard. After a dialogue closes, a window manager may give the keyboard to no window of
 * ours; a person would click into the one in front then, and so does this: a robot that goes on would press its keys
 * into nothing. To be used on the UI thread.
 */
final class FrontWindow {

    private final Display display;
    private Shell front;

    FrontWindow(Display display) {
        this.display = display;
        front = display.getActiveShell();
        // not Display.getActiveShell(): that tells what was asked for, before the window system has agreed
        display.addFilter(SWT.Activate, this::activated);
        display.addFilter(SWT.Deactivate, this::deactivated);
    }

    private void activated(Event event) {
        if (event.widget instanceof Shell shell) {
            front = shell;
        }
    }

    private void deactivated(Event event) {
        if (event.widget == front) {
            front = null;
        }
    }

    /** Whether a window of ours has the keyboard. */
    boolean isThere() {
        return front != null && !front.isDisposed() && front.isVisible();
    }

    /** Asks the window system to give the keyboard to the window in front, where none of ours has it. */
    void ask() {
        if (!isThere() && !WidgetRobot.shells(display).isEmpty()) {
            WidgetRobot.shells(display).getFirst().forceActive();
        }
    }

    /** What a failure needs to be understood: the window with the keyboard, the control, the windows. */
    String tell() {
        Control control = display.getFocusControl();
        return "keyboard: " + (isThere() ? '"' + front.getText() + '"' : "no window of ours") + ", control: "
                + (control == null ? "none" : control.getClass().getSimpleName()) + ", windows: "
                + WidgetRobot.shells(display).stream().map(s -> '"' + s.getText() + '"').collect(Collectors.joining(", "));
    }
}
