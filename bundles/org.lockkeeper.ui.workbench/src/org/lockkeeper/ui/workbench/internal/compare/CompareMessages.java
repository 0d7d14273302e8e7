package org.lockkeeper.ui.workbench.internal.compare;

import org.eclipse.osgi.util.NLS;

/** Texts of the comparison in the user's language. */
final class CompareMessages extends NLS {

    public static String AfterImport;
    public static String All;
    public static String AllServers;
    public static String AsOf;
    public static String AsOfHint;
    public static String BeforeFirst;
    public static String Clients;
    public static String Compare;
    public static String Comparing;
    public static String From;
    public static String Known;
    public static String Name;
    public static String NobodyNow;
    public static String NoDay;
    public static String NoDifference;
    public static String Noun;
    public static String NoVerdict;
    public static String NoVersion;
    public static String Now;
    public static String PairNoun;
    public static String Result;
    public static String Same;
    public static String Server;
    public static String Show;
    public static String Stop;
    public static String Stopped;
    public static String Supposed;
    public static String Target;
    public static String TargetHint;
    public static String Title;
    public static String To;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.workbench.internal.compare.messages", CompareMessages.class);
    }

    private CompareMessages() {
    }
}
