package org.lockkeeper.api.rules;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;

/**
 * A fact that a finding rests on, also where what counts is that it is unknown.
 *
 * @param subject whose fact it is
 * @param attribute which
 * @param value the value as text, {@code null} where unknown
 * @param evidence what speaks for it; empty where unknown
 */
public record UsedFact(Subject subject, Attribute<?> attribute, @Nullable String value, List<Evidence> evidence) {

    private static final Attribute<String> SEEN = Attribute.of("seen", String.class, Attribute.Scope.CLIENT, "seen");

    /** Copies the evidence. */
    public UsedFact {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(attribute);
        evidence = List.copyOf(evidence);
    }

    /**
     * That a client was seen at all, with where: for rules about what a client is, such as its computer's name, and not
     * about what is known of it.
     */
    public static UsedFact seen(Client client) {
        return new UsedFact(client.subject(), SEEN, "seen", client.sightings());
    }

    /** The fact as a rule used it. */
    public static <T> UsedFact of(Subject subject, Attribute<T> attribute, Fact<T> fact) {
        return new UsedFact(subject, attribute, fact.optional().map(attribute::format).orElse(null), fact.evidence());
    }
}
