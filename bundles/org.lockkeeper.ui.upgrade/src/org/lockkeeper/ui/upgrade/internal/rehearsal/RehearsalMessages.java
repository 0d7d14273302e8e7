package org.lockkeeper.ui.upgrade.internal.rehearsal;

import org.eclipse.osgi.util.NLS;

/** Texts of the rehearsal in the user's language. */
final class RehearsalMessages extends NLS {

    public static String Assumed;
    public static String AssumedElsewhere;
    public static String AssumedLine;
    public static String AssumedNotYet;
    public static String Assumptions;
    public static String AssumptionsHint;
    public static String BarHint;
    public static String Client;
    public static String Clock;
    public static String ClockHint;
    public static String Database;
    public static String DatabaseHint;
    public static String Distribution;
    public static String DistributionRows;
    public static String Everybody;
    public static String Failed;
    public static String First;
    public static String FirstHint;
    public static String Install;
    public static String InstallHint;
    public static String Limit;
    public static String LimitAll;
    public static String LimitAllLines;
    public static String LimitHint;
    public static String LimitNone;
    public static String LimitSize;
    public static String LimitSizeLines;
    public static String Line;
    public static String LineHint;
    public static String Lines;
    public static String LinesHint;
    public static String Load;
    public static String LoadText;
    public static String LoadTextNone;
    public static String LoadTitle;
    public static String LongestWait;
    public static String Minutes;
    public static String Mornings;
    public static String MorningsHint;
    public static String NoPlan;
    public static String Nobody;
    public static String Noun;
    public static String Now;
    public static String Now_before;
    public static String Now_ready;
    public static String Now_undecided;
    public static String Outcome;
    public static String OutcomeCount;
    public static String Outcome_cutOff;
    public static String Outcome_offline;
    public static String Outcome_postponed;
    public static String Outcome_undecided;
    public static String Outcome_works;
    public static String Package;
    public static String PackageHint;
    public static String PerGigabyte;
    public static String PerGigabyteHint;
    public static String PhaseAt;
    public static String Phase_database;
    public static String Phase_download;
    public static String Phase_install;
    public static String Phase_noSpace;
    public static String Phase_offline;
    public static String Phases;
    public static String ReadyAt;
    public static String Rehearse;
    public static String RehearseHint;
    public static String Rehearsing;
    public static String RehearsingNow;
    public static String Run;
    public static String RunHint;
    public static String Seed;
    public static String SeedHint;
    public static String Server;
    public static String Spread;
    public static String SpreadHint;
    public static String Stop;
    public static String StopHint;
    public static String Stopped;
    public static String Title;
    public static String Waits;
    public static String Wave;
    public static String WaveHint;
    public static String Why;
    public static String Words;
    public static String WordsNone;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.upgrade.internal.rehearsal.messages", RehearsalMessages.class);
    }

    private RehearsalMessages() {
    }
}
