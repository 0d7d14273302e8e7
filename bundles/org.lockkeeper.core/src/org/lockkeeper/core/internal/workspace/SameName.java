package org.lockkeeper.core.internal.workspace;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Subject;

/** Compares what is known of a server with what an import tells of one of the same name: it may be another. */
final class SameName {

    private final String name;
    private final Set<String> known = new HashSet<>();
    private boolean common;

    SameName(String name) {
        this.name = name;
    }

    /** How servers' names are compared. */
    static String key(String server) {
        return server.toLowerCase(Locale.ROOT);
    }

    /** Something that was known before. */
    void before(Observation observation) {
        visit(observation, true);
    }

    /** Something that the import tells. */
    void now(Observation observation) {
        if (!common) {
            visit(observation, false);
        }
    }

    private void visit(Observation observation, boolean before) {
        switch (observation.subject()) {
            case Subject.OfAccount account -> {
                account(account.account(), before);
                // a directory knows people by Windows' names first
                String same = observation.attributes().get(Attribute.SAME_AS);
                if (same != null) {
                    account(same.toLowerCase(Locale.ROOT), before);
                }
            }
            case Subject.OfComputer computer -> take("\\" + computer.computer(), before);
            case Subject.OfClient client -> {
                if (client.account() != null) {
                    account(client.account(), before);
                }
                if (client.computer() != null) {
                    take("\\" + client.computer(), before);
                }
            }
            default -> {
                // every server has the same settings
            }
        }
        String hash = observation.evidence().file().sha256();
        if (hash != null) {
            take(hash, before);
        }
    }

    /** An account, and its domain: a server has few of these. */
    private void account(String account, boolean before) {
        take(account, before);
        int at = account.indexOf('@');
        if (at >= 0) {
            take(account.substring(at), before);
        }
    }

    private void take(String sign, boolean before) {
        if (before) {
            known.add(sign);
        } else {
            common |= known.contains(sign);
        }
    }

    boolean hasNothingInCommon() {
        return !common;
    }

    String text() {
        return "the workspace knows a server \"" + name + "\" already and goes on with it, but nothing agrees except"
                + " for the name: no account, domain, computer or file. If it is another server, take this import back,"
                + " give the other one another name (name in lockkeeper-server.json, or the folder's), and import it"
                + " again";
    }
}
