package org.lockkeeper.api.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.util.Progress;

/** Applies the rules. A service; stateless, callable from any thread. */
public interface Planner {

    /**
     * Judges every client of the servers asked for.
     *
     * @param model what is known
     * @param request what is asked
     * @param progress told how far it is; {@link Progress#NONE} where nobody looks
     * @return the plan; what could not be planned is in its problems
     * @throws java.util.concurrent.CancellationException where the progress says so
     */
    UpgradePlan plan(Model model, PlanRequest request, Progress progress);

    /**
     * The same answer, faster where most clients are as they were in another plan: those that are the very same objects
     * as there, and everybody on their computers too, keep what it said of them.
     *
     * @param before another plan; {@code null} for none
     */
    default UpgradePlan plan(Model model, PlanRequest request, @Nullable UpgradePlan before, Progress progress) {
        return plan(model, request, progress);
    }

    /**
     * Tells why one client of a model has its verdict.
     *
     * @param client a client of the model
     */
    Derivation explain(Model model, PlanRequest request, Client client);

    /**
     * Judges clients of a model as if other things were known of them.
     *
     * @return may be asked any number of times
     */
    Supposing supposing(Model model, PlanRequest request);

    /** All rules that take part, by id. */
    List<RuleDescription> rules();

    /** Where the answers of these rules change, by id of the rule; those that do not tell are missing. */
    default Map<String, List<Breakpoint>> breakpoints() {
        return Map.of();
    }

    /** The versions at which upgrades may or have to stop, in ascending order. */
    default List<VersionStop> stops() {
        return List.of();
    }
}
