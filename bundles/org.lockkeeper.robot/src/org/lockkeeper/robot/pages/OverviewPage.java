package org.lockkeeper.robot.pages;

import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.Target;

/** The Overview: the answer, its numbers and the target; or, while there is nothing to judge, how to begin. */
public final class OverviewPage {

    private static final Target TARGET = Target.id("overview.target");

    private final Robot robot;
    private final GridPage servers;

    /** The view in the window that the robot drives. */
    public OverviewPage(Robot robot) {
        this.robot = robot;
        this.servers = new GridPage(robot, "servers");
    }

    /** Brings the view to the front. */
    public OverviewPage open() {
        new WorkbenchPage(robot).open("Overview");
        return this;
    }

    /** Whether it says how to begin. */
    public boolean isEmpty() {
        return robot.isShown(Target.id("overview.empty"));
    }

    /** Whether the import of a folder is offered. */
    public boolean offersImport() {
        return robot.isEnabled(Target.id("overview.import"));
    }

    /** Whether the sample is offered. */
    public boolean offersSample() {
        return robot.isEnabled(Target.id("overview.sample"));
    }

    /** Opens the sample. */
    public void openSample() {
        robot.click(Target.id("overview.sample"));
    }

    /** Ready or not. */
    public String headline() {
        return robot.read(Target.id("overview.headline"));
    }

    /** Why so, in a sentence. */
    public String reason() {
        return robot.read(Target.id("overview.reason"));
    }

    /** What the tile of a verdict says, by the verdict's name in the api: {@code 14 Blocked}. */
    public String tile(String verdict) {
        return robot.read(Target.id("overview.tile." + verdict));
    }

    /** Whether the tiles are there. */
    public boolean hasAnswer() {
        return robot.isShown(Target.id("overview.tile.BLOCKED"));
    }

    /** Clicks the tile of a verdict, which leads to its clients. */
    public void clickTile(String verdict) {
        robot.click(Target.id("overview.tile." + verdict));
    }

    /** The version to upgrade to. */
    public String target() {
        return robot.read(TARGET);
    }

    /** Types another version to upgrade to, and applies it. */
    public void changeTarget(String version) {
        robot.type(TARGET, version);
        robot.click(Target.id("overview.apply"));
    }

    /** Why what was typed is no version. */
    public String targetProblem() {
        return robot.read(Target.id("overview.target.problem"));
    }

    /** Whether something is said against what was typed. */
    public boolean hasTargetProblem() {
        return robot.isShown(Target.id("overview.target.problem"));
    }

    /** The servers. */
    public GridPage servers() {
        return servers;
    }
}
