package org.lockkeeper.rcp;

import org.eclipse.osgi.util.NLS;

/** Texts for the user before there is a window, and in place of a view. */
final class RcpMessages extends NLS {

    public static String Failed;
    public static String FailedDetails;
    public static String FailedLog;
    public static String Incomplete;
    public static String Taken;
    public static String TakenClose;
    public static String TakenFolder;
    public static String TakenOther;
    public static String TakenRead;
    public static String TakenTitle;
    public static String TakenWho;

    static {
        NLS.initializeMessages("org.lockkeeper.rcp.messages", RcpMessages.class);
    }

    private RcpMessages() {
    }
}
