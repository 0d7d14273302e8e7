package org.lockkeeper.robot.pages;

import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.Target;

/** The editor of highlights. */
public final class HighlightsPage {

    private static final Target TABLE = Target.id("highlights.table");

    private final Robot robot;

    /** The editor in the window that the robot drives. */
    public HighlightsPage(Robot robot) {
        this.robot = robot;
    }

    /** Opens it from the Log view, where the focus is. */
    public HighlightsPage open() {
        robot.key("CTRL+G");
        robot.waitFor("the editor of highlights", this::isOpen);
        return this;
    }

    /** Whether it is open. */
    public boolean isOpen() {
        return robot.isShown(TABLE);
    }

    /** The highlights in their order, a line each: {@code > [x] Name} where it is selected and on. */
    public String list() {
        return robot.read(TABLE);
    }

    /** Selects one by its name. */
    public void select(String name) {
        robot.choose(TABLE, name);
    }

    /** Adds one. */
    public void add(String name, String text) {
        robot.click(Target.id("highlights.add"));
        robot.type(Target.id("highlights.name"), name);
        type(text);
    }

    /** Types the text of the selected one. */
    public void type(String text) {
        robot.type(Target.id("highlights.text"), text);
    }

    /** Switches between text and regular expression. */
    public void toggleRegex() {
        robot.click(Target.id("highlights.regex"));
    }

    /** Lets the selected one mark its text alone. */
    public void markOnlyText() {
        robot.click(Target.id("highlights.onlyText"));
    }

    /** Chooses a colour by its name. */
    public void color(String name) {
        robot.choose(Target.id("highlights.color"), name);
    }

    /** What is wrong with the text. */
    public String problem() {
        return robot.read(Target.id("highlights.textProblem"));
    }

    /** Why it cannot be closed by OK, or what was done. */
    public String state() {
        return robot.read(Target.id("highlights.state"));
    }

    /** How many lines have the text of the selected one. */
    public String count() {
        return robot.read(Target.id("highlights.count"));
    }

    /** Presses one of the buttons: add, duplicate, remove, up, down, kerio, import, export. */
    public void press(String button) {
        robot.click(Target.id("highlights." + button));
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
