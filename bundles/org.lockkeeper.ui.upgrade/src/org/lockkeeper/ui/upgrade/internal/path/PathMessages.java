package org.lockkeeper.ui.upgrade.internal.path;

import org.eclipse.osgi.util.NLS;

/** Texts of the ways in the user's language. */
final class PathMessages extends NLS {

    public static String Best;
    public static String Clients;
    public static String CutOffBetween;
    public static String CutOffExactly;
    public static String CutOffMore;
    public static String CutOffNone;
    public static String CutOffUpTo;
    public static String Databases;
    public static String DatabasesNone;
    public static String Days;
    public static String DaysNone;
    public static String Failed;
    public static String Figures;
    public static String Hop;
    public static String HopFigures;
    public static String Line;
    public static String NoServer;
    public static String Note;
    public static String Others;
    public static String Priorities;
    public static String PrioritiesHint;
    public static String Priority_cutOff;
    public static String Priority_days;
    public static String Priority_then;
    public static String Priority_visits;
    public static String Rank;
    public static String Searching;
    public static String SearchingNow;
    public static String Server;
    public static String Stop;
    public static String Stopped;
    public static String Title;
    public static String UnknownVersion;
    public static String Visits;
    public static String VisitsNone;
    public static String WholeServers;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.upgrade.internal.path.messages", PathMessages.class);
    }

    private PathMessages() {
    }
}
