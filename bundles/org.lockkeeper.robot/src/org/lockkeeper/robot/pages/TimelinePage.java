package org.lockkeeper.robot.pages;

import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.Target;

/** The timeline of the Log view, and what it tells of the servers' clocks. */
public final class TimelinePage {

    private static final Target SWITCH = Target.id("log.timeline");
    private static final Target BARS = Target.id("log.time");
    private static final Target COVERAGE = Target.id("log.coverage");
    private static final Target SPLIT = Target.id("log.time.split");
    private static final Target CLOCK = Target.id("log.clock");
    private static final Target OUT = Target.id("log.time.out");

    private final Robot robot;

    /** The timeline in the window that the robot drives. */
    public TimelinePage(Robot robot) {
        this.robot = robot;
    }

    /** Shows or hides it. */
    public void toggle() {
        robot.click(SWITCH);
    }

    /** Whether its bars are shown. */
    public boolean isShown() {
        return robot.isShown(BARS);
    }

    /** Puts the keyboard focus on the bars. */
    public void focus() {
        robot.focus(BARS);
    }

    /** The whole of it in words; at the end where one is in it. */
    public String text() {
        return robot.read(BARS);
    }

    /** Where one is in it, or which bars are chosen: the times, the number of lines, the parts. */
    public String chosen() {
        return text().substring(text().indexOf('\n') + 1);
    }

    /** Waits for its words to contain something. */
    public void await(String what, String text) {
        robot.waitFor(what, () -> isShown() && text().contains(text));
    }

    /** Tells lines apart by something: {@code By severity}. */
    public void split(String by) {
        robot.choose(SPLIT, by);
    }

    /** Whether it can be zoomed out. */
    public boolean isZoomed() {
        return robot.isEnabled(OUT);
    }

    /** Zooms out. */
    public void zoomOut() {
        robot.click(OUT);
    }

    /** Shows the bars as a table. */
    public void openTable() {
        robot.click(Target.id("log.time.table"));
    }

    /** Puts the keyboard focus on what logs cover. */
    public void focusCoverage() {
        robot.focus(COVERAGE);
    }

    /** What the logs cover, in words. */
    public String coverage() {
        return robot.read(COVERAGE);
    }

    /** What is said of the server's clock. */
    public String clock() {
        return robot.isShown(CLOCK) ? robot.read(CLOCK) : "";
    }

    /** Opens the dialogue of the clocks. */
    public void openClocks() {
        robot.click(CLOCK);
    }

    /** Types the shift of a log, in the dialogue. */
    public void shift(int log, String shift) {
        robot.type(Target.id("clocks.shift." + log), shift);
    }

    /** The shift of a log as it stands in the dialogue. */
    public String shift(int log) {
        return robot.read(Target.id("clocks.shift." + log));
    }
}
