package org.lockkeeper.robot.pages;

import java.util.List;
import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.Target;

/** The help, in its view or over a dialog. */
public final class HelpReader {

    private static final Target PAGE = Target.id("help.page");
    private static final Target SEARCH = Target.id("help.search");
    private static final Target LIST = Target.id("help.pages");

    private final Robot robot;

    /** The help in the window that the robot drives. */
    public HelpReader(Robot robot) {
        this.robot = robot;
    }

    /** Whether a page is shown. */
    public boolean isShown() {
        return robot.isShown(PAGE);
    }

    /** Waits until the page of that title is shown. */
    public void await(String title) {
        robot.waitFor("the page \"" + title + "\" in the help", () -> isShown()
                && robot.read(PAGE).startsWith(title + "\n"));
    }

    /** The page as text. */
    public String text() {
        return robot.read(PAGE);
    }

    /** Types words to find. */
    public void search(String words) {
        robot.type(SEARCH, words);
    }

    /** What the list shows. */
    public List<String> listed() {
        return robot.items(LIST);
    }

    /** Whether the list is to be seen. */
    public boolean isListShown() {
        return robot.isShown(LIST);
    }

    /** Puts the focus on the page, then on its first link, and follows it. */
    public void followFirstLink() {
        robot.focus(PAGE);
        robot.key("TAB");
        robot.key("CR");
    }

    /** Opens what was found first. */
    public void openFirst() {
        robot.focus(SEARCH);
        robot.key("CR");
    }
}
