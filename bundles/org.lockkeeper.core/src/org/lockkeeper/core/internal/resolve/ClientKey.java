package org.lockkeeper.core.internal.resolve;

import java.util.Comparator;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Subject;

/**
 * A client within its server; any part may be {@code null}, not known.
 *
 * @param account lower case
 * @param computer upper case
 */
record ClientKey(String account, String computer, Connector connector) {

    /** By account, computer, connector; unknown ones last. */
    static final Comparator<ClientKey> ORDER = (a, b) -> {
        int order = compare(a.account, b.account);
        if (order == 0) {
            order = compare(a.computer, b.computer);
        }
        return order != 0 ? order : compare(a.connector, b.connector);
    };

    static ClientKey of(Subject.OfClient subject) {
        return new ClientKey(subject.account(), subject.computer(), subject.connector());
    }

    private static <T extends Comparable<? super T>> int compare(T a, T b) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? 1 : -1;
        }
        return a.compareTo(b);
    }

    boolean isFull() {
        return account != null && computer != null && connector != null;
    }

    /** Account and computer are known, the connector is not: says who works where. */
    boolean isMapping() {
        return account != null && computer != null && connector == null;
    }

    @Override
    public int hashCode() {
        int hash = account == null ? 0 : account.hashCode();
        hash = 31 * hash + (computer == null ? 0 : computer.hashCode());
        hash = 31 * hash + (connector == null ? 7 : connector.ordinal());
        // names differ in few characters only: spread them
        return hash ^ hash >>> 15;
    }
}
