package org.lockkeeper.ui.upgrade.internal.tabs;

import org.eclipse.osgi.util.NLS;

/** Texts that all tabs have, in the user's language. */
final class TabMessages extends NLS {

    public static String NothingKnown;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.upgrade.internal.tabs.messages", TabMessages.class);
    }

    private TabMessages() {
    }
}
