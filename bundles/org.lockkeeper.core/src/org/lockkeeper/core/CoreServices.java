package org.lockkeeper.core;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.guard.Foreign;
import org.lockkeeper.api.intake.Intake;
import org.lockkeeper.api.plan.Planner;
import org.lockkeeper.api.plan.VersionData;
import org.lockkeeper.api.rules.UpgradeRule;
import org.lockkeeper.api.workspace.ObservationStore;
import org.lockkeeper.api.workspace.ObservationStores;
import org.lockkeeper.api.workspace.Workspaces;
import org.lockkeeper.core.internal.plan.DefaultPlanner;
import org.lockkeeper.core.internal.resolve.Resolver;
import org.lockkeeper.core.internal.rules.BuiltInRules;
import org.lockkeeper.core.internal.workspace.DefaultWorkspaces;
import org.lockkeeper.core.internal.workspace.MemoryObservationStore;

/**
 * Puts the core together without OSGi, for the command line, for tests and for benchmarks. Inside OSGi the same is had
 * as services: {@link Planner} and {@link Workspaces}.
 */
public final class CoreServices {

    private CoreServices() {
    }

    /** The rules that Lockkeeper brings, by id. */
    public static List<UpgradeRule> builtInRules() {
        return BuiltInRules.all();
    }

    /**
     * A planner with all built-in rules.
     *
     * @param added rules that take part besides; one that bears the id of a built-in rule is left out and named in
     *        every plan's problems
     */
    public static Planner planner(Collection<? extends UpgradeRule> added) {
        return planner(added, InstantSource.system());
    }

    /**
     * A planner with all built-in rules.
     *
     * @param added as for {@link #planner(Collection)}
     * @param clock tells when a plan is computed; nothing is judged by it
     */
    public static Planner planner(Collection<? extends UpgradeRule> added, InstantSource clock) {
        return planner(added, List.of(), clock);
    }

    private static Planner planner(Collection<? extends UpgradeRule> added, Collection<? extends VersionData> versions,
            InstantSource clock) {
        List<UpgradeRule> all = new ArrayList<>(BuiltInRules.all());
        all.addAll(added);
        List<UpgradeRule> rules = List.copyOf(all);
        List<VersionData> data = versions.stream().flatMap(each -> Foreign.versionData(each).stream()).toList();
        return new DefaultPlanner(() -> rules, () -> data, clock);
    }

    /**
     * Makes workspaces.
     *
     * @param stores opens stores on disk; asked only by workspaces that lie on disk
     * @param intake reads what is imported
     * @param added as for {@link #planner}
     */
    public static Workspaces workspaces(ObservationStores stores, Intake intake,
            Collection<? extends UpgradeRule> added) {
        return workspaces(stores, intake, added, List.of());
    }

    /**
     * Makes workspaces.
     *
     * @param stores opens stores on disk; asked only by workspaces that lie on disk
     * @param intake reads what is imported
     * @param added as for {@link #planner}
     * @param versions what extensions tell of versions
     */
    public static Workspaces workspaces(ObservationStores stores, Intake intake, Collection<? extends UpgradeRule> added,
            Collection<? extends VersionData> versions) {
        return new DefaultWorkspaces(stores, intake, planner(added, versions, InstantSource.system()));
    }

    /** An empty store in memory. */
    public static ObservationStore memoryStore() {
        return new MemoryObservationStore();
    }

    /**
     * Resolves observations to a model, without a workspace.
     *
     * @param observations oldest import first, in the order in which they were read
     */
    public static Model resolve(Iterable<Observation> observations) {
        return Resolver.resolve(1, observations);
    }
}
