package org.lockkeeper.ui.keys;

import org.eclipse.osgi.util.NLS;

/** Texts of the list of keys in the user's language. */
final class KeyMessages extends NLS {

    public static String Count;
    public static String Does;
    public static String Filter;
    public static String Keys;
    public static String Name;
    public static String None;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.keys.messages", KeyMessages.class);
    }

    private KeyMessages() {
    }
}
