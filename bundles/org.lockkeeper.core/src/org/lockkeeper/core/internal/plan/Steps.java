package org.lockkeeper.core.internal.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Remedy;
import org.lockkeeper.api.rules.Step;

/** What has to be done for a client or a server: the steps of the best remedy of each finding, worst finding first. */
final class Steps {

    private Steps() {
    }

    static List<Step> of(List<Finding> findings) {
        List<Step> steps = List.of();
        for (int i = 0; i < findings.size(); i++) {
            List<Remedy> remedies = findings.get(i).remedies();
            if (!remedies.isEmpty()) {
                steps = append(steps, remedies.getFirst().steps());
            }
        }
        return byPhase(steps);
    }

    /** Those before the upgrade first; within a phase as the rules give them. */
    private static List<Step> byPhase(List<Step> steps) {
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).phase().compareTo(steps.get(i - 1).phase()) < 0) {
                List<Step> sorted = new ArrayList<>(steps);
                sorted.sort(Comparator.comparing(Step::phase));
                return sorted;
            }
        }
        return steps;
    }

    private static List<Step> append(List<Step> steps, List<Step> more) {
        if (steps.isEmpty() || steps == more) {
            return more;
        }
        List<Step> all = new ArrayList<>(steps);
        // a step asked for twice is done once, and then not before what has to precede it in either remedy
        all.removeAll(more);
        all.addAll(more);
        return all;
    }
}
