package org.lockkeeper.robot.pages;

import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.Target;

/** The line at the bottom of the window. */
public final class StatusPage {

    private static final Target TEXT = Target.id("status.text");
    private static final Target CANCEL = Target.id("status.cancel");
    private static final Target PROBLEMS = Target.id("status.problems");

    private static final Target TOAST = Target.id("toast.text");

    private final Robot robot;

    /** The line in the window that the robot drives. */
    public StatusPage(Robot robot) {
        this.robot = robot;
    }

    /** What runs, or what came of what ran last. */
    public String text() {
        return robot.read(TEXT);
    }

    /** Whether something runs: whether there is a bar and a button to stop it. */
    public boolean isRunning() {
        return robot.isShown(Target.id("status.bar")) && robot.isShown(CANCEL);
    }

    /** Stops what runs. */
    public void cancel() {
        robot.click(CANCEL);
    }

    /** What one of the things says that are always shown: scope, counts, age, problems, workspace. */
    public String says(String item) {
        return robot.read(Target.id("status." + item));
    }

    /** Goes where a click on one of these things leads. */
    public void open(String item) {
        robot.click(Target.id("status." + item));
    }

    /** Chooses a line of the menu of one of these things, by its title. */
    public void choose(String title, String line) {
        robot.contextMenu(Target.id("status.items"), title, line);
    }

    /** The message above the line; {@code ""} where there is none. */
    public String toast() {
        return robot.isShown(TOAST) ? robot.read(TOAST) : "";
    }

    /** Chooses what the message above the line offers. */
    public void fromToast(String action) {
        robot.click(Target.id("toast." + action));
    }

    /** How many problems there are, in words. */
    public String problems() {
        return robot.read(PROBLEMS);
    }

    /** Goes to the problems. */
    public void openProblems() {
        robot.click(PROBLEMS);
    }

    /** Shows what the last import changed. */
    public void showChanges() {
        robot.click(Target.id("status.changed"));
    }

    /** Whether the last import can be taken back here. */
    public boolean canUndo() {
        return robot.isShown(Target.id("status.undo"));
    }

    /** Takes the last import back. */
    public void undo() {
        robot.click(Target.id("status.undo"));
    }
}
