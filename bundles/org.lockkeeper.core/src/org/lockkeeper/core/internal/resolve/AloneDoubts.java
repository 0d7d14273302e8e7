package org.lockkeeper.core.internal.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Fact.Conflict;

/**
 * What sightings of an account without a computer do to a client on a known computer: they never give it a value
 * (ruling 1), but where they say what stands against readiness, and neither another computer of the account nor newer
 * evidence explains that, what would make the client ready is left open.
 */
final class AloneDoubts {

    private static final List<Attribute<?>> ATTRIBUTES = List.of(Attribute.LOCAL_ADMIN, Attribute.VERSION);
    /** What decides on the room for a database: no value alone makes ready, each may be a worse one than known. */
    private static final List<Attribute<Long>> ROOM = List.of(Attribute.DATABASE_BYTES, Attribute.FREE_BYTES);
    private static final String ELSEWHERE = "said otherwise of one of the account's computers; which one is not told";

    private final Times times;

    AloneDoubts(Times times) {
        this.times = times;
    }

    /** Whether an observation says what stands against readiness. */
    static boolean isDoubt(Observation observation) {
        for (Attribute<?> attribute : ATTRIBUTES) {
            if (isDoubt(observation, attribute)) {
                return true;
            }
        }
        return ROOM.stream().anyMatch(attribute -> observation.attributes().get(attribute) != null);
    }

    private static <T> boolean isDoubt(Observation observation, Attribute<T> attribute) {
        T value = observation.attributes().get(attribute);
        return value != null && !attribute.reassurance().makesReady(value)
                || attribute == Attribute.VERSION
                        && observation.attributes().get(Attribute.VERSION_NOT_UNDERSTOOD) != null;
    }

    /** The fact of a client on a known computer, open where the account's other sightings leave it so. */
    <T> Fact<T> leftOpen(PairPart pair, int place, Attribute<T> attribute, Fact<T> fact) {
        T value = fact.value();
        if (value == null || !attribute.reassurance().makesReady(value)) {
            return fact;
        }
        Sighting doubt = null;
        for (AccountPart of : pair.account.doubtful) {
            doubt = doubt == null ? find(pair, of, place, attribute, fact) : doubt;
        }
        if (doubt == null) {
            return fact;
        }
        T told = doubt.get(attribute);
        return told == null ? open(fact, NotUnderstood.reason(attribute, doubt), null)
                : open(fact, ELSEWHERE, new Conflict<>(told, doubt.observation.evidence(), Role.OF_ACCOUNT.doubt(), true));
    }

    /**
     * The size of a database, or the free space, of a client on a known computer: open where what is told of the account
     * alone, of one of its computers, leaves less room (ruling 1).
     */
    Fact<Long> room(PairPart pair, int place, Attribute<Long> attribute, Fact<Long> fact) {
        Conflict<Long> worst = null;
        for (AccountPart of : pair.account.doubtful) {
            for (int chain : new int[] {place, Part.UNKNOWN}) {
                for (Sighting s = of.chain(chain); s != null; s = s.next) {
                    Long told = s.get(attribute);
                    if (told != null && leavesOpen(s, told, attribute, fact) && !isRoomOfOther(pair, of, attribute, told)
                            && (worst == null || isWorse(told, attribute, worst.value()))) {
                        worst = new Conflict<>(told, s.observation.evidence(), Role.OF_ACCOUNT.doubt(), true);
                    }
                }
            }
        }
        if (worst == null) {
            return fact;
        }
        if (fact.isKnown()) {
            return open(fact, ELSEWHERE, worst);
        }
        List<Conflict<Long>> conflicts = new ArrayList<>(fact.conflicts());
        conflicts.add(worst);
        return new Fact<>(null, List.of(), conflicts);
    }

    private boolean leavesOpen(Sighting sighting, Long told, Attribute<Long> attribute, Fact<Long> fact) {
        Long known = fact.value();
        return known == null || isWorse(told, attribute, known) && !isAnyNewer(fact, sighting);
    }

    private static boolean isWorse(Long told, Attribute<Long> attribute, Long than) {
        return attribute.reassurance().compare(than, told) > 0;
    }

    /** Whether a source says the same, or worse, about another computer of the account. */
    private boolean isRoomOfOther(PairPart pair, AccountPart of, Attribute<Long> attribute, Long told) {
        for (PairPart other : of.pairs()) {
            for (int place = 0; other.computer != pair.computer && place <= Part.UNKNOWN; place++) {
                for (Sighting s = other.chain(place); s != null; s = s.next) {
                    Long there = s.get(attribute);
                    if (there != null && !isWorse(told, attribute, there) && !times.isFuture(s)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private <T> @Nullable Sighting find(PairPart pair, AccountPart of, int place, Attribute<T> attribute, Fact<T> fact) {
        Sighting found = find(pair, of, of.chain(place), attribute, fact);
        return found != null || place == Part.UNKNOWN ? found
                : find(pair, of, of.chain(Part.UNKNOWN), attribute, fact);
    }

    private <T> @Nullable Sighting find(PairPart pair, AccountPart of, @Nullable Sighting chain, Attribute<T> attribute, Fact<T> fact) {
        Sighting found = null;
        for (Sighting s = chain; s != null; s = s.next) {
            if (isDoubt(s.observation, attribute) && !isAnyNewer(fact, s) && !isOfOther(pair, of, attribute)
                    && (found == null || times.newestFirst(s, found) < 0)) {
                found = s;
            }
        }
        return found;
    }

    private boolean isAnyNewer(Fact<?> fact, Sighting than) {
        for (Evidence evidence : fact.evidence()) {
            if (times.isNewer(Point.of(evidence), than)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a source says the same about another computer of the account. */
    private boolean isOfOther(PairPart pair, AccountPart of, Attribute<?> attribute) {
        for (PairPart other : of.pairs()) {
            for (int place = 0; other.computer != pair.computer && place <= Part.UNKNOWN; place++) {
                for (Sighting s = other.chain(place); s != null; s = s.next) {
                    // what only a time from the future tells explains nothing, since it would make ready (ruling 12)
                    if (isDoubt(s.observation, attribute) && !times.isFuture(s)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /**
     * The fact without its value, which may hold all the same.
     *
     * @param fact one that is known
     * @param against what speaks against it; {@code null} where nothing more is told
     */
    static <T> Fact<T> open(Fact<T> fact, String reason, @Nullable Conflict<T> against) {
        List<Conflict<T>> conflicts = new ArrayList<>(fact.conflicts().size() + 2);
        conflicts.add(new Conflict<>(Objects.requireNonNull(fact.value()), fact.evidence().getFirst(), reason, true));
        if (against != null) {
            conflicts.add(against);
        }
        conflicts.addAll(fact.conflicts());
        return new Fact<>(null, List.of(), conflicts);
    }
}
