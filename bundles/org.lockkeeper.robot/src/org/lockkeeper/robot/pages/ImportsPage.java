package org.lockkeeper.robot.pages;

import org.lockkeeper.robot.Robot;

/** The Imports view: the journal, and the files of the import that is selected there. */
public final class ImportsPage {

    private final Robot robot;
    private final GridPage imports;
    private final GridPage files;

    /** The view in the window that the robot drives. */
    public ImportsPage(Robot robot) {
        this.robot = robot;
        this.imports = new GridPage(robot, "imports");
        this.files = new GridPage(robot, "files");
    }

    /** Brings the view to the front. */
    public ImportsPage open() {
        new WorkbenchPage(robot).open("Imports");
        robot.waitFor("the Imports view", imports::isShown);
        return this;
    }

    /** The journal. */
    public GridPage imports() {
        return imports;
    }

    /** The files of the selected import. */
    public GridPage files() {
        return files;
    }
}
