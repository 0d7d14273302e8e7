package org.lockkeeper.api.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Remedy;

/**
 * One way to remove a finding.
 *
 * @param rule id of the rule whose finding it removes
 * @param remedy what to do
 * @param recommended whether it is the best for that finding, which the plan's steps are taken from
 */
public record Way(String rule, Remedy remedy, boolean recommended) {

    /** Checks that nothing is missing. */
    public Way {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(remedy);
    }

    /** All ways that findings offer, in their order, each once. */
    static List<Way> of(List<Finding> findings) {
        List<Way> ways = new ArrayList<>();
        Set<Remedy> seen = new HashSet<>();
        for (Finding finding : findings) {
            for (int i = 0; i < finding.remedies().size(); i++) {
                Remedy remedy = finding.remedies().get(i);
                if (seen.add(remedy)) {
                    ways.add(new Way(finding.rule(), remedy, i == 0));
                }
            }
        }
        return ways;
    }
}
