package org.lockkeeper.robot.pages;

import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.Target;

/** The editor of log formats. */
public final class FormatsPage {

    private static final Target TABLE = Target.id("formats.table");

    private final Robot robot;

    /** The editor in the window that the robot drives. */
    public FormatsPage(Robot robot) {
        this.robot = robot;
    }

    /** Opens it from the Log view, where the focus is. */
    public FormatsPage open() {
        robot.key("CTRL+SHIFT+D");
        robot.waitFor("the editor of log formats", this::isOpen);
        return this;
    }

    /** Whether it is open. */
    public boolean isOpen() {
        return robot.isShown(TABLE);
    }

    /** The formats in their order, a line each. */
    public String list() {
        return robot.read(TABLE);
    }

    /** Adds one. */
    public void add(String name, String pattern) {
        robot.click(Target.id("formats.add"));
        robot.type(Target.id("formats.name"), name);
        pattern(pattern);
    }

    /** Types the pattern of the selected one. */
    public void pattern(String pattern) {
        robot.type(Target.id("formats.pattern"), pattern);
    }

    /** Types how the time is written. */
    public void time(String form) {
        robot.type(Target.id("formats.time"), form);
    }

    /** What is wrong with the pattern. */
    public String problem() {
        return robot.read(Target.id("formats.patternProblem"));
    }

    /** How many lines fit. */
    public String counts() {
        return robot.read(Target.id("formats.counts"));
    }

    /** What became of the lines: a line each, titles first, values apart by tabs. */
    public String trial() {
        return robot.read(Target.id("formats.trial"));
    }

    /** Why it cannot be closed by OK, or what was done. */
    public String state() {
        return robot.read(Target.id("formats.state"));
    }

    /** Presses one of the buttons: add, duplicate, remove, up, down, import, export. */
    public void press(String button) {
        robot.click(Target.id("formats." + button));
    }

    /** Whether OK can be pressed. */
    public boolean canBeAccepted() {
        return robot.isEnabled(Target.text("OK"));
    }

    /** Closes it. */
    public void close(String button) {
        robot.click(Target.text(button));
        robot.waitFor("the editor to close", () -> !isOpen());
    }
}
