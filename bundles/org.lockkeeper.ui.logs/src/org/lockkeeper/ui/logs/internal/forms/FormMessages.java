package org.lockkeeper.ui.logs.internal.forms;

import org.eclipse.osgi.util.NLS;

/** Texts that all dialogs with lists share, in the user's language. */
final class FormMessages extends NLS {

    public static String Add;
    public static String Down;
    public static String DownHint;
    public static String Duplicate;
    public static String DuplicateName;
    public static String Export;
    public static String Exported;
    public static String ExportedRight;
    public static String Faulty;
    public static String Import;
    public static String Imported;
    public static String NumberedName;
    public static String Remove;
    public static String RemoveHint;
    public static String Up;
    public static String UpHint;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.logs.internal.forms.messages", FormMessages.class);
    }

    private FormMessages() {
    }
}
