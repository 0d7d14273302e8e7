package org.lockkeeper.core.internal.workspace;

import java.util.List;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceKind;

/**
 * A server that an import brings anew and of which nothing but lists of programs is known, while the workspace knows
 * others: the computers may well be of one of these, and what would look ready is no server at all.
 */
final class OnlyLists {

    private static final int MOST_NAMED = 5;

    private final String name;
    private final List<String> others;
    private boolean more;

    /** @param others the servers that are known already */
    OnlyLists(String name, List<String> others) {
        this.name = name;
        this.others = List.copyOf(others);
    }

    /** Something that the import tells of it. */
    void now(Observation observation) {
        more |= observation.source() != SourceKind.INVENTORY;
    }

    /** Whether nothing but lists tells of it. */
    boolean isAll() {
        return !more;
    }

    String text() {
        String some = String.join(", ", others.stream().limit(MOST_NAMED).toList())
                + (others.size() > MOST_NAMED ? " and " + (others.size() - MOST_NAMED) + " more" : "");
        return "only lists of programs tell of a server \"" + name + "\", and the workspace knows " + some + "; where they"
                + " are of one of these, take this import back and import them again with --server NAME. Where it is a"
                + " server of its own, say so with a lockkeeper-server.json";
    }
}
