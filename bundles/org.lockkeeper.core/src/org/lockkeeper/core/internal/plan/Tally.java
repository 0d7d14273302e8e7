package org.lockkeeper.core.internal.plan;

import java.util.HashSet;
import java.util.Set;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.CutOff;
import org.lockkeeper.api.plan.NextCheck.Kind;
import org.lockkeeper.api.rules.Verdict;

/** Counts the outcomes of some clients of one server. Filled by one thread. */
final class Tally {

    private final int[] clients = new int[Kind.values().length];
    private final Set<String> sharedComputers = new HashSet<>();
    private int computers;
    private int least;
    private int most;
    // those cut off in any case of which an account, or a computer, is all that is known: two may be one client
    private int accountsAlone;
    private int computersAlone;
    private int presumed;
    private int conditional;

    /**
     * Adds a client.
     *
     * @param verdict what it is called
     * @param subject who it is
     * @param shared whether several clients of the server use that
     */
    void add(Outcome outcome, Verdict verdict, Subject.OfClient subject, boolean shared) {
        String computer = subject.computer();
        if (outcome.certain()) {
            least++;
            accountsAlone += computer == null ? 1 : 0;
            computersAlone += subject.account() == null ? 1 : 0;
        }
        most += outcome.possible() ? 1 : 0;
        presumed += verdict == Verdict.BLOCKED && !outcome.certain() ? 1 : 0;
        conditional += verdict.compareTo(Verdict.MANUAL) >= 0 && outcome.possible() ? 1 : 0;
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
        accountsAlone += other.accountsAlone;
        computersAlone += other.computersAlone;
        presumed += other.presumed;
        conditional += other.conditional;
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
        int same = Math.min(accountsAlone, computersAlone);
        return new CutOff(least - same, most + accounts, mayBeMore, presumed + same, conditional);
    }
}
