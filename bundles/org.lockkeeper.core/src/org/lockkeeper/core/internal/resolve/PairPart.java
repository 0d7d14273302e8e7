package org.lockkeeper.core.internal.resolve;

import java.util.Comparator;
import org.lockkeeper.api.evidence.Connector;

/** An account on a computer. */
final class PairPart extends Part {

    static final Comparator<PairPart> BY_COMPUTER = Comparator.comparing(p -> p.computer.name);

    /** The connectors whose clients a report may mean. */
    private static final int REPORTED = 1 << Connector.KOFF.ordinal() | 1 << Connector.KOC.ordinal() | 1 << UNKNOWN;

    final AccountPart account;
    final ComputerPart computer;

    /** Whether a line that names the account may mean this computer, and nothing tells it from others it may mean. */
    boolean maybeMeant;

    PairPart(AccountPart account, ComputerPart computer) {
        this.account = account;
        this.computer = computer;
        computer.addPair(this);
    }

    /** Whether a report that names the account may mean this computer. */
    boolean isReported() {
        return (clients & REPORTED) != 0;
    }
}
