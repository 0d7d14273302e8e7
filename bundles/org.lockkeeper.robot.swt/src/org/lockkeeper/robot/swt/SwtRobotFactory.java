package org.lockkeeper.robot.swt;

import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.RobotFactory;

/** Makes robots of our own adapter. */
public final class SwtRobotFactory implements RobotFactory {

    @Override
    public String name() {
        return "swt";
    }

    @Override
    public Robot create() {
        return new SwtRobot(Displays.await());
    }
}
