package org.lockkeeper.robot.pages;

import java.util.List;
import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.Target;

/** The Upgrade view with its tabs. */
public final class UpgradePage {

    /** Ids of its tabs, from left to right. */
    public static final List<String> TABS = List.of("summary", "steps", "path", "waves", "rehearsal", "papers");

    private static final Target SUMMARY = Target.id("upgrade.summary");

    private final Robot robot;
    private final GridPage servers;
    private final GridPage groups;
    private final GridPage steps;
    private final GridPage waves;
    private final GridPage morning;

    /** The view in the window that the robot drives. */
    public UpgradePage(Robot robot) {
        this.robot = robot;
        this.servers = new GridPage(robot, "upgrade.servers");
        this.groups = new GridPage(robot, "upgrade.groups");
        this.steps = new GridPage(robot, "upgrade.steps");
        this.waves = new GridPage(robot, "upgrade.waves");
        this.morning = new GridPage(robot, "upgrade.rehearsal");
    }

    /** Brings the view to the front. */
    public UpgradePage open() {
        new WorkbenchPage(robot).open("Upgrade");
        robot.waitFor("the Upgrade view", () -> robot.isShown(Target.id("upgrade.title")));
        return this;
    }

    /** Brings the view and one of its tabs to the front, by the tab's id. */
    public UpgradePage open(String tab) {
        open();
        robot.click(Target.id("upgrade.tab." + tab));
        return this;
    }

    /** The headline: {@code Upgrade to 7.3.0}. */
    public String title() {
        return robot.read(Target.id("upgrade.title"));
    }

    /** All that the summary says. */
    public String summary() {
        return robot.read(SUMMARY);
    }

    /** What the tile of a verdict says, by the verdict's name in the api: {@code 14 Blocked}. */
    public String tile(String verdict) {
        return robot.read(Target.id("upgrade.tile." + verdict));
    }

    /** Clicks the tile of a verdict, which leads to its clients. */
    public void clickTile(String verdict) {
        robot.click(Target.id("upgrade.tile." + verdict));
    }

    /** The servers of the summary. */
    public GridPage servers() {
        return servers;
    }

    /** How much there is to do. */
    public String totals() {
        return robot.read(Target.id("upgrade.totals"));
    }

    /** Puts the steps together by something, as the list names it. */
    public void groupBy(String title) {
        robot.choose(Target.id("upgrade.steps.groupBy"), title);
    }

    /** The groups of steps. */
    public GridPage groups() {
        return groups;
    }

    /** The steps. */
    public GridPage steps() {
        return steps;
    }

    /** Says of the selected steps how far they are, by the state's name in the api. */
    public void say(String state) {
        robot.click(Target.id("upgrade.steps." + state));
    }

    /** Whether that can be said of the selected steps. */
    public boolean canSay(String state) {
        return robot.isEnabled(Target.id("upgrade.steps." + state));
    }

    /** Whether something that was said can be taken back. */
    public boolean canTakeBack() {
        return robot.isEnabled(Target.id("upgrade.steps.takeBack"));
    }

    /** Takes back what was said last. */
    public void takeBack() {
        robot.click(Target.id("upgrade.steps.takeBack"));
    }

    /** All that the ways say. */
    public String path() {
        return robot.read(Target.id("upgrade.path"));
    }

    /** Compares the ways by other priorities, by their number in the list. */
    public void priorities(int order) {
        Target list = Target.id("upgrade.path.priorities");
        robot.choose(list, robot.items(list).get(order));
    }

    /** The waves. */
    public GridPage waves() {
        return waves;
    }

    /** The waves over time, in words. */
    public String timeline() {
        return robot.read(Target.id("upgrade.waves.timeline"));
    }

    /** What was left over time, in words. */
    public String burnDown() {
        return robot.read(Target.id("upgrade.waves.burndown"));
    }

    /** Whether the settings of the waves can be kept. */
    public boolean canKeepWaves() {
        return robot.isEnabled(Target.id("upgrade.waves.keep"));
    }

    /** Keeps the settings of the waves. */
    public void keepWaves() {
        robot.click(Target.id("upgrade.waves.keep"));
    }

    /** Types into a field of the waves: {@code start}, {@code window}, {@code size}, {@code pilot}, {@code holidays}, {@code exit}. */
    public void askWaves(String field, String text) {
        robot.type(Target.id("upgrade.waves." + field), text);
    }

    /** What stands in a field of the waves. */
    public String wavesField(String field) {
        return robot.read(Target.id("upgrade.waves." + field));
    }

    /** What is said against what was typed for the waves; {@code ""} for nothing. */
    public String wavesProblem() {
        Target problem = Target.id("upgrade.waves.problem");
        return robot.isShown(problem) ? robot.read(problem) : "";
    }

    /** The clients on the first morning. */
    public GridPage morning() {
        return morning;
    }

    /** The figures of the morning in words. */
    public String morningWords() {
        return robot.read(Target.id("upgrade.rehearsal.words"));
    }

    /** The load on the line, in words. */
    public String load() {
        return robot.read(Target.id("upgrade.rehearsal.load"));
    }

    /** Clicks the number of clients with an outcome, by its name in the core. */
    public void clickOutcome(String outcome) {
        robot.click(Target.id("upgrade.rehearsal." + outcome));
    }

    /** How many clients have an outcome: {@code 12 Works}. */
    public String outcome(String outcome) {
        return robot.read(Target.id("upgrade.rehearsal." + outcome));
    }

    /** Chooses the reader of a paper, by its text in the list. */
    public void reader(String title) {
        robot.choose(Target.id("upgrade.papers.reader"), title);
    }

    /** The formats that are offered. */
    public List<String> formats() {
        return robot.items(Target.id("upgrade.papers.format"));
    }

    /** Chooses the format, by its text in the list. */
    public void format(String title) {
        robot.choose(Target.id("upgrade.papers.format"), title);
    }

    /** Types which clients the paper is about. */
    public void where(String filter) {
        scope().type(filter);
    }

    /** What is said of the clients that the paper is about. */
    public String about() {
        return robot.read(Target.id("upgrade.papers.about"));
    }

    /** What is wrong with the filter; {@code ""} for nothing. */
    public String filterProblem() {
        return scope().problem();
    }

    private FilterBox scope() {
        return new FilterBox(robot, "upgrade.papers.where", "upgrade.papers.problem");
    }

    /** What the paper will contain. */
    public String preview() {
        return robot.read(Target.id("upgrade.papers.preview"));
    }

    /** The file that will be written. */
    public String file() {
        return robot.read(Target.id("upgrade.papers.file"));
    }

    /** Types the file to write. */
    public void file(String path) {
        robot.type(Target.id("upgrade.papers.file"), path);
    }

    /** Whether the paper can be written. */
    public boolean canWrite() {
        return robot.isEnabled(Target.id("upgrade.papers.write"));
    }

    /** Writes the paper. */
    public void write() {
        robot.click(Target.id("upgrade.papers.write"));
    }
}
