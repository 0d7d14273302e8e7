package org.lockkeeper.core.plan;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.lockkeeper.api.evidence.Subject;

/**
 * How much there is still to do, and how much of that is known. What is done, verified or waived is no work any more.
 *
 * @param steps how many steps there are altogether
 * @param left how many of them are still to be done
 * @param clients for how many clients something is still to be done
 * @param minutes sum of the minutes of those left whose length is known; one that serves several clients counts once
 * @param unknown how many of those left have no known length
 * @param elevated how many of those left ask for an administrator's password
 */
public record Effort(int steps, int left, int clients, long minutes, int unknown, int elevated) {

    /**
     * The minutes of what is left where a length is supposed for each step that has none; a guess, to be told as one.
     *
     * @param each minutes for a step of unknown length, at least 0
     */
    public long supposing(int each) {
        return minutes + (long) unknown * each;
    }

    /** The effort of some steps, each of which is there once. */
    public static Effort of(Collection<PlannedStep> steps) {
        int left = 0;
        long minutes = 0;
        int unknown = 0;
        int elevated = 0;
        Set<Subject.OfClient> clients = new HashSet<>();
        for (PlannedStep step : steps) {
            if (!step.state().isLeft()) {
                continue;
            }
            left++;
            clients.addAll(step.clients());
            elevated += step.step().needsElevation() ? 1 : 0;
            Integer known = step.step().minutes();
            if (known == null) {
                unknown++;
            } else {
                minutes += known;
            }
        }
        return new Effort(steps.size(), left, clients.size(), minutes, unknown, elevated);
    }
}
