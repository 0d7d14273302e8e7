package org.lockkeeper.core.inventory.compare;

import java.util.Objects;
import java.util.Set;
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
 * @param among names of the servers that anything is looked at of; empty for all
 */
public record State(String name, Model model, @Nullable UpgradePlan plan, @Nullable String server, Set<String> among) {

    /** Checks that nothing is missing. */
    public State {
        Objects.requireNonNull(name);
        Objects.requireNonNull(model);
        among = Set.copyOf(among);
    }

    /** All servers, or the one that is named. */
    public State(String name, Model model, @Nullable UpgradePlan plan, @Nullable String server) {
        this(name, model, plan, server, Set.of());
    }

    /** Whether that server is one of those that are looked at. */
    boolean looksAt(String name) {
        return (server == null || server.equalsIgnoreCase(name))
                && (among.isEmpty() || among.stream().anyMatch(name::equalsIgnoreCase));
    }
}
