package org.lockkeeper.robot.widgets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;
import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.Target;

/** What robots for SWT have in common: what is only read from widgets, and where they are looked for. */
public abstract class WidgetRobot implements Robot {

    /** Where the widgets are. */
    protected final Display display;

    /** For the windows of a display. */
    protected WidgetRobot(Display display) {
        this.display = display;
    }

    /** Waits until a widget is there and does something with it on the UI thread. */
    protected abstract <W, T> T with(Target target, Class<W> type, Function<W, T> what);

    @Override
    public boolean isEnabled(Target target) {
        return with(target, Widget.class, w -> switch (w) {
            case Control c -> c.isEnabled();
            case ToolItem i -> i.isEnabled();
            default -> true;
        });
    }

    @Override
    public void focus(Target target) {
        with(target, Control.class, Control::forceFocus);
    }

    @Override
    public List<String> items(Target target) {
        return with(target, Widget.class, Items::of);
    }

    @Override
    public List<String> columns(Target grid) {
        return with(grid, NatTable.class, Grids::columns);
    }

    @Override
    public int rowCount(Target grid) {
        return with(grid, NatTable.class, Grids::rowCount);
    }

    @Override
    public String cell(Target grid, int row, int column) {
        return with(grid, NatTable.class, t -> Grids.cell(t, row, column));
    }

    @Override
    public String activeWindow() {
        return onUiThread(() -> shells(display).isEmpty() ? "" : shells(display).getFirst().getText());
    }

    @Override
    public String clipboard() {
        return onUiThread(() -> {
            Clipboard clipboard = new Clipboard(display);
            try {
                return clipboard.getContents(TextTransfer.getInstance()) instanceof String text ? text : "";
            } finally {
                clipboard.dispose();
            }
        });
    }

    /** Visible windows, the active one first, then the newest. To be called on the UI thread. */
    public static List<Shell> shells(Display display) {
        Shell active = display.getActiveShell();
        List<Shell> shells = new ArrayList<>(Arrays.asList(display.getShells()).reversed());
        shells.removeIf(s -> s.isDisposed() || !s.isVisible());
        shells.sort(Comparator.comparing(s -> s != active));
        return shells;
    }

    /** The first menu bar of a window. To be called on the UI thread. */
    protected final Menu menuBar() {
        return Arrays.stream(display.getShells()).map(Shell::getMenuBar).filter(m -> m != null).findFirst()
                .orElseThrow(() -> new AssertionError("no window has a menu bar"));
    }

    /**
     * The control, or the nearest of its parents, that has a context menu. To be called on the UI thread.
     *
     * @throws AssertionError where none has
     */
    protected static Control withContextMenu(Control control) {
        Control owner = control;
        while (owner.getMenu() == null) {
            if (owner.getParent() == null) {
                throw new AssertionError(control + " has no context menu");
            }
            owner = owner.getParent();
        }
        return owner;
    }

    /** The widget as what it is expected to be. */
    protected static <W> W cast(Target target, Class<W> type, Widget widget) {
        if (!type.isInstance(widget)) {
            throw new AssertionError("the " + target + " is a " + widget.getClass().getSimpleName() + ", not a "
                    + type.getSimpleName());
        }
        return type.cast(widget);
    }

    /** Throws on what was thrown on the UI thread; {@code null} for nothing. */
    protected static void rethrow(Throwable failure) {
        switch (failure) {
            case null -> { }
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new AssertionError(failure);
        }
    }
}
