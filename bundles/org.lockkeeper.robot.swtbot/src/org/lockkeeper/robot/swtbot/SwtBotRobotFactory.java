package org.lockkeeper.robot.swtbot;

import org.eclipse.swtbot.swt.finder.utils.SWTBotPreferenceConstants;
import org.eclipse.swtbot.swt.finder.utils.SWTBotPreferences;
import org.eclipse.swtbot.swt.finder.utils.SWTUtils;
import org.lockkeeper.robot.Robot;
import org.lockkeeper.robot.RobotFactory;

/** Makes robots that drive the workbench through SWTBot. */
public final class SwtBotRobotFactory implements RobotFactory {

    private static final int START_MILLIS = 60_000;

    @Override
    public String name() {
        return "swtbot";
    }

    @Override
    public Robot create() {
        // both are read once, when SWTBotPreferences is first touched; the layout would follow the machine's locale
        System.setProperty(SWTBotPreferenceConstants.KEY_DEFAULT_POLL_DELAY, "20");
        System.setProperty(SWTBotPreferenceConstants.KEY_KEYBOARD_LAYOUT, "EN_US");
        SWTUtils.waitForDisplayToAppear(START_MILLIS);
        SWTBotPreferences.TIMEOUT = 1000 * Long.getLong("lockkeeper.robot.seconds", 45);
        SWTBotPreferences.TYPE_INTERVAL = 5;
        return new SwtBotRobot();
    }
}
