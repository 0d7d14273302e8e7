package org.lockkeeper.ui.scope;

import org.eclipse.osgi.util.NLS;

/** Texts of scopes in the user's language. */
final class ScopeMessages extends NLS {

    public static String Everything;
    public static String ReadyConflicting;
    public static String ReadyNobodyLooked;
    public static String ReadyNoService;
    public static String ReadyNotAcknowledged;
    public static String ReadyNotSeen;
    public static String ReadyReportAlone;
    public static String ReadyStale;

    static {
        NLS.initializeMessages("org.lockkeeper.ui.scope.messages", ScopeMessages.class);
    }

    private ScopeMessages() {
    }
}
