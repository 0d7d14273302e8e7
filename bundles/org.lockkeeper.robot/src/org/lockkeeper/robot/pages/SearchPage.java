package org.lockkeeper.robot.pages;

import java.util.List;
import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.Target;

/** The box that finds everything by a part of its name. */
public final class SearchPage {

    private static final Target FILTER = Target.id("palette.filter");
    private static final Target TABLE = Target.id("palette.table");

    private final Robot robot;

    /** The box over the window that the robot drives. */
    public SearchPage(Robot robot) {
        this.robot = robot;
    }

    /** Opens it by its key. */
    public SearchPage open() {
        robot.key("M1+3");
        robot.waitFor("the box to search in", () -> robot.isShown(FILTER));
        return this;
    }

    /** Types what to find. */
    public void type(String text) {
        robot.type(FILTER, text);
    }

    /** What was found, in order. */
    public List<String> found() {
        return robot.items(TABLE);
    }

    /** Waits until something is found. */
    public void await(String title) {
        robot.waitFor("\"" + title + "\" among " + found(), () -> found().contains(title));
    }

    /** Goes to something that was found. */
    public void choose(String title) {
        robot.choose(TABLE, title);
        go();
    }

    /** Goes to what was found first. */
    public void go() {
        robot.focus(FILTER);
        robot.key("CR");
        robot.waitFor("the box to close", () -> !robot.isShown(FILTER));
    }
}
