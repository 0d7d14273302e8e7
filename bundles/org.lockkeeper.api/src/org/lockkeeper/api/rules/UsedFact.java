package org.lockkeeper.api.rules;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Subject;
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

    /** Copies the evidence. */
    public UsedFact {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(attribute);
        evidence = List.copyOf(evidence);
    }

    /** The fact as a rule used it. */
    public static <T> UsedFact of(Subject subject, Attribute<T> attribute, Fact<T> fact) {
        return new UsedFact(subject, attribute, fact.optional().map(attribute::format).orElse(null), fact.evidence());
    }
}
