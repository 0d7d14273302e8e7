package org.lockkeeper.ui.target;

import org.eclipse.osgi.util.NLS;

/** Texts of the field in the user's language. */
final class TargetMessages extends NLS {

    public static String Apply;
    public static String Hint;
    public static String Label;
    public static String NoVersion;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.target.messages", TargetMessages.class);
    }

    private TargetMessages() {
    }
}
