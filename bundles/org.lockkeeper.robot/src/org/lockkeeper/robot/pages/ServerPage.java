package org.lockkeeper.robot.pages;

import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.Target;

/** The Server view. */
public final class ServerPage {

    private static final Target CHOICE = Target.id("server.choice");

    private final Robot robot;

    /** The view in the window that the robot drives. */
    public ServerPage(Robot robot) {
        this.robot = robot;
    }

    /** Brings the view to the front. */
    public ServerPage open() {
        new WorkbenchPage(robot).open("Server");
        robot.waitFor("the Server view", () -> robot.isShown(CHOICE));
        return this;
    }

    /** Name of the server that is shown. */
    public String server() {
        return robot.read(CHOICE);
    }

    /** Shows another server. */
    public void choose(String name) {
        robot.choose(CHOICE, name);
    }

    /** All that is said about it. */
    public String text() {
        return robot.read(Target.id("server.page"));
    }

    /** Waits until the view says something. */
    public void awaitText(String text) {
        robot.waitFor("\"" + text + "\" in the Server view", () -> text().contains(text));
    }
}
