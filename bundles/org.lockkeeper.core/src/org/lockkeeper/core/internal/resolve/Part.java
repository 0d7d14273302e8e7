package org.lockkeeper.core.internal.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Fact;

/**
 * What sightings know of clients: an account, a computer, or both; and per connector the sightings that name it, or no
 * connector. Sets of connectors are bits here, by {@link Connector#ordinal()}.
 */
abstract class Part {

    private static final Connector[] CONNECTORS = Connector.values();

    /** How many connectors there are; the place of the sightings that name none. */
    static final int UNKNOWN = CONNECTORS.length;

    /** All connectors. */
    static final int ALL = (1 << UNKNOWN) - 1;

    /** The connectors that may lose e-mail where the Updater Service is missing. */
    static final int OUTLOOK = 1 << Connector.KOFF.ordinal() | 1 << Connector.KOC.ordinal();

    private final @Nullable Sighting[] chains = new @Nullable Sighting[UNKNOWN + 1];

    /** Connectors, and {@link #UNKNOWN}, that sightings of exactly this part name. */
    int seen;

    /** Adds all sightings of exactly this part. */
    final void addAll(SightingList into, Role role, int scopes) {
        for (Sighting chain : chains) {
            into.addChain(chain, role, scopes);
        }
    }

    /** Adds the sightings that speak of the connector at that place: those that name it, and those that name none. */
    final void addOf(int place, SightingList into, Role role, int scopes) {
        into.addChain(chains[place], role, scopes);
        if (place != UNKNOWN) {
            into.addChain(chains[UNKNOWN], role, scopes);
        }
    }

    /** Whether a sighting names a user of whom it may be. */
    boolean namesUser;

    /** Takes sightings out; what is left is as if they had never been here. */
    final List<Sighting> takeOut(int place, Predicate<Sighting> which) {
        List<Sighting> out = new ArrayList<>();
        Sighting chain = chains[place];
        chains[place] = null;
        seen &= ~(1 << place);
        for (Sighting s = chain; s != null; s = s.next) {
            if (which.test(s)) {
                out.add(s);
            } else {
                add(s.observation, connector(place));
            }
        }
        return out;
    }

    /** The connector of a place; {@code null} for that of sightings that name none. */
    static @Nullable Connector connector(int place) {
        return place == UNKNOWN ? null : CONNECTORS[place];
    }

    /** Whether nothing that tells of the connector at that place tells which of the two it is. */
    final boolean isAssumed(int place) {
        for (Sighting s = chains[place]; s != null; s = s.next) {
            if (s.get(Attribute.EDITION_ASSUMED) != YesNo.YES) {
                return false;
            }
        }
        return true;
    }

    /** Gives the sightings of one connector to another. */
    final void move(int from, int to) {
        for (Sighting s = chains[from]; s != null; s = s.next) {
            add(s.observation, CONNECTORS[to]);
        }
        chains[from] = null;
        seen &= ~(1 << from);
    }

    /** Connectors, and {@link #UNKNOWN}, of which this part is or has clients. */
    int clients;

    /** Whether a sighting without connector tells of a program: of which one is not known. */
    boolean tellsOfSomeProgram;

    /** Whether a sighting without connector tells what only one that needs the Updater Service would have. */
    boolean tellsOfSomeConnector;

    /** Which names mean this part, or may mean it; {@code null} where it has one alone. */
    @Nullable Fact<String> names;

    /** Parts of the same kind that may be this one; {@code null} where there is none. */
    private @Nullable Set<Part> likes;

    /** Notes a part that may be this one; tells whether that is new. */
    final boolean addLike(Part like) {
        likes = likes == null ? new LinkedHashSet<>(2) : likes;
        return likes.add(like);
    }

    /** Parts that may be this one. */
    @SuppressWarnings("unchecked")
    final <P extends Part> Collection<P> likes() {
        return likes == null ? List.of() : (Collection<P>) likes;
    }

    /** Takes all sightings of another part. */
    void take(Part other) {
        for (int place = 0; place <= UNKNOWN; place++) {
            for (Sighting s = other.chains[place]; s != null; s = s.next) {
                add(s.observation, connector(place));
            }
        }
    }

    void add(Observation observation, @Nullable Connector connector) {
        int place = connector == null ? UNKNOWN : connector.ordinal();
        chains[place] = new Sighting(observation, chains[place]);
        seen |= 1 << place;
        namesUser |= observation.source() == SourceKind.INVENTORY
                && observation.attributes().get(Attribute.LAST_USER) != null;
        if (connector == null) {
            observation.attributes().forEach((a, _) -> tellsOfSomeProgram |= a.scope() == Attribute.Scope.PROGRAM);
            tellsOfSomeConnector |= tellsOfSomeProgram || tellsOfConnector(observation.attributes());
        }
    }

    private static boolean tellsOfConnector(Attributes attributes) {
        return attributes.get(Attribute.UPDATER_SERVICE) == Presence.ABSENT
                || attributes.get(Attribute.DATABASE_BYTES) != null;
    }

    /** Whether the sightings of some connector here are about none of these clients. */
    final boolean tellsOfNoneOf(int others) {
        return tellsOfSomeConnector && (others & (OUTLOOK | 1 << UNKNOWN)) == 0;
    }

    /** The sightings of exactly this part and the connector at that place. */
    final @Nullable Sighting chain(int place) {
        return chains[place];
    }

    /** The connectors among {@link #seen}. */
    final int seenConnectors() {
        return seen & ALL;
    }

    final boolean isSeenWithoutConnector() {
        return (seen & 1 << UNKNOWN) != 0;
    }
}
