package org.lockkeeper.robot.pages;

import java.util.List;
import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.Target;

/** The dialog that shows what an import would read and change. */
public final class ImportDialogPage {

    private static final Target HEADLINE = Target.id("import.headline");
    private static final Target FILES = Target.id("import.files");

    private final Robot robot;

    /** The dialog over the window that the robot drives. */
    public ImportDialogPage(Robot robot) {
        this.robot = robot;
    }

    /** Waits until it is there. */
    public ImportDialogPage await() {
        robot.waitFor("the dialog before an import", () -> robot.isShown(HEADLINE));
        return this;
    }

    /** Waits until it tells what would be read. */
    public ImportDialogPage awaitPreview() {
        await();
        robot.waitFor("what would be read, where it says: " + headline(), () -> !files().isEmpty());
        return this;
    }

    /** Whether it is there. */
    public boolean isShown() {
        return robot.isShown(HEADLINE);
    }

    /** How much would be read. */
    public String headline() {
        return robot.read(HEADLINE);
    }

    /** What would be otherwise afterwards. */
    public String changes() {
        return robot.read(Target.id("import.changes"));
    }

    /** The files that would be read, those first that need a look. */
    public List<String> files() {
        return robot.items(FILES);
    }

    /** Whether it can be imported. */
    public boolean canImport() {
        return robot.isEnabled(Target.id("import.do"));
    }

    /** Imports. */
    public void doImport() {
        robot.click(Target.id("import.do"));
        robot.waitFor("the dialog to close", () -> !isShown());
    }

    /** Does not import. */
    public void cancel() {
        robot.click(Target.id("import.cancel"));
        robot.waitFor("the dialog to close", () -> !isShown());
    }
}
