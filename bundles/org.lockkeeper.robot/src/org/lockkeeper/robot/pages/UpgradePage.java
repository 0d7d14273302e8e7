package org.lockkeeper.robot.pages;

import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.Target;

/** The Upgrade view. */
public final class UpgradePage {

    private final Robot robot;
    private final GridPage servers;
    private final GridPage steps;

    /** The view in the window that the robot drives. */
    public UpgradePage(Robot robot) {
        this.robot = robot;
        this.servers = new GridPage(robot, "upgrade.servers");
        this.steps = new GridPage(robot, "upgrade.steps");
    }

    /** Brings the view to the front. */
    public UpgradePage open() {
        new WorkbenchPage(robot).open("Upgrade");
        robot.waitFor("the Upgrade view", steps::isShown);
        return this;
    }

    /** The headline: {@code Upgrade to 7.3.0}. */
    public String title() {
        return robot.read(Target.id("upgrade.title"));
    }

    /** What is in the way. */
    public String blockers() {
        return robot.read(Target.id("upgrade.blockers"));
    }

    /** How much there is to do. */
    public String totals() {
        return robot.read(Target.id("upgrade.totals"));
    }

    /** The servers. */
    public GridPage servers() {
        return servers;
    }

    /** The steps. */
    public GridPage steps() {
        return steps;
    }

    /** Saves the plan in a format, by the text of its item in the menu of the button. */
    public void save(String format) {
        robot.contextMenu(Target.id("upgrade.save"), format);
    }
}
