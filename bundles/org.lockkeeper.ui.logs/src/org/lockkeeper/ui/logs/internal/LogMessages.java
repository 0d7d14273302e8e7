package org.lockkeeper.ui.logs.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of the Log view in the user's language. */
final class LogMessages extends NLS {

    public static String Cancelled;
    public static String Changed;
    public static String Copied;
    public static String CopiedFirst;
    public static String Copy;
    public static String Copying;
    public static String Counting;
    public static String Find;
    public static String FindHint;
    public static String FindNext;
    public static String FindPrevious;
    public static String FoundAgain;
    public static String GoToLine;
    public static String GoToLineHint;
    public static String Looking;
    public static String NoSuchLine;
    public static String NotFound;
    public static String NothingOpen;
    public static String Opening;
    public static String Position;
    public static String PositionCounting;
    public static String Selected;
    public static String Shorter;
    public static String SpokenLine;
    public static String TextName;
    public static String Verified;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.logs.internal.messages", LogMessages.class);
    }

    private LogMessages() {
    }
}
