package org.lockkeeper.robot.pages;

import java.util.List;
import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.Target;

/** The preferences. */
public final class PreferencesPage {

    private static final Target FILTER = Target.id("settings.filter");
    private static final Target PAGES = Target.id("settings.pages");

    private final Robot robot;

    /** Those of the window that the robot drives. */
    public PreferencesPage(Robot robot) {
        this.robot = robot;
    }

    /** Opens them by their key. */
    public PreferencesPage open() {
        robot.key("CTRL+,");
        robot.waitFor("the preferences", () -> robot.isShown(FILTER));
        return this;
    }

    /** Types into the search field. */
    public void search(String text) {
        robot.type(FILTER, text);
    }

    /** The pages that are listed. */
    public List<String> pages() {
        String read = robot.read(PAGES);
        return read.isEmpty() ? List.of() : List.of(read.split("\n"));
    }

    /** Shows a page. */
    public void choose(String page) {
        robot.choose(PAGES, page);
    }

    /** The control of a setting. */
    public Target setting(String id) {
        return Target.id("settings." + id);
    }

    /** What is said below a setting. */
    public String hint(String id) {
        return robot.read(Target.id("settings." + id + ".hint"));
    }

    /** What was said at last of what was done. */
    public String told() {
        return robot.read(Target.id("settings.told"));
    }

    /** Gives the selected key other keys. */
    public void press(String keys) {
        robot.focus(Target.id("settings.keys.pressed"));
        robot.key(keys);
        robot.click(Target.id("settings.keys.change"));
    }

    /** Closes them. */
    public void close() {
        robot.click(Target.text("Close"));
        robot.waitFor("the preferences to close", () -> !robot.isShown(FILTER));
    }
}
