package org.lockkeeper.core.internal.resolve;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far a sighting speaks of the subject that is resolved. */
enum Role {
    /** Of exactly this subject, or of one that shares the attribute with it. */
    OWN(null),
    /** Of one of the account's computers (ruling 1). */
    OF_ACCOUNT("seen on one of the account's computers; which one is not told"),
    /** Of one of the computer's users. */
    OF_COMPUTER("seen for one of the computer's users; which one is not told"),
    /** Of one of the connectors there. */
    OF_CONNECTOR("seen with one of the connectors there; which one is not told"),
    /** Of one that may be another: which of several the name means is not told. */
    OF_LIKE("said about a name that may mean this one or another; which one is not known"),
    /** Of somebody of the server: a line of a report of which it cannot be read whom it names. */
    OF_SOMEBODY("a line of a report of the server that is not understood; whom it names is not known"),
    /** Of this subject, at a time that cannot be: what it says makes nobody ready by itself (ruling 12). */
    FUTURE("its time lies in the future, so it counts as undated"),
    /** A report that a newer one supersedes: it gives no value, but what it refuted stays refuted (ruling 3). */
    SUPERSEDED(null);

    private final @Nullable String doubt;

    Role(@Nullable String doubt) {
        this.doubt = doubt;
    }

    /** Why its value may not be this subject's, for people; of a role that {@link #isDoubtful} alone. */
    String doubt() {
        return Objects.requireNonNull(doubt);
    }

    /** Whether it may leave open, and never tells a value where nobody else does. */
    boolean isNeverAlone() {
        return this == OF_COMPUTER || this == OF_LIKE || this == OF_SOMEBODY;
    }

    /** Whether it may be about another subject. */
    boolean isDoubtful() {
        return doubt != null;
    }
}
