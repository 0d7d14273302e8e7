package org.lockkeeper.intake.internal.discover;

import java.util.Map;

/** What a recognised file says about the folder it lies in. */
public enum Role {
    /** {@code lockkeeper-server.json}: the folder is a server, whatever lies around it. */
    DESCRIPTION,
    /** Configuration or client list: the folder is a server. */
    IDENTITY,
    /** A log: the folder is a server, or its folder of logs. */
    LOG,
    /** An inventory or what a plugin reads: the folder may be a server's. */
    OTHER;

    private static final Map<String, Role> BY_KIND = Map.of("server-description", DESCRIPTION, "server-config",
            IDENTITY, "users-config", IDENTITY, "client-list", IDENTITY, "warning-log", LOG, "activity-log", LOG,
            "other-log", LOG);

    /** Whether what an importer of that id reads is Lockkeeper's list of clients. */
    static boolean isListOfClients(String kind) {
        return kind.equals("client-list");
    }

    /** The role of what an importer of that id reads. */
    public static Role of(String kind) {
        return BY_KIND.getOrDefault(kind, OTHER);
    }
}
