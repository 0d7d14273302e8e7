package org.lockkeeper.core.internal.resolve;

import static org.lockkeeper.core.internal.resolve.SightingList.COMPUTER;
import static org.lockkeeper.core.internal.resolve.SightingList.PROGRAM;

import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;

/** Resolves what is a computer's, once for all its clients, one computer after the other, by one thread. */
final class ComputerFacts {

    private final Times times;
    private final FactMerger merger;
    private final ListsOfOneDay lists;
    private final SightingList sightings = new SightingList();

    ComputerFacts(Times times, ReportsInForce reports) {
        this.times = times;
        this.merger = new FactMerger(times, reports);
        this.lists = new ListsOfOneDay(times);
    }

    /** Resolves one. */
    void resolve(ComputerPart computer) {
        boolean one = isOneProgram(computer);
        sightings.clear();
        Gathering.computerWithLines(computer, one ? COMPUTER | PROGRAM : COMPUTER, null, sightings);
        Facts facts = merged();
        if (!computer.lines().isEmpty()) {
            facts = facts.with(Attribute.UPDATER_SERVICE,
                    settled(computer, null, facts.get(Attribute.UPDATER_SERVICE)));
        }
        @Nullable Facts @Nullable [] programs = null;
        if (!one) {
            programs = new @Nullable Facts[Part.UNKNOWN + 1];
            for (int place = 0; place <= Part.UNKNOWN; place++) {
                if ((computer.clients & 1 << place) != 0 || (computer.seen & 1 << place) != 0) {
                    sightings.clear();
                    Gathering.program(computer, place, sightings);
                    programs[place] = merged();
                }
            }
        }
        computer.setFacts(facts, programs);
    }

    /** The Updater Service for an account that a line names, which may mean this computer. */
    Fact<Presence> updaterOfNamed(PairPart named) {
        sightings.clear();
        Gathering.computerWithLines(named.computer, COMPUTER, named, sightings);
        return settled(named.computer, named, merged(Attribute.UPDATER_SERVICE));
    }

    /**
     * A line that names an account and may mean this computer accuses that account's client; the computer's other users
     * are not named, so for them the answer is open.
     */
    private Fact<Presence> settled(ComputerPart computer, @Nullable PairPart named, Fact<Presence> updater) {
        if (!updater.is(Presence.ABSENT)) {
            return updater;
        }
        sightings.clear();
        Gathering.computerWithSureLines(computer, named, sightings);
        return merged(Attribute.UPDATER_SERVICE).is(Presence.ABSENT) ? updater
                : AloneDoubts.open(updater, Role.OF_ACCOUNT.doubt(), null);
    }

    /** Whether all sightings of connectors there are about one and the same: then one pass does. */
    private static boolean isOneProgram(ComputerPart computer) {
        int seen = computer.seen | computer.clients;
        boolean tellsOfSome = computer.tellsOfSomeProgram;
        for (PairPart pair : computer.pairs()) {
            seen |= pair.seen;
            tellsOfSome |= pair.tellsOfSomeProgram;
        }
        int connectors = Integer.bitCount(seen & Part.ALL);
        return computer.likes().isEmpty() && (connectors == 0 || connectors == 1 && !tellsOfSome);
    }

    private Facts merged() {
        lists.join(sightings);
        sightings.sort(times);
        return merger.merge(sightings);
    }

    /** What the sightings that name a computer tell of one of its attributes, without what is told of its accounts. */
    <T> Fact<T> own(ComputerPart computer, Attribute<T> attribute) {
        sightings.clear();
        Gathering.computer(computer, COMPUTER, sightings);
        return merged(attribute);
    }

    /** The same, but only those that are not surely newer than a point in time. */
    <T> Fact<T> ownNotAfter(ComputerPart computer, Attribute<T> attribute, Point point) {
        SightingList all = new SightingList();
        Gathering.computer(computer, COMPUTER, all);
        return notAfter(all, attribute, point);
    }

    private <T> Fact<T> notAfter(SightingList all, Attribute<T> attribute, Point point) {
        sightings.clear();
        for (int i = 0; i < all.size(); i++) {
            if (!times.isNewer(all.get(i), point)) {
                sightings.add(all.get(i), all.role(i), all.scopes(i));
            }
        }
        return merged(attribute);
    }

    /** What is known of one attribute of an account on a computer. */
    <T> Fact<T> ofPair(PairPart pair, Attribute<T> attribute) {
        sightings.clear();
        Gathering.pair(pair, Part.UNKNOWN, sightings);
        return merged(attribute);
    }

    /** What is known of one attribute of a connector on a computer. */
    <T> Fact<T> ofProgram(ComputerPart computer, int place, Attribute<T> attribute) {
        sightings.clear();
        Gathering.program(computer, place, sightings);
        return merged(attribute);
    }

    /** The same, but only by those that are not surely newer than a point in time. */
    <T> Fact<T> ofProgramNotAfter(ComputerPart computer, int place, Attribute<T> attribute, Point point) {
        SightingList all = new SightingList();
        Gathering.program(computer, place, all);
        return notAfter(all, attribute, point);
    }

    private <T> Fact<T> merged(Attribute<T> attribute) {
        lists.join(sightings);
        sightings.sort(times);
        return merger.merge(sightings, attribute);
    }
}
