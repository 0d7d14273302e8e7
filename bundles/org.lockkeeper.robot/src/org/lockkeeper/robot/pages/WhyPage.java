package org.lockkeeper.robot.pages;

import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.Target;

/** The Why? view. */
public final class WhyPage {

    private static final Target PAGE = Target.id("why.page");

    private final Robot robot;

    /** The view in the window that the robot drives. */
    public WhyPage(Robot robot) {
        this.robot = robot;
    }

    /** All that the view says. */
    public String text() {
        return robot.read(PAGE);
    }

    /** Waits until the view says something. */
    public void awaitText(String text) {
        robot.waitFor("\"" + text + "\" in Why?", () -> text().contains(text));
    }

    /** Follows the first link whose text contains something. */
    public void follow(String part) {
        for (int i = 0; robot.isShown(Target.id("why.page.link." + i)); i++) {
            Target link = Target.id("why.page.link." + i);
            if (robot.read(link).contains(part)) {
                robot.click(link);
                return;
            }
        }
        throw new AssertionError("no link in Why? contains \"" + part + "\":\n" + text());
    }
}
