package org.lockkeeper.core.internal.plan;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.plan.CutOff;
import org.lockkeeper.api.plan.NextCheck.Kind;

/** Counts the outcomes of some clients of one server. Filled by one thread. */
final class Tally {

    private final int[] clients = new int[Kind.values().length];
    private final Set<String> sharedComputers = new HashSet<>();
    private int computers;
    private int least;
    private int most;

    /**
     * Adds a client.
     *
     * @param computer its computer, {@code null} where not known
     * @param shared whether several clients of the server use that
     */
    void add(Outcome outcome, @Nullable String computer, boolean shared) {
        least += outcome.certain() ? 1 : 0;
        most += outcome.possible() ? 1 : 0;
        if (!outcome.isUndecided()) {
            return;
        }
        for (int rest = outcome.checks(); rest != 0; rest &= rest - 1) {
            clients[Integer.numberOfTrailingZeros(rest)]++;
        }
        if (computer != null && (outcome.checks() & Outcomes.bit(Kind.INSTALLED_PROGRAMS)) != 0) {
            if (shared) {
                sharedComputers.add(computer);
            } else {
                computers++;
            }
        }
    }

    void add(Tally other) {
        for (int i = 0; i < clients.length; i++) {
            clients[i] += other.clients[i];
        }
        sharedComputers.addAll(other.sharedComputers);
        computers += other.computers;
        least += other.least;
        most += other.most;
    }

    /** How many undecided clients a check can decide. */
    int clients(Kind kind) {
        return clients[kind.ordinal()];
    }

    /** On how many computers the installed programs have to be looked at. */
    int computers() {
        return computers + sharedComputers.size();
    }

    /**
     * The interval.
     *
     * @param accounts how many accounts may have a client besides
     * @param mayBeMore whether there may be more
     */
    CutOff cutOff(int accounts, boolean mayBeMore) {
        return new CutOff(least, most + accounts, mayBeMore);
    }
}
