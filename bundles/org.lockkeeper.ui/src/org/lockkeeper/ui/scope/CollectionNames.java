package org.lockkeeper.ui.scope;

import java.util.Map;

/** What the collections that everybody has are called, for people. Their names in English stay those of the command line. */
public final class CollectionNames {

    private static final Map<String, String> READY = Map.of(
            "No Updater Service", ScopeMessages.ReadyNoService,
            "Nobody looked", ScopeMessages.ReadyNobodyLooked,
            "Named in a report and in no inventory", ScopeMessages.ReadyReportAlone,
            "Not seen for 30 days", ScopeMessages.ReadyNotSeen,
            "Conflicting", ScopeMessages.ReadyConflicting,
            "Stale", ScopeMessages.ReadyStale,
            "Not ready and not acknowledged", ScopeMessages.ReadyNotAcknowledged);

    private CollectionNames() {
    }

    /** The name of a collection; that which somebody gave it stays as it is. */
    public static String of(String name) {
        return READY.getOrDefault(name, name);
    }
}
