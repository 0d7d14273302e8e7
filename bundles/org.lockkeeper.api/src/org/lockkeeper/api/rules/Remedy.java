package org.lockkeeper.api.rules;

import java.util.List;
import java.util.Objects;

/**
 * What removes a finding: steps in the order in which they are done.
 *
 * @param title a short phrase
 * @param steps at least one
 */
public record Remedy(String title, List<Step> steps) {

    /** Copies the steps. */
    public Remedy {
        Objects.requireNonNull(title);
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a remedy has to say what to do");
        }
    }
}
