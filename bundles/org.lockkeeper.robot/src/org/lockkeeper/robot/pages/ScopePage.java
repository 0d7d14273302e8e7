package org.lockkeeper.robot.pages;

import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.Target;

/** The line at the top: what everything is about, and back and forward. */
public final class ScopePage {

    private static final Target NAME = Target.id("scope.name");
    private static final Target REMOVE = Target.id("scope.remove");

    private final Robot robot;

    /** The line in the window that the robot drives. */
    public ScopePage(Robot robot) {
        this.robot = robot;
    }

    /** What everything is about: "All servers", the name of a server, a group, a collection. */
    public String name() {
        return robot.read(NAME);
    }

    /** Waits until everything is about that. */
    public void await(String name) {
        robot.waitFor("the scope \"" + name + "\", where \"" + name() + "\" is", () -> name().equals(name));
    }

    /** Whether it can be taken away. */
    public boolean canBeRemoved() {
        return robot.isShown(REMOVE);
    }

    /** Makes everything what it is about again. */
    public void remove() {
        robot.click(REMOVE);
    }

    /** Whether there is a place to go back to. */
    public boolean canGoBack() {
        return robot.isEnabled(Target.id("scope.back"));
    }

    /** Whether there is a place to go forward to. */
    public boolean canGoForward() {
        return robot.isEnabled(Target.id("scope.forward"));
    }

    /** Goes where one was before. */
    public void back() {
        robot.click(Target.id("scope.back"));
    }

    /** Goes forward again. */
    public void forward() {
        robot.click(Target.id("scope.forward"));
    }
}
