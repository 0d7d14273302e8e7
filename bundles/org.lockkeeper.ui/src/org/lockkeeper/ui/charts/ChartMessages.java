package org.lockkeeper.ui.charts;

import org.eclipse.osgi.util.NLS;

/** Texts of charts in the user's language. */
final class ChartMessages extends NLS {

    public static String Age_MONTH;
    public static String Age_OLDER;
    public static String Age_QUARTER;
    public static String Age_WEEK;
    public static String Ages;
    public static String Computing;
    public static String Import;
    public static String Imports;
    public static String None;
    public static String NotJudged;
    public static String Others;
    public static String Reasons;
    public static String Servers;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.charts.messages", ChartMessages.class);
    }

    private ChartMessages() {
    }
}
