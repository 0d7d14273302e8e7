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
 * @param recommended whether it is the best for some finding, which the plan's steps are taken from
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
        Set<Remedy> best = new HashSet<>();
        for (Finding finding : findings) {
            finding.remedies().stream().limit(1).forEach(best::add);
        }
        Set<Remedy> seen = new HashSet<>();
        for (Finding finding : findings) {
            for (Remedy remedy : finding.remedies()) {
                if (seen.add(remedy)) {
                    ways.add(new Way(finding.rule(), remedy, best.contains(remedy)));
                }
            }
        }
        return ways;
    }
}
