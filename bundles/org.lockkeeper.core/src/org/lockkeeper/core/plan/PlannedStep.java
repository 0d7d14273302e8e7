package org.lockkeeper.core.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.StepStanding;
import org.lockkeeper.api.plan.StepState;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Step;

/**
 * One piece of work of a plan: a step as often as it is done, with everybody whom it serves.
 *
 * @param id the id that the plan gives the step; the same after every import
 * @param server name of the server whose upgrade needs it
 * @param step what to do; where it serves several clients, the most minutes that it takes for any of them
 * @param state how far it is
 * @param clients whom it serves, in the order of the plan; empty for a step that serves the server as a whole
 * @param mark what was said of it last; {@code null} where nothing was
 * @param because the newer evidence that shows that it is done, or needed again; empty in all other states
 */
public record PlannedStep(String id, String server, Step step, StepState state, List<Subject.OfClient> clients,
        @Nullable StepMark mark, List<Evidence> because) {

    /** Copies the lists. */
    public PlannedStep {
        Objects.requireNonNull(id);
        Objects.requireNonNull(server);
        Objects.requireNonNull(step);
        Objects.requireNonNull(state);
        clients = List.copyOf(clients);
        because = List.copyOf(because);
    }

    PlannedStep with(StepState other, @Nullable StepMark said, List<Evidence> shownBy) {
        return new PlannedStep(id, server, step, other, clients, said, shownBy);
    }

    /** How far it is, for whoever tells people. */
    public StepStanding standing() {
        return new StepStanding(id, server, step, clients, state, mark == null ? null : mark.said(), because);
    }

    /**
     * The steps of a plan, each once, all open: by phase; within a phase those of servers first, then those of the
     * clients with the worst verdict; a client's own in the order in which they are done. How far they are tells
     * {@link FollowUp}.
     */
    public static List<PlannedStep> of(UpgradePlan plan) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (ServerPlan server : plan.servers()) {
            for (Step step : server.steps()) {
                groups.computeIfAbsent(server.stepId(step), id -> new Group(id, server.server().name(), step)).add(step);
            }
        }
        List<ClientPlan> worstFirst = new ArrayList<>(plan.clients());
        worstFirst.sort(Comparator.comparing(ClientPlan::verdict));
        for (ClientPlan client : worstFirst) {
            Subject.OfClient subject = client.client().subject();
            for (Step step : client.steps()) {
                Group group = groups.computeIfAbsent(client.stepId(step), id -> new Group(id, subject.server(), step));
                group.add(step);
                group.clients.add(subject);
            }
        }
        return groups.values().stream().map(Group::step).sorted(Comparator.comparing(s -> s.step().phase())).toList();
    }

    /** A step while it is found again and again. */
    private static final class Group {

        private final String id;
        private final String server;
        private final List<Subject.OfClient> clients = new ArrayList<>();
        private Step step;

        Group(String id, String server, Step step) {
            this.id = id;
            this.server = server;
            this.step = step;
        }

        void add(Step other) {
            if (other.minutes() != null && (step.minutes() == null || other.minutes() > step.minutes())) {
                step = other;
            }
        }

        PlannedStep step() {
            return new PlannedStep(id, server, step, StepState.OPEN, clients, null, List.of());
        }
    }
}
