package org.lockkeeper.api.facts;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Subject;

/**
 * One connector of one account on one computer, as far as it is known.
 *
 * @param subject who it is; unique in the model
 * @param facts what is known about it
 * @param sightings where it was seen at all, newest first, never empty
 * @param unexplained the report that names the account and that nothing known explains, so that this client of an
 *        unknown computer has to be reckoned with; where something is supposed, a known client of the account stands for
 *        that one, too; {@code null} for every other client
 */
public record Client(Subject.OfClient subject, Facts facts, List<Evidence> sightings,
        @Nullable UnexplainedReport unexplained) {

    /** A client that no unexplained report stands behind. */
    public Client(Subject.OfClient subject, Facts facts, List<Evidence> sightings) {
        this(subject, facts, sightings, null);
    }

    /** Checks that nothing is missing. */
    public Client {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(facts);
        sightings = List.copyOf(sightings);
        if (sightings.isEmpty()) {
            throw new IllegalArgumentException("a client has to have been seen somewhere");
        }
    }

    /** The same client under other facts: for asking "what if". */
    public Client with(Facts other) {
        return new Client(subject, other, sightings, unexplained);
    }
}
