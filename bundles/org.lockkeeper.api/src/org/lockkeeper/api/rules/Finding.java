package org.lockkeeper.api.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Evidence;

/**
 * One rule's statement about one client or server.
 *
 * @param rule id of the rule
 * @param verdict what it means for the subject; {@code null} where the rule only states how things are (which way of
 *        detection applies, that an account is named in a report) and leaves the judgement to others
 * @param title what is the matter here, in a few words
 * @param consequence what happens, and what is not known, as sentences about this subject
 * @param citations the documents behind it
 * @param facts the facts it rests on, the unknown ones too
 * @param remedies what removes it here, the best first
 */
public record Finding(String rule, @Nullable Verdict verdict, String title, String consequence,
        List<Citation> citations,
        List<UsedFact> facts, List<Remedy> remedies) {

    private static final int FEW = 16;

    /** Copies the lists and checks that nothing is missing. */
    public Finding {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(title);
        Objects.requireNonNull(consequence);
        citations = List.copyOf(citations);
        facts = List.copyOf(facts);
        remedies = List.copyOf(remedies);
    }

    /** The evidence of all facts used, each once, in their order. */
    public List<Evidence> evidence() {
        List<Evidence> all = new ArrayList<>();
        facts.forEach(f -> all.addAll(f.evidence()));
        if (all.size() > FEW) {
            return new ArrayList<>(new LinkedHashSet<>(all));
        }
        // nearly always: comparing a few is quicker than hashing their files' names, for each client of a large site
        List<Evidence> once = new ArrayList<>(all.size());
        for (Evidence evidence : all) {
            if (!once.contains(evidence)) {
                once.add(evidence);
            }
        }
        return once;
    }
}
