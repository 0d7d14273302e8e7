package org.lockkeeper.core.inventory.compare;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.plan.UpgradePlan;

/**
 * One side of a comparison.
 *
 * @param name what it is called, as it was asked for
 * @param model what is known
 * @param plan the verdicts; {@code null} where there is no version to judge by
 * @param server name of the one server that is looked at, {@code null} for all
 */
public record State(String name, Model model, @Nullable UpgradePlan plan, @Nullable String server) {

    /** Checks that nothing is missing. */
    public State {
        Objects.requireNonNull(name);
        Objects.requireNonNull(model);
    }

    /** Whether that server is one of those that are looked at. */
    boolean looksAt(String name) {
        return server == null || server.equalsIgnoreCase(name);
    }
}
