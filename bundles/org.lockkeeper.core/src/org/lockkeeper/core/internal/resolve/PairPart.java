package org.lockkeeper.core.internal.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceKind;

/** An account on a computer. */
final class PairPart extends Part {

    static final Comparator<PairPart> BY_COMPUTER = Comparator.comparing(p -> p.computer.name);

    /** The connectors whose clients a report may mean. */
    private static final int REPORTED = OUTLOOK | 1 << UNKNOWN;

    final AccountPart account;
    final ComputerPart computer;

    /** Connectors that the account was seen with, on whichever computer: that they are on this one is a guess. */
    int guessed;

    /** Whether a person stated that the account is used here, and not only something of somebody who is. */
    private boolean linked;

    private boolean left;

    private @Nullable String doubt;

    private boolean told;

    /** Lines that name the account and may mean this computer or another one; {@code null} where there is none. */
    private @Nullable List<Sighting> lines;

    PairPart(AccountPart account, ComputerPart computer) {
        this.account = account;
        this.computer = computer;
        computer.addPair(this);
    }

    @Override
    void add(Observation observation, @Nullable Connector connector) {
        super.add(observation, connector);
        linked |= observation.source() == SourceKind.STATEMENT && observation.attributes().isEmpty();
    }

    /**
     * Notes, before sightings are taken, by which name they are this account's.
     *
     * @param byDirectory whether a directory alone tells that it is the account's
     * @param why why they may be somebody else's, for people; {@code null} where they may not
     */
    void named(boolean byDirectory, @Nullable String why) {
        doubt = seen == 0 || doubt != null ? why : null;
        told = byDirectory && (seen == 0 || told);
    }

    /** Why all that tells of this pair may tell of somebody else, for people; {@code null} where it does not. */
    @Nullable String doubt() {
        return doubt;
    }

    /** Whether what is known here may explain why a report names the account. A directory alone explains none. */
    boolean explains() {
        return doubt == null && !told;
    }

    /** Its sightings went to another account or computer. */
    void leave() {
        left = true;
    }

    boolean hasLeft() {
        return left;
    }

    boolean isLinked() {
        return linked;
    }

    boolean isGuessed(int place) {
        return (guessed & 1 << place) != 0;
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

    /** Whether one of those is among the evidence. */
    boolean isAnyLineAmong(List<Evidence> evidence) {
        return lines != null && lines.stream().anyMatch(line -> evidence.contains(line.observation.evidence()));
    }

    /** Whether a report that names the account may mean this computer. */
    boolean isReported() {
        return (clients & REPORTED) != 0;
    }

    /**
     * Whether it may have the edition that reports name: one that is known to have the other explains no report, and no
     * report accuses it.
     */
    boolean mayBeOffline() {
        return offline() != 0;
    }

    /** The connectors here that reports may name: of the online edition one of which no list tells the edition. */
    int offline() {
        int koc = 1 << Connector.KOC.ordinal();
        return clients & REPORTED & (computer.isAssumedSomewhere(Connector.KOC.ordinal()) ? ~0 : ~koc);
    }
}
