package org.lockkeeper.ui.scope;

import org.eclipse.osgi.util.NLS;

/** Texts of scopes in the user's language. */
final class ScopeMessages extends NLS {

    public static String Everything;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.scope.messages", ScopeMessages.class);
    }

    private ScopeMessages() {
    }
}
