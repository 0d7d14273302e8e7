package org.lockkeeper.robot.widgets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;

/** Reads the items of lists. To be called on the UI thread. */
public final class Items {

    private Items() {
    }

    /**
     * Texts of the items, of a tree those that are seen.
     *
     * @throws AssertionError where the widget has none
     */
    public static List<String> of(Widget widget) {
        return switch (widget) {
            case Combo combo -> Arrays.asList(combo.getItems());
            case org.eclipse.swt.widgets.List list -> Arrays.asList(list.getItems());
            case Table table -> Arrays.stream(table.getItems()).map(TableItem::getText).toList();
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
}
