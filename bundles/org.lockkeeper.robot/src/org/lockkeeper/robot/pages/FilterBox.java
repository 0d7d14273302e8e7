package org.lockkeeper.robot.pages;

import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.Target;

/** A field for a filter, and what is said of one that is wrong. */
final class FilterBox {

    private final Robot robot;
    private final Target field;
    private final Target problem;

    FilterBox(Robot robot, String field, String problem) {
        this.robot = robot;
        this.field = Target.id(field);
        this.problem = Target.id(problem);
    }

    void type(String filter) {
        robot.type(field, filter);
    }

    String text() {
        return robot.read(field);
    }

    /** {@code ""} for nothing. */
    String problem() {
        return robot.isShown(problem) ? robot.read(problem) : "";
    }
}
