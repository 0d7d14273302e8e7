package org.lockkeeper.ui.tests;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;

/** Asks controls for the names that they give to assistive technology. On the UI thread. */
final class AccessibleNames {

    private AccessibleNames() {
    }

    /** The visible controls that a person works with and that have no name. */
    static List<String> missing(Composite root) {
        List<String> missing = new ArrayList<>();
        collect(root, missing);
        return missing;
    }

    private static void collect(Composite parent, List<String> missing) {
        for (Control child : parent.getChildren()) {
            if (!child.isVisible()) {
                continue;
            }
            if (child instanceof ToolBar bar) {
                for (ToolItem item : bar.getItems()) {
                    boolean named = !blank(item.getText()) || !blank(item.getToolTipText());
                    if (!named && (item.getStyle() & SWT.SEPARATOR) == 0) {
                        missing.add(describe(item) + " in " + describe(bar));
                    }
                }
            } else if (isWorkedWith(child) && blank(name(child))) {
                missing.add(describe(child));
            }
            if (child instanceof Composite composite) {
                collect(composite, missing);
            }
        }
    }

    private static boolean isWorkedWith(Control control) {
        return switch (control) {
            case Button _, Text _, Combo _, Link _, Table _, Tree _ -> true;
            // tabs name themselves; a canvas is worked with if it takes keys or clicks
            case CTabFolder _ -> false;
            case Canvas canvas -> canvas.isListening(SWT.KeyDown);
            default -> false;
        };
    }

    private static String name(Control control) {
        String asked = asked(control);
        if (!blank(asked)) {
            return asked;
        }
        return switch (control) {
            case Button button -> button.getText();
            case Link link -> link.getText();
            // the system takes the label before a field for its name
            case Text _, Combo _ -> labelBefore(control);
            default -> null;
        };
    }

    private static String labelBefore(Control control) {
        Control[] siblings = control.getParent().getChildren();
        for (int i = 1; i < siblings.length; i++) {
            if (siblings[i] == control && siblings[i - 1] instanceof Label label) {
                return label.getText();
            }
        }
        return null;
    }

    private static String asked(Control control) {
        AccessibleEvent event = new AccessibleEvent(control);
        event.childID = org.eclipse.swt.accessibility.ACC.CHILDID_SELF;
        for (Object listener : listeners(control.getAccessible())) {
            ((AccessibleListener) listener).getName(event);
        }
        return event.result;
    }

    // SWT can be told names but not be asked for them
    private static List<?> listeners(Accessible accessible) {
        try {
            Field field = Accessible.class.getDeclaredField("accessibleListeners");
            field.setAccessible(true);
            return field.get(accessible) instanceof List<?> list ? List.copyOf(list) : List.of();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("this SWT keeps its accessible listeners elsewhere", e);
        }
    }

    private static String describe(org.eclipse.swt.widgets.Widget widget) {
        Object id = widget.getData(org.lockkeeper.robot.Robot.ID_KEY);
        return widget.getClass().getSimpleName() + (id == null ? "" : " " + id);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
