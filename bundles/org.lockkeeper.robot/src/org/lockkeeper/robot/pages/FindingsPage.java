package org.lockkeeper.robot.pages;

import org.lockkeeper.robot.Robot;

/** The Findings view. */
public final class FindingsPage {

    private final Robot robot;
    private final GridPage grid;

    /** The view in the window that the robot drives. */
    public FindingsPage(Robot robot) {
        this.robot = robot;
        this.grid = new GridPage(robot, "findings");
    }

    /** Brings the view to the front. */
    public FindingsPage open() {
        new WorkbenchPage(robot).openTab("Findings");
        robot.waitFor("the Findings view", grid::isShown);
        return this;
    }

    /** The findings, one row for all of a rule. */
    public GridPage grid() {
        return grid;
    }
}
