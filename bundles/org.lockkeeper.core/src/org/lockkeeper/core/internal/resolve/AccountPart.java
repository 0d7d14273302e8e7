package org.lockkeeper.core.internal.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Fact;

/** An account, with the computers that it was seen on. */
final class AccountPart extends Part {

    static final Comparator<AccountPart> BY_NAME = (a, b) -> a.name.compareTo(b.name);

    // beyond so many computers, they are looked up in a map
    private static final int FEW = 8;

    final String name;

    /** Connectors that this account was seen with on a known computer. */
    int placed;

    /** Whether a sighting without a computer says that the Updater Service is missing. */
    boolean lacks;
    /** Whether a sighting without a computer says what stands against readiness otherwise. */
    boolean doubted;

    /** Whether a computer of an account that may be this one explains that the service is missing somewhere. */
    boolean maybeElsewhere;

    /** Those of which {@link #doubted} holds, of this account and those that may be the same. */
    List<AccountPart> doubtful = List.of();

    /** A line of the newest report that names this account, or one that may be the same; {@code null} without. */
    @Nullable Sighting reported;

    /** Whether the server's own logs name it. */
    boolean logged;

    /** What the reports leave open; {@code null} where they leave nothing. */
    @Nullable OpenReport open;

    private final List<PairPart> pairs = new ArrayList<>(1);
    private @Nullable Map<ComputerPart, PairPart> byComputer;

    /** Whether it is enabled, by the sightings of the account itself. */
    Fact<YesNo> enabled = Fact.unknown();

    AccountPart(String name) {
        this.name = name;
    }

    @Override
    void add(Observation observation, @Nullable Connector connector) {
        super.add(observation, connector);
        lacks |= observation.attributes().get(Attribute.UPDATER_SERVICE) == Presence.ABSENT;
        doubted |= AloneDoubts.isDoubt(observation);
        logged |= observation.source() == SourceKind.REPORT || observation.source() == SourceKind.ACTIVITY_LOG;
    }

    List<PairPart> pairs() {
        return pairs;
    }

    /** Forgets the pairs that went to another computer. */
    void dropLeft() {
        pairs.removeIf(PairPart::hasLeft);
        if (byComputer != null) {
            byComputer.values().removeIf(PairPart::hasLeft);
        }
    }

    PairPart on(ComputerPart computer) {
        PairPart pair = find(computer);
        if (pair == null) {
            pair = new PairPart(this, computer);
            pairs.add(pair);
            if (pairs.size() > FEW) {
                if (byComputer == null) {
                    byComputer = new HashMap<>();
                    pairs.forEach(p -> byComputer.put(p.computer, p));
                }
                byComputer.put(computer, pair);
            }
        }
        return pair;
    }

    /** The account on that computer; {@code null} where it was not seen there. */
    @Nullable PairPart find(ComputerPart computer) {
        if (byComputer != null) {
            return byComputer.get(computer);
        }
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.get(i).computer == computer) {
                return pairs.get(i);
            }
        }
        return null;
    }
}
