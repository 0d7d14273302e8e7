package org.lockkeeper.robot.swt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;
import org.lockkeeper.robot.Robot;

/** Reads what widgets say. To be called on the UI thread. */
final class Reads {

    private Reads() {
    }

    /** What the widget says; of a group of controls all that its parts say, one a line. */
    static String text(Widget widget) {
        if (widget.getData(Robot.TEXT_KEY) instanceof Supplier<?> supplier) {
            return String.valueOf(supplier.get());
        }
        return switch (widget) {
            case StyledText styled -> styled.getText();
            case Tree _, Table _, org.eclipse.swt.widgets.List _ -> String.join("\n", items(widget));
            default -> {
                String text = Finder.textOf(widget);
                yield text != null || !(widget instanceof Composite composite) ? text : ofParts(composite);
            }
        };
    }

    /** Texts of the items of a list-like widget. */
    static List<String> items(Widget widget) {
        return switch (widget) {
            case Combo combo -> Arrays.asList(combo.getItems());
            case org.eclipse.swt.widgets.List list -> Arrays.asList(list.getItems());
            case Table table -> Arrays.stream(table.getItems()).map(i -> i.getText()).toList();
            case Tree tree -> {
                List<String> texts = new ArrayList<>();
                collect(tree.getItems(), texts);
                yield texts;
            }
            default -> throw new AssertionError(widget + " has no items");
        };
    }

    private static void collect(TreeItem[] items, List<String> texts) {
        for (TreeItem item : items) {
            texts.add(item.getText());
            if (item.getExpanded()) {
                collect(item.getItems(), texts);
            }
        }
    }

    private static String ofParts(Composite composite) {
        List<String> texts = new ArrayList<>();
        for (Control child : composite.getChildren()) {
            boolean separator = child instanceof Label && child.getStyle() != 0 && ((Label) child).getText().isEmpty();
            String text = child.isVisible() && !separator ? text(child) : null;
            if (text != null && !text.isBlank()) {
                texts.add(text);
            }
        }
        return String.join("\n", texts);
    }
}
