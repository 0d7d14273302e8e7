package org.lockkeeper.robot.pages;

import java.util.List;
import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.Target;

/** The Navigator: groups, servers, kinds of files, files. */
public final class NavigatorPage {

    private static final Target TREE = Target.id("navigator.tree");

    private final Robot robot;

    /** The view in the window that the robot drives. */
    public NavigatorPage(Robot robot) {
        this.robot = robot;
    }

    /** Texts of the items that can be seen, from top to bottom. */
    public List<String> items() {
        return robot.items(TREE);
    }

    /** Selects an item by the texts of its path, and opens all items above it. */
    public void select(String... path) {
        robot.selectTreeItem(TREE, false, path);
    }

    /** Chooses an item of the context menu of what is selected. */
    public void contextMenu(String... path) {
        robot.contextMenu(TREE, path);
    }

    /** Opens an item by the texts of its path, as a double click does. */
    public void open(String... path) {
        robot.selectTreeItem(TREE, true, path);
    }
}
