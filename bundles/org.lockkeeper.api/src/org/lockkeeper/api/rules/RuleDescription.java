package org.lockkeeper.api.rules;

import java.util.List;
import java.util.Objects;

/**
 * What a rule is, for people.
 *
 * @param id stable and unique, for instance {@code LK-101}; added rules use a prefix of their own
 * @param title what is the matter, in a few words
 * @param condition when it applies, as a sentence
 * @param consequence what happens to the user, as a sentence
 * @param citations the documents it rests on, at least one; where they disagree, all of them
 * @param derived whether it is concluded from the documents rather than written there
 * @param remedies what removes its findings, the best first; empty where nothing has to be removed
 */
public record RuleDescription(String id, String title, String condition, String consequence,
        List<Citation> citations, boolean derived, List<Remedy> remedies) {

    /** Copies the lists and checks that nothing is missing. */
    public RuleDescription {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        Objects.requireNonNull(condition);
        Objects.requireNonNull(consequence);
        citations = List.copyOf(citations);
        remedies = List.copyOf(remedies);
        if (citations.isEmpty()) {
            throw new IllegalArgumentException("rule " + id + " cites nothing");
        }
    }
}
