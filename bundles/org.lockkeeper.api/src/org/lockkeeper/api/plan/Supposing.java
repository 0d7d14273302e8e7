package org.lockkeeper.api.plan;

import java.util.Optional;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.rules.Verdict;

/** Judges clients of one model as if other things were known of them; everything else stays as it is. */
@FunctionalInterface
public interface Supposing {

    /**
     * The verdict of a client under other facts.
     *
     * @param client a client of the model
     * @param facts what is supposed to be known of it
     * @return empty where its server is not planned
     */
    Optional<Verdict> verdict(Client client, Facts facts);

    /**
     * Whether a verdict hangs on what sources disagree on: with one of the other values that are said it would be another.
     *
     * @param <T> type of its values
     * @param present a client as it is judged
     * @param attribute what they disagree on
     * @return {@code false} too where they do not disagree
     */
    default <T> boolean hangsOn(ClientPlan present, Attribute<T> attribute) {
        Facts facts = present.client().facts();
        Fact<T> fact = facts.get(attribute);
        return fact.isContested(attribute) && fact.otherwise().stream().anyMatch(other ->
                verdict(present.client(), facts.with(attribute, other)).filter(v -> v != present.verdict()).isPresent());
    }
}
