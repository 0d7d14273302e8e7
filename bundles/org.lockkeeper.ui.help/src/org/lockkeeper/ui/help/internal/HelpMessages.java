package org.lockkeeper.ui.help.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of the Help view in the user's language. */
final class HelpMessages extends NLS {

    public static String Back;
    public static String Contents;
    public static String ContentsHint;
    public static String Forward;
    public static String Found;
    public static String NoPages;
    public static String Page;
    public static String Pages;
    public static String Reading;
    public static String ReadingNow;
    public static String Search;
    public static String Title;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.help.internal.messages", HelpMessages.class);
    }

    private HelpMessages() {
    }
}
