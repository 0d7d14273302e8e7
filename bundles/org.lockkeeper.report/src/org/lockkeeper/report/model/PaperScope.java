package org.lockkeeper.report.model;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.KitAnswer;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.StepStanding;
import org.lockkeeper.api.plan.UpgradePlan;

/**
 * What a paper is made of.
 *
 * @param plan the whole plan: the answer is always about all of it
 * @param clients those that the paper is about, blocked first
 * @param filter the filter that they were chosen by; {@code null} where they are all
 * @param standings how far the steps of the plan are of which something is known, and those that newer evidence verified;
 *        all others are open
 * @param answers how the computers answered that the group-policy kit was made for; empty where none was made
 */
public record PaperScope(UpgradePlan plan, List<ClientPlan> clients, @Nullable String filter,
        List<StepStanding> standings, List<KitAnswer> answers) {

    /** A paper about a plan of whose steps nothing is known. */
    public PaperScope(UpgradePlan plan, List<ClientPlan> clients, @Nullable String filter) {
        this(plan, clients, filter, List.of(), List.of());
    }

    /** Puts the worst first. */
    public PaperScope {
        answers = List.copyOf(answers);
        standings = List.copyOf(standings);
        clients = clients.stream().sorted(Comparator.comparing(ClientPlan::verdict)).toList();
    }

    /** The servers that it is about: all, or with a filter those of its clients. */
    List<ServerPlan> servers() {
        return plan.servers().stream().filter(s -> filter == null || clients.stream()
                .anyMatch(c -> c.client().subject().server().equals(s.server().name()))).toList();
    }
}
