package org.lockkeeper.core.internal.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;

/** A computer, with the accounts that were seen on it. */
final class ComputerPart extends Part {

    static final Comparator<ComputerPart> BY_NAME = (a, b) -> a.name.compareTo(b.name);

    final String name;

    private final List<PairPart> pairs = new ArrayList<>(1);

    /** Sightings of the computer itself, whatever connectors it has. */
    private @Nullable Sighting itself;

    /** Lines about an account that speak of this computer too, as reports do; {@code null} where there is none. */
    private @Nullable List<Line> lines;

    /** What sightings that name the computer tell of the Updater Service; set when it is asked for first. */
    private @Nullable Fact<Presence> ownUpdater;

    /** What is known of the computer, for all its clients. */
    private Facts facts = Facts.NONE;

    /** What is known of its programs, by connector's place; {@code null} where the facts tell that too. */
    private @Nullable Facts @Nullable [] programs;

    ComputerPart(String name) {
        this.name = name;
    }

    void addPair(PairPart pair) {
        pairs.add(pair);
    }

    List<PairPart> pairs() {
        return pairs;
    }

    void addItself(Observation observation) {
        itself = new Sighting(observation, itself);
    }

    @Override
    void take(Part other) {
        super.take(other);
        for (Sighting s = ((ComputerPart) other).itself; s != null; s = s.next) {
            addItself(s.observation);
        }
    }

    /**
     * A connector of which no list tells whether it is the Offline Edition is the one that other sources know there.
     * Where there is no other, it stays what it is taken for.
     */
    void settleEditions() {
        int told = seen;
        for (PairPart pair : pairs) {
            told |= pair.seen;
        }
        if ((told & OUTLOOK) != OUTLOOK) {
            return;
        }
        int koff = Connector.KOFF.ordinal();
        int koc = Connector.KOC.ordinal();
        boolean koffAssumed = isAssumedOfAll(koff);
        if (koffAssumed != isAssumedOfAll(koc)) {
            int from = koffAssumed ? koff : koc;
            int to = koffAssumed ? koc : koff;
            move(from, to);
            pairs.forEach(pair -> pair.move(from, to));
        }
    }

    private boolean isAssumedOfAll(int place) {
        boolean assumed = isAssumed(place);
        for (PairPart pair : pairs) {
            assumed &= pair.isAssumed(place);
        }
        return assumed;
    }

    /** Whether the connector at that place was seen here, and nothing that tells of it tells which of the two it is. */
    boolean isAssumedSomewhere(int place) {
        int seenHere = seen;
        for (PairPart pair : pairs) {
            seenHere |= pair.seen;
        }
        return (seenHere & 1 << place) != 0 && isAssumedOfAll(place);
    }

    /** Forgets the pairs that went to another account. */
    void dropLeft() {
        pairs.removeIf(PairPart::hasLeft);
    }

    @Nullable Sighting itself() {
        return itself;
    }

    /** A line about an account, and how far it speaks of this computer. */
    record Line(Sighting sighting, Role role) {
    }

    void addLine(Sighting line, Role role) {
        if (lines == null) {
            lines = new ArrayList<>(2);
        }
        lines.add(new Line(line, role));
    }

    List<Line> lines() {
        return lines == null ? List.of() : lines;
    }

    @Nullable Fact<Presence> ownUpdater() {
        return ownUpdater;
    }

    void setOwnUpdater(Fact<Presence> fact) {
        ownUpdater = fact;
    }

    void setFacts(Facts ofComputer, @Nullable Facts @Nullable [] ofPrograms) {
        facts = ofComputer;
        programs = ofPrograms;
    }

    Facts facts() {
        return facts;
    }

    /** What is known of the connector at that place; {@link Facts#NONE} where {@link #facts()} tells that too. */
    Facts program(int place) {
        Facts program = programs == null ? null : programs[place];
        return program == null ? Facts.NONE : program;
    }
}
