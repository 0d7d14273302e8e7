package org.lockkeeper.robot.pages;

import java.util.List;
import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.Target;

/** Scenarios of the Upgrade view: the line over the summary, and the window in which one is made. */
public final class ScenarioPage {

    private static final Target LIST = Target.id("upgrade.scenario");
    private static final Target MORE = Target.id("upgrade.scenario.more");
    private static final Target NAME = Target.id("scenario.name");

    private final Robot robot;

    /** In the window that the robot drives. */
    public ScenarioPage(Robot robot) {
        this.robot = robot;
    }

    /** The names in the list, without the first, which is for none. */
    public List<String> names() {
        List<String> items = robot.items(LIST);
        return items.subList(1, items.size());
    }

    /** Supposes one. */
    public void suppose(String name) {
        robot.choose(LIST, name);
    }

    /** Supposes nothing. */
    public void supposeNothing() {
        robot.choose(LIST, robot.items(LIST).getFirst());
    }

    /** Begins a new one. */
    public void create() {
        robot.click(Target.id("upgrade.scenario.new"));
        waitForWindow();
    }

    /** Begins to change the one that is supposed. */
    public void edit() {
        robot.contextMenu(MORE, "Edit or Rename\u2026");
        waitForWindow();
    }

    /** Begins one like the one that is supposed. */
    public void copy() {
        robot.contextMenu(MORE, "Copy\u2026");
        waitForWindow();
    }

    /** Forgets the one that is supposed. */
    public void delete() {
        robot.contextMenu(MORE, "Delete");
    }

    /** Shows all side by side. */
    public GridPage compare() {
        robot.contextMenu(MORE, "Compare Side by Side\u2026");
        return new GridPage(robot, "scenario.compare");
    }

    private void waitForWindow() {
        robot.waitFor("the scenario's window", () -> robot.isShown(NAME));
    }

    /** Types a name. */
    public void name(String name) {
        robot.type(NAME, name);
    }

    /** Types into a field: {@code target}, {@code asOf}, {@code note}. */
    public void field(String field, String text) {
        robot.type(Target.id("scenario." + field), text);
    }

    /** Adds a supposition, which is a new row. */
    public void add() {
        robot.click(Target.id("scenario.add"));
    }

    /** Says what the supposition of a row is, by its text in the list. */
    public void kind(int row, String kind) {
        robot.choose(Target.id("scenario.kind." + row), kind);
    }

    /** Types the value of a row. */
    public void value(int row, String text) {
        robot.type(Target.id("scenario.value." + row), text);
    }

    /** Types whom a row is about. */
    public void whom(int row, String text) {
        robot.type(Target.id("scenario.whom." + row), text);
    }

    /** What is wrong; {@code ""} for nothing. */
    public String problem() {
        return robot.read(Target.id("scenario.problem"));
    }

    /** How many clients would get another verdict, in words. */
    public String answer() {
        return robot.read(Target.id("scenario.answer"));
    }

    /** What is known and what would be, in words. */
    public String difference() {
        return robot.read(Target.id("scenario.difference"));
    }

    /** Follows a number of what is known and what would be, by the texts of its row and its column. */
    public void follow(String row, String column) {
        robot.click(Target.id("scenario.open." + row + "." + column));
    }

    /** Whether it can be kept. */
    public boolean canKeep() {
        return robot.isEnabled(Target.text("Keep"));
    }

    /** Keeps it. */
    public void keep() {
        robot.click(Target.text("Keep"));
        robot.waitFor("the scenario's window to go", () -> !robot.isShown(NAME));
    }
}
