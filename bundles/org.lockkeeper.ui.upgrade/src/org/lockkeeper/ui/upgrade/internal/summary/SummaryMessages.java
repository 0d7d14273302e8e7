package org.lockkeeper.ui.upgrade.internal.summary;

import org.eclipse.osgi.util.NLS;

/** Texts of the summary in the user's language. */
final class SummaryMessages extends NLS {

    public static String AnswerBlocked;
    public static String AnswerConditional;
    public static String AnswerManual;
    public static String AnswerNone;
    public static String AnswerPresumed;
    public static String AnswerReady;
    public static String AnswerUnknown;
    public static String AnswerUnknownBoth;
    public static String AnswerUnknownServers;
    public static String Blocked;
    public static String Blockers;
    public static String BoundsBetween;
    public static String BoundsExact;
    public static String BoundsMore;
    public static String BoundsMost;
    public static String BoundsNone;
    public static String Changed;
    public static String Changes;
    public static String ChangesMore;
    public static String ChangesNone;
    public static String Check;
    public static String CheckAny;
    public static String Checks;
    public static String ChecksNone;
    public static String Clients;
    public static String Computing;
    public static String Conditional;
    public static String Detection;
    public static String Gone;
    public static String Hypothetical;
    public static String Judging;
    public static String KnownMinutes;
    public static String LastReport;
    public static String LeftOut;
    public static String LeftOutMore;
    public static String NextAction;
    public static String NextReportDue;
    public static String NoPlan;
    public static String Presumed;
    public static String Nobody;
    public static String Problems;
    public static String ReportDue;
    public static String ReportWas;
    public static String RestsOn;
    public static String Ring;
    public static String Scenario;
    public static String ScenarioCompare;
    public static String ScenarioCopy;
    public static String ScenarioDelete;
    public static String ScenarioEdit;
    public static String ScenarioFailed;
    public static String ScenarioHint;
    public static String ScenarioMore;
    public static String ScenarioMoreHint;
    public static String ScenarioNew;
    public static String ScenarioNewHint;
    public static String ScenarioNone;
    public static String Scenarios;
    public static String Server;
    public static String ServersNoun;
    public static String ShowClients;
    public static String ShowServer;
    public static String Steps;
    public static String StepsCount;
    public static String Supposed;
    public static String Supposing;
    public static String SupposingNow;
    public static String Title;
    public static String Unknown;
    public static String Verdict;
    public static String Verdicts;
    public static String Version;
    public static String Ways;
    public static String WaysComputing;
    public static String WaysFailed;
    public static String WaysSearching;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.upgrade.internal.summary.messages", SummaryMessages.class);
    }

    private SummaryMessages() {
    }
}
