package org.lockkeeper.ui.workbench.internal.imports;

import org.eclipse.osgi.util.NLS;

/** Texts about imported folders and files in the user's language. */
final class SourceMessages extends NLS {

    public static String Changed;
    public static String Keeping;
    public static String Later;
    public static String Look;
    public static String Looking;
    public static String NoneRecent;
    public static String Watch;
    public static String WatchHint;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.workbench.internal.imports.messages", SourceMessages.class);
    }

    private SourceMessages() {
    }
}
