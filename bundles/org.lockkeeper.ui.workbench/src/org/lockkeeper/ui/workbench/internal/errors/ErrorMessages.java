package org.lockkeeper.ui.workbench.internal.errors;

import org.eclipse.osgi.util.NLS;

/** Texts about unexpected errors in the user's language. */
final class ErrorMessages extends NLS {

    public static String At;
    public static String Bundle;
    public static String Copied;
    public static String Copy;
    public static String CopyHint;
    public static String Happened;
    public static String NoTrace;
    public static String None;
    public static String Noun;
    public static String OpenFile;
    public static String OpenFileHint;
    public static String Show;
    public static String Times;
    public static String Trace;
    public static String What;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.workbench.internal.errors.messages", ErrorMessages.class);
    }

    private ErrorMessages() {
    }
}
