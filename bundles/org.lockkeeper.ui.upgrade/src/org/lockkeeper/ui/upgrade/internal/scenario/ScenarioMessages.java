package org.lockkeeper.ui.upgrade.internal.scenario;

import org.eclipse.osgi.util.NLS;

/** Texts of the scenarios in the user's language. */
final class ScenarioMessages extends NLS {

    public static String Add;
    public static String AllServers;
    public static String AsOf;
    public static String AsOfHint;
    public static String AtLeast;
    public static String AtMost;
    public static String Change;
    public static String Collection;
    public static String CompareNote;
    public static String CompareNoun;
    public static String CompareTitle;
    public static String Comparing;
    public static String CopyOf;
    public static String Deleted;
    public static String Differ;
    public static String Difference;
    public static String EditTitle;
    public static String Freed;
    public static String Keep;
    public static String Kept;
    public static String KindName;
    public static String Known;
    public static String Least;
    public static String Most;
    public static String Name;
    public static String NameComma;
    public static String NameHint;
    public static String New;
    public static String NewTitle;
    public static String NewTo;
    public static String NoDay;
    public static String NoName;
    public static String NoSince;
    public static String NoValue;
    public static String NoVersion;
    public static String NoWhom;
    public static String Note;
    public static String NoteHint;
    public static String Nothing;
    public static String Now;
    public static String Open;
    public static String OpenAsked;
    public static String Other;
    public static String Remove;
    public static String RemoveName;
    public static String Same;
    public static String Saving;
    public static String Scenario;
    public static String ServerHint;
    public static String ServerName;
    public static String Service;
    public static String SinceHint;
    public static String SinceName;
    public static String Statistics;
    public static String Supposed;
    public static String Supposing;
    public static String Taken;
    public static String Target;
    public static String TargetHint;
    public static String Then;
    public static String To;
    public static String Undo;
    public static String Value;
    public static String ValueHint;
    public static String ValueName;
    public static String What;
    public static String WhomHint;
    public static String WhomName;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.upgrade.internal.scenario.messages", ScenarioMessages.class);
    }

    private ScenarioMessages() {
    }
}
