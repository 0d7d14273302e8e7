package org.lockkeeper.robot.pages;

import java.nio.file.Path;
import java.util.List;
import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.Target;

/** The window as a whole: menus, views, dropping files. */
public final class WorkbenchPage {

    private final Robot robot;

    /** The window that the robot drives. */
    public WorkbenchPage(Robot robot) {
        this.robot = robot;
    }

    /** Opens a view by its name in the View menu. */
    public void open(String view) {
        robot.menu("View", view);
    }

    /** Brings a view to the front by its tab: for views that no menu knows. */
    public void openTab(String title) {
        robot.click(Target.text(title));
    }

    /** Drops folders or files onto the window, over the Imports view. */
    public void drop(Path... files) {
        robot.drop(Target.id("imports.grid"), List.of(files));
    }

    /** Changes between the light and the dark theme. */
    public void toggleTheme() {
        robot.menu("View", "Light or Dark Theme");
    }

    /** Title of the window or dialogue in front. */
    public String front() {
        return robot.activeWindow();
    }

    /** Waits until the window with that title is in front. */
    public void awaitFront(String title) {
        robot.waitFor("the window \"" + title + "\" in front, where \"" + front() + "\" is",
                () -> front().equals(title));
    }
}
