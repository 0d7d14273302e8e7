package org.lockkeeper.ui.clients.internal;

import org.lockkeeper.api.evidence.Subject;

/** Names of clients for people. */
final class Subjects {

    private Subjects() {
    }

    /** Account and computer, as far as they are known. */
    static String name(Subject.OfClient client) {
        if (client.account() == null) {
            return client.computer();
        }
        return client.computer() == null ? client.account() : client.account() + " (" + client.computer() + ")";
    }
}
