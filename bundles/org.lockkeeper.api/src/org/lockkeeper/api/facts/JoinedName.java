package org.lockkeeper.api.facts;

import java.util.List;
import java.util.Objects;
import org.lockkeeper.api.evidence.Evidence;

/**
 * A name that sources use for a subject which the model calls otherwise: a computer without its domain, a Windows user
 * instead of the mail account.
 *
 * @param server name of the server
 * @param kind what it is the name of
 * @param name the name that sources use, spelt as subjects spell it
 * @param as the subject's name in the model
 * @param reason why they are one, a short phrase for people: "the only such account on this server"
 * @param evidence where the name was used, newest first; where a person or a directory tells it, that; never empty
 */
public record JoinedName(String server, Kind kind, String name, String as, String reason, List<Evidence> evidence) {

    /** What a name is of. */
    public enum Kind {
        /** An account. */
        ACCOUNT,
        /** A computer. */
        COMPUTER
    }

    /** Checks that nothing is missing. */
    public JoinedName {
        Objects.requireNonNull(server);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(name);
        Objects.requireNonNull(as);
        Objects.requireNonNull(reason);
        evidence = List.copyOf(evidence);
    }
}
