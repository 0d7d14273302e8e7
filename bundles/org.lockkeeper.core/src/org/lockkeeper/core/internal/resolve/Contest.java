package org.lockkeeper.core.internal.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.Reassurance;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Fact.Conflict;

/**
 * Decides between sightings that say different things of one attribute of one subject, or of which it is not sure that
 * they speak of that subject.
 * <p>
 * What nothing newer contradicts stands; what was refuted never does, even where what refuted it is superseded (ruling
 * 3). Where all that stands says the same, that is the value; where it does not, the value is open (ruling 4). An
 * undated sighting gives way to dated ones, but leaves open what reassures; one from the future is undated, and what it
 * tells makes nobody ready where nobody else tells it (ruling 12). What may be about another
 * subject can leave open, but makes nobody ready (ruling 1). What is told of one of a computer's users, not of which,
 * is no user's value. Where no value reassures more than another, the newest counts, and at one time the more specific
 * source. Used by one thread.
 */
final class Contest {

    static final String OLDER = "older";
    static final String UNDATED = "undated";
    static final String FUTURE = Role.FUTURE.doubt();
    static final String LESS_SPECIFIC = "less specific source at the same time";
    static final String OTHER_PLACE = "another place of the same kind of source and time";
    static final String STATED_OTHERWISE = "stated otherwise by a person";
    static final String SAME_TIME = "at the same time";
    static final String ORDER_UNKNOWN = "which is newer is not known";
    static final String MAY_BE_NEWER = "undated; it may be newer";
    static final String UNDATED_SAYS_OTHERWISE = "what is undated says otherwise and may be newer";

    private static final Object[] NONE = new Object[0];
    private static final SightingList NOTHING = new SightingList();

    private final Times times;
    private final ReportsInForce reports;

    // what is decided just now
    private SightingList list = NOTHING;
    private int[] sightings = new int[0];
    private Object[] values = NONE;
    private int size;
    private Role[] roles = new Role[16];
    private boolean[] standing = new boolean[16];

    Contest(Times times, ReportsInForce reports) {
        this.times = times;
        this.reports = reports;
    }

    /**
     * The fact.
     *
     * @param of which sightings of the list speak, newest first
     * @param said the value that each of them says
     */
    <T> Fact<T> decide(Attribute<T> attribute, SightingList from, int[] of, T[] said, int count) {
        list = from;
        sightings = of;
        values = said;
        size = count;
        if (roles.length < size) {
            roles = new Role[2 * size];
            standing = new boolean[2 * size];
        }
        for (int i = 0; i < size; i++) {
            boolean superseded = attribute == Attribute.UPDATER_SERVICE && values[i] == Presence.ABSENT
                    && reports.isSuperseded(sighting(i));
            Role role = list.role(sightings[i]);
            roles[i] = superseded ? Role.SUPERSEDED
                    : role == Role.OWN && isFuture(attribute, sighting(i)) ? Role.FUTURE : role;
        }
        Fact<T> fact = attribute.reassurance().matters() ? judged(attribute.reassurance()) : newest(attribute);
        list = NOTHING;
        values = NONE;
        return fact;
    }

    private boolean isFuture(Attribute<?> attribute, Sighting sighting) {
        return attribute == Attribute.UPDATER_SERVICE ? times.isOfFutureService(sighting) : times.isFuture(sighting);
    }

    private Sighting sighting(int i) {
        return list.get(sightings[i]);
    }

    private boolean same(int i, int j) {
        // one instant is one value, whichever offset it is written with
        return values[i].equals(values[j]) || values[i] instanceof Moment one && values[j] instanceof Moment other
                && one.offset() != null && other.offset() != null && one.orderSecond() == other.orderSecond();
    }

    /** The newest value: nothing depends on it. What a person stated of a server comes first. */
    private <T> Fact<T> newest(Attribute<T> attribute) {
        int best = 0;
        if (isOfServer()) {
            while (best < size && !sighting(best).isStated()) {
                best++;
            }
            best = best == size ? 0 : best;
        }
        int first = best;
        for (int i = first + 1; i < size && times.newestFirst(sighting(first), sighting(i)) == 0; i++) {
            // of what one place says, the same one, whatever was read first
            T value = value(i);
            if (attribute.format(value).compareTo(attribute.format(value(best))) < 0) {
                best = i;
            }
        }
        Arrays.fill(standing, 0, size, false);
        for (int i = 0; i < size; i++) {
            standing[i] = same(i, best);
        }
        return known(best);
    }

    /** Sightings of a server are listened to for its own scope alone, so one tells for all. */
    private boolean isOfServer() {
        return sighting(0).observation.subject() instanceof Subject.OfServer;
    }

    private <T> Fact<T> judged(Reassurance<T> reassurance) {
        boolean ofServer = isOfServer();
        boolean own = isAnyOwn();
        for (int i = 0; i < size; i++) {
            standing[i] = roles[i] != Role.SUPERSEDED && !(own && roles[i] == Role.OF_COMPUTER)
                    && refutedBy(i, ofServer) < 0;
        }
        int dated = first(true);
        int undated = first(false);
        if (dated < 0 && undated < 0) {
            return unknown(false);
        }
        int best = dated >= 0 ? dated : undated;
        for (int i = 0; i < size; i++) {
            if (standing[i] && !same(i, best) && (isDated(i) == isDated(best) || leavesOpen(i, best, reassurance))) {
                return unknown(true);
            }
        }
        int sure = sure(best);
        if (sure < 0 && (reassurance.makesReady(value(best)) || roles[best].isNeverAlone()
                || (roles[best] == Role.OF_CONNECTOR || roles[best] == Role.FUTURE) && !reassurance.isDecided())) {
            return unknown(true);
        }
        return known(sure < 0 ? best : sure);
    }

    private boolean isAnyOwn() {
        for (int i = 0; i < size; i++) {
            if (roles[i] == Role.OWN) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is undated leaves open what is dated: what reassures, and what may be about another subject. */
    private <T> boolean leavesOpen(int undated, int dated, Reassurance<T> reassurance) {
        return reassurance.compare(value(dated), value(undated)) > 0
                || sure(dated) < 0 && !roles[undated].isDoubtful();
    }

    @SuppressWarnings("unchecked")
    private <T> T value(int i) {
        return (T) values[i];
    }

    private boolean isDated(int i) {
        return !times.isUndated(sighting(i));
    }

    /** The first that stands, among those that are dated or among the others; negative where there is none. */
    private int first(boolean dated) {
        for (int i = 0; i < size; i++) {
            if (standing[i] && isDated(i) == dated) {
                return i;
            }
        }
        return -1;
    }

    /** The first that stands, says the same and surely speaks of this subject; negative where there is none. */
    private int sure(int best) {
        for (int i = 0; i < size; i++) {
            if (standing[i] && same(i, best) && !roles[i].isDoubtful()) {
                return i;
            }
        }
        return -1;
    }

    /** The first that refutes this one; negative where it stands. */
    private int refutedBy(int i, boolean ofServer) {
        for (int j = 0; j < size; j++) {
            if (!same(i, j) && refutes(j, i, ofServer)) {
                return j;
            }
        }
        return -1;
    }

    private boolean refutes(int j, int i, boolean ofServer) {
        Sighting one = sighting(j);
        Sighting other = sighting(i);
        if (ofServer && one.isStated() != other.isStated()) {
            return one.isStated();
        }
        if (roles[j] == Role.SUPERSEDED) {
            return !times.isNewer(other, one);
        }
        if (roles[j] == Role.OF_COMPUTER || roles[j].isDoubtful() && !roles[i].isDoubtful()) {
            // another user of the computer may be meant
            return false;
        }
        return times.isNewer(one, other)
                || one.isStated() && !other.isStated() && times.isSameTime(one, other);
    }

    /** The value of the best one; whoever says otherwise lost. */
    private <T> Fact<T> known(int best) {
        List<Evidence> evidence = new ArrayList<>(2);
        addEvidence(best, true, evidence);
        addEvidence(best, false, evidence);
        List<Conflict<T>> conflicts = new ArrayList<>(2);
        for (int i = 0; i < size; i++) {
            if (!same(i, best)) {
                addConflict(i, lost(i, best), false, conflicts);
            }
        }
        return new Fact<>(value(best), evidence, conflicts);
    }

    private void addEvidence(int best, boolean stands, List<Evidence> into) {
        for (int i = 0; i < size && into.size() < FactMerger.KEPT; i++) {
            Evidence evidence = sighting(i).observation.evidence();
            if (same(i, best) && standing[i] == stands && roles[i] != Role.SUPERSEDED && !into.contains(evidence)) {
                into.add(evidence);
            }
        }
    }

    /** No value: what stands, if it may be so, is open; everything else lost. */
    private <T> Fact<T> unknown(boolean open) {
        List<Conflict<T>> conflicts = new ArrayList<>(size);
        if (open) {
            for (int i = 0; i < size; i++) {
                if (standing[i]) {
                    addConflict(i, doubt(i), true, conflicts);
                }
            }
        }
        boolean ofServer = isOfServer();
        for (int i = 0; i < size; i++) {
            if (!open || !standing[i]) {
                int by = roles[i] == Role.SUPERSEDED ? -1 : refutedBy(i, ofServer);
                addConflict(i, lost(i, by), false, conflicts);
            }
        }
        return new Fact<>(null, List.of(), conflicts);
    }

    private <T> void addConflict(int i, String reason, boolean open, List<Conflict<T>> into) {
        T value = value(i);
        // of those that may hold, each value is told
        boolean needed = into.size() < FactMerger.KEPT
                || open && into.stream().noneMatch(c -> c.value().equals(value));
        Conflict<T> conflict = new Conflict<>(value, sighting(i).observation.evidence(), reason, open);
        if (needed && !into.contains(conflict)) {
            into.add(conflict);
        }
    }

    private String lost(int i, int against) {
        if (roles[i] == Role.SUPERSEDED) {
            return reports.superseded();
        }
        if (against < 0) {
            return OLDER;
        }
        if (roles[i] == Role.OF_COMPUTER) {
            return roles[i].doubt();
        }
        Sighting loser = sighting(i);
        Sighting winner = sighting(against);
        if (roles[against] == Role.SUPERSEDED) {
            return "refuted by the report of " + winner.report();
        }
        if (winner.isStated() && !loser.isStated()) {
            return STATED_OTHERWISE;
        }
        if (times.isUndated(loser)) {
            return times.isFuture(loser) ? FUTURE : UNDATED;
        }
        if (loser.second != winner.second || loser.local != winner.local) {
            return OLDER;
        }
        return loser.observation.source() == winner.observation.source() ? OTHER_PLACE : LESS_SPECIFIC;
    }

    private String doubt(int i) {
        if (roles[i].isDoubtful()) {
            return roles[i].doubt();
        }
        if (!isDated(i)) {
            return times.isFuture(sighting(i)) ? FUTURE : MAY_BE_NEWER;
        }
        for (int j = 0; j < size; j++) {
            if (standing[j] && !same(i, j)) {
                return !isDated(j) ? UNDATED_SAYS_OTHERWISE
                        : times.isSameTime(sighting(i), sighting(j)) ? SAME_TIME : ORDER_UNKNOWN;
            }
        }
        return ORDER_UNKNOWN;
    }
}
