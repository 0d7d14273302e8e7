package org.lockkeeper.api.report;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.KitAnswer;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.ScheduledWave;
import org.lockkeeper.api.plan.UpgradePlan;

/**
 * What a paper is made of.
 *
 * @param plan the whole plan: the answer is always about all of it
 * @param clients those that the paper is about, blocked first
 * @param filter the filter that they were chosen by; {@code null} where they are all
 * @param answers how the computers answered that the group-policy kit was made for; empty where none was made
 * @param waves the waves of the plan that have a day
 * @since 0.1
 */
public record PaperScope(UpgradePlan plan, List<ClientPlan> clients, @Nullable String filter,
        List<KitAnswer> answers, List<ScheduledWave> waves) {

    /** A paper about a plan for which there is neither a kit nor a wave. */
    public PaperScope(UpgradePlan plan, List<ClientPlan> clients, @Nullable String filter) {
        this(plan, clients, filter, List.of(), List.of());
    }

    /** Puts the worst first. */
    public PaperScope {
        answers = List.copyOf(answers);
        waves = List.copyOf(waves);
        clients = clients.stream().sorted(Comparator.comparing(ClientPlan::verdict)).toList();
    }

    /** The waves that have a day with those of their clients whom it is about; none without such a client. */
    public List<ScheduledWave> scopedWaves() {
        if (filter == null || waves.isEmpty()) {
            return waves;
        }
        Set<Subject.OfClient> chosen = clients.stream().map(c -> c.client().subject()).collect(Collectors.toSet());
        return waves.stream().map(w -> new ScheduledWave(w.name(), w.start(), w.end(),
                w.clients().stream().filter(chosen::contains).toList(), w.exit()))
                .filter(w -> !w.clients().isEmpty()).toList();
    }

    /** The servers that it is about: all, or with a filter those of its clients. */
    public List<ServerPlan> servers() {
        return plan.servers().stream().filter(s -> filter == null || clients.stream()
                .anyMatch(c -> c.client().subject().server().equals(s.server().name()))).toList();
    }
}
