package org.lockkeeper.ui.upgrade.internal.steps;

import org.eclipse.osgi.util.NLS;

/** Texts of the steps in the user's language. */
final class StepMessages extends NLS {

    public static String Actor;
    public static String Because;
    public static String BecauseHint;
    public static String Begin;
    public static String BeginHint;
    public static String By;
    public static String ByReason;
    public static String Client;
    public static String Clients;
    public static String ClientsHint;
    public static String Computer;
    public static String Computing;
    public static String Done;
    public static String DoneHint;
    public static String DoneMessage;
    public static String DoneTitle;
    public static String Elevation;
    public static String ElevationHint;
    public static String ElevationYes;
    public static String GroupAll;
    public static String GroupBar;
    public static String GroupBy;
    public static String GroupLeft;
    public static String GroupMinutes;
    public static String GroupName;
    public static String GroupNoun;
    public static String GroupSteps;
    public static String Group_computer;
    public static String Group_none;
    public static String Group_person;
    public static String Group_phase;
    public static String Group_remedy;
    public static String Group_state;
    public static String Id;
    public static String LateDay;
    public static String Minutes;
    public static String MinutesHint;
    public static String NoReason;
    public static String Note;
    public static String OfServer;
    public static String Others;
    public static String Phase;
    public static String Reason;
    public static String Reopen;
    public static String ReopenHint;
    public static String Said;
    public static String SaidHint;
    public static String SaidUntil;
    public static String Saving;
    public static String Server;
    public static String ShowClients;
    public static String ShowServer;
    public static String State;
    public static String State_doing;
    public static String State_done;
    public static String State_open;
    public static String State_reopened;
    public static String State_verified;
    public static String State_waived;
    public static String Step;
    public static String StepMany;
    public static String StepsNoun;
    public static String Supposed;
    public static String TakeBack;
    public static String TakeBackHint;
    public static String TakeBackNone;
    public static String Title;
    public static String Totals;
    public static String TotalsClients;
    public static String TotalsNone;
    public static String TotalsUnknown;
    public static String Unknown;
    public static String Until;
    public static String Verdict;
    public static String Waive;
    public static String WaiveHint;
    public static String WaiveMessage;
    public static String WaiveTitle;
    public static String Why;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.upgrade.internal.steps.messages", StepMessages.class);
    }

    private StepMessages() {
    }
}
