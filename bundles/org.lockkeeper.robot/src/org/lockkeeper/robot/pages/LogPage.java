package org.lockkeeper.robot.pages;

import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.Target;

/** The Log view. */
public final class LogPage {

    private static final Target TEXT = Target.id("log.text");
    private static final Target FIND = Target.id("log.find");
    private static final Target LINE = Target.id("log.line");
    private static final Target WARNING = Target.id("log.warning");
    private static final Target PROBLEM = Target.id("log.problem");
    private static final Target TABS = Target.id("log.tabs");

    private final Robot robot;

    /** The view in the window that the robot drives. */
    public LogPage(Robot robot) {
        this.robot = robot;
    }

    /** Brings the view to the front. */
    public LogPage open() {
        new WorkbenchPage(robot).open("Log");
        return this;
    }

    /** Whether it says that no file is open. */
    public boolean isEmpty() {
        return robot.isShown(Target.id("log.nothing"));
    }

    /** Name of the file that is open. */
    public String file() {
        return robot.read(Target.id("log.file"));
    }

    /** Where in the file one is: {@code Line 15 of 31}. */
    public String position() {
        return robot.read(Target.id("log.position"));
    }

    /** The current line with its number, as it is read out: {@code Line 15: …}. */
    public String currentLine() {
        return robot.read(TEXT);
    }

    /** Whether the file is still what was imported: what the view says of it. */
    public String state() {
        return robot.read(Target.id("log.state"));
    }

    /** Whether something has to be known of what is seen. */
    public boolean hasWarning() {
        return robot.isShown(WARNING);
    }

    /** What has to be known of what is seen. */
    public String warning() {
        return robot.read(WARNING);
    }

    /** Whether a page stands in place of a log that cannot be shown. */
    public boolean isRefused() {
        return robot.isShown(PROBLEM);
    }

    /** Why the log cannot be shown, and what can be done. */
    public String refusal() {
        return robot.read(PROBLEM);
    }

    /** Names of the logs that are open, from left to right, the one that is seen after {@code > }. */
    public String tabs() {
        return robot.read(TABS);
    }

    /** Closes all logs that are open. */
    public void closeAll() {
        if (!isEmpty()) {
            robot.contextMenu(TABS, "Close all");
            robot.waitFor("no log to be open", this::isEmpty);
        }
    }

    /** What came of the last search or jump. */
    public String note() {
        return robot.read(Target.id("log.note"));
    }

    /** Waits for a file to be open at a line. */
    public void awaitLine(String file, long line) {
        robot.waitFor(file + " at line " + line, () -> robot.isShown(TEXT) && file().equals(file)
                && currentLine().startsWith("Line " + line + ":"));
    }

    /** Types a text to find and searches from the current line on. */
    public void find(String text) {
        robot.type(FIND, text);
        robot.click(Target.id("log.findNext"));
    }

    /** Goes to a line by its number. */
    public void goToLine(String number) {
        robot.type(LINE, number);
        robot.key("CR");
    }

    /** Puts the keyboard focus on the text. */
    public void focusText() {
        robot.focus(TEXT);
    }

    /** Whether the field for text to find has what was typed. */
    public String wanted() {
        return robot.read(FIND);
    }

    /** Chooses an item of the context menu. */
    public void contextMenu(String... path) {
        robot.contextMenu(TEXT, path);
    }
}
