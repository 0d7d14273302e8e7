package org.lockkeeper.ui.workbench.internal.collect;

import org.eclipse.osgi.util.NLS;

/** Texts of this package in the user's language. */
final class CollectMessages extends NLS {

    public static String Collected;
    public static String Days;
    public static String Failed;
    public static String Hours;
    public static String Looking;
    public static String Never;
    public static String None;
    public static String Nothing;
    public static String Now;
    public static String Switched;
    public static String SwitchedOff;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.workbench.internal.collect.messages", CollectMessages.class);
    }

    private CollectMessages() {
    }
}
