package org.lockkeeper.core.internal.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lockkeeper.api.evidence.Connector;

/** An account on a computer. */
final class PairPart extends Part {

    static final Comparator<PairPart> BY_COMPUTER = Comparator.comparing(p -> p.computer.name);

    /** The connectors whose clients a report may mean. */
    private static final int REPORTED = 1 << Connector.KOFF.ordinal() | 1 << Connector.KOC.ordinal() | 1 << UNKNOWN;

    final AccountPart account;
    final ComputerPart computer;

    /** Lines that name the account and may mean this computer or another one; {@code null} where there is none. */
    private List<Sighting> lines;

    PairPart(AccountPart account, ComputerPart computer) {
        this.account = account;
        this.computer = computer;
        computer.addPair(this);
    }

    void addLine(Sighting line) {
        lines = lines == null ? new ArrayList<>(2) : lines;
        lines.add(line);
    }

    /** Whether a line that names the account may mean this computer, and nothing tells it from others it may mean. */
    boolean maybeMeant() {
        return lines != null;
    }

    /** Whether that line is one of those, and not about another user of the computer. */
    boolean isMeantBy(Sighting line) {
        return lines != null && lines.contains(line);
    }

    /** Whether a report that names the account may mean this computer. */
    boolean isReported() {
        return (clients & REPORTED) != 0;
    }
}
