package org.lockkeeper.ui.upgrade.internal;

import org.eclipse.osgi.util.NLS;

/** What the Upgrade view says, in the user's language. */
final class UpgradeMessages extends NLS {

    public static String AsOf;
    public static String AsOfEach;
    public static String Computing;
    public static String Headline;
    public static String HeadlineNone;
    public static String HeadlineOf;
    public static String Steps;
    public static String Tabs;
    public static String Task;
    public static String Task_compare;
    public static String Task_compareWords;
    public static String Task_paper;
    public static String Task_paperBlocked;
    public static String Task_paperWords;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.upgrade.internal.messages", UpgradeMessages.class);
    }

    private UpgradeMessages() {
    }
}
