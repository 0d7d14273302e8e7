package org.lockkeeper.ui.logs.internal.format;

import org.eclipse.osgi.util.NLS;

/** Texts of the editor of log formats in the user's language. */
final class FormatMessages extends NLS {

    public static String AtCharacter;
    public static String Counts;
    public static String CountsLog;
    public static String FileKind;
    public static String Files;
    public static String FilesColumn;
    public static String FilesExample;
    public static String FilesHint;
    public static String Fits;
    public static String Hint;
    public static String LineColumn;
    public static String List;
    public static String Name;
    public static String NameColumn;
    public static String NewName;
    public static String None;
    public static String NotTried;
    public static String Pattern;
    public static String PatternHint;
    public static String ResultColumn;
    public static String SameName;
    public static String TextColumn;
    public static String Time;
    public static String TimeColumn;
    public static String TimeExample;
    public static String TimeHint;
    public static String Title;
    public static String TrialName;
    public static String Try;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.logs.internal.format.messages", FormatMessages.class);
    }

    private FormatMessages() {
    }
}
