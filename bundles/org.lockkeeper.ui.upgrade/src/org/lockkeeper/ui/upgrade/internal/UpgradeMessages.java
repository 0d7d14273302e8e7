package org.lockkeeper.ui.upgrade.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of the Upgrade view in the user's language. */
final class UpgradeMessages extends NLS {

    public static String Account;
    public static String Actor;
    public static String AsOf;
    public static String AsOfEach;
    public static String Blocked;
    public static String Blockers;
    public static String BlockersNone;
    public static String BlockersTitle;
    public static String Client;
    public static String Computer;
    public static String Computing;
    public static String Detection;
    public static String Elevation;
    public static String ElevationHint;
    public static String ElevationYes;
    public static String Headline;
    public static String HeadlineNone;
    public static String HeadlineOf;
    public static String KnownMinutes;
    public static String LastReport;
    public static String Minutes;
    public static String MinutesHint;
    public static String MinutesUnknown;
    public static String NextAction;
    public static String NextReportDue;
    public static String NoPlan;
    public static String NoServer;
    public static String OfServer;
    public static String OnlyScope;
    public static String Order;
    public static String Phase;
    public static String Problems;
    public static String ReportDue;
    public static String ReportWas;
    public static String Save;
    public static String SaveAs;
    public static String SaveFailed;
    public static String SaveTitle;
    public static String Saved;
    public static String Saving;
    public static String Server;
    public static String ServersNoun;
    public static String ShowClients;
    public static String ShowServer;
    public static String Step;
    public static String StepsCount;
    public static String StepsNoun;
    public static String Totals;
    public static String Unknown;
    public static String Verdict;
    public static String Version;
    public static String Why;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.upgrade.internal.messages", UpgradeMessages.class);
    }

    private UpgradeMessages() {
    }
}
