package org.lockkeeper.robot.swt;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;
import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.Target;
import org.lockkeeper.robot.widgets.WidgetRobot;

/** Finds visible widgets, those of the active window first. To be called on the UI thread. */
final class Finder {

    private final Display display;

    Finder(Display display) {
        this.display = display;
    }

    /** The first visible widget that is meant. */
    Optional<Widget> find(Target target) {
        Predicate<Widget> wanted = switch (target) {
            case Target.ById(String id) -> w -> id.equals(w.getData(Robot.ID_KEY));
            case Target.ByText(String text) -> w -> text.equals(textOf(w));
            case Target.ByTooltip(String tooltip) -> w -> startsAs(tooltip, tooltipOf(w));
        };
        for (Shell shell : WidgetRobot.shells(display)) {
            Widget found = search(shell, wanted);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /** What the widget is called by people; {@code null} where it shows no text. */
    static String textOf(Widget widget) {
        String text = switch (widget) {
            case Button b -> b.getText();
            case Label l -> l.getText();
            case CLabel l -> l.getText();
            case Link l -> l.getText().replaceAll("</?[aA][^>]*>", "");
            case Group g -> g.getText();
            case Text t -> t.getText();
            case Combo c -> c.getText();
            case ToolItem i -> i.getText();
            case CTabItem i -> i.getText();
            case Shell s -> s.getText();
            default -> null;
        };
        return text == null ? null : plain(text);
    }

    /** A text without mnemonics and without the key hint after a tab. */
    static String plain(String text) {
        int tab = text.indexOf('\t');
        return (tab < 0 ? text : text.substring(0, tab)).replaceAll("&(?=.)", "").strip();
    }

    private static String tooltipOf(Widget widget) {
        return switch (widget) {
            case Control c -> c.getToolTipText();
            case ToolItem i -> i.getToolTipText();
            case CTabItem i -> i.getToolTipText();
            default -> null;
        };
    }

    private static boolean startsAs(String wanted, String tooltip) {
        return tooltip != null && (tooltip.equals(wanted) || tooltip.startsWith(wanted + " ("));
    }

    private static Widget search(Control control, Predicate<Widget> wanted) {
        if (!control.isVisible()) {
            return null;
        }
        if (wanted.test(control)) {
            return control;
        }
        Widget item = switch (control) {
            case ToolBar bar -> first(bar.getItems(), wanted);
            case CTabFolder folder -> first(folder.getItems(), wanted);
            case TabFolder folder -> first(folder.getItems(), wanted);
            default -> null;
        };
        if (item != null) {
            return item;
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                Widget found = search(child, wanted);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static Widget first(Widget[] items, Predicate<Widget> wanted) {
        return Arrays.stream(items).filter(wanted).findFirst().orElse(null);
    }
}
