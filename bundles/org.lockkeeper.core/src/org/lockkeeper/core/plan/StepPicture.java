package org.lockkeeper.core.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.UsedFact;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.version.ProductVersion;

/** What had to be done at one time, and by what evidence. */
final class StepPicture {

    private final UpgradePlan plan;
    private final Map<String, PlannedStep> steps = new LinkedHashMap<>();
    private final Map<Subject.OfClient, ClientPlan> clients = new HashMap<>();
    private final Map<String, ServerPlan> servers = new HashMap<>();
    // the clients of each account and of each computer; made when a client is looked for that is not there
    private @Nullable Map<List<String>, List<ClientPlan>> places;

    StepPicture(UpgradePlan plan) {
        this.plan = plan;
        PlannedStep.of(plan).forEach(s -> steps.put(s.id(), s));
        plan.clients().forEach(c -> clients.put(c.client().subject(), c));
        plan.servers().forEach(s -> servers.put(s.server().name(), s));
    }

    Collection<PlannedStep> steps() {
        return steps.values();
    }

    /** {@code null} where there is no such step. */
    @Nullable PlannedStep step(String id) {
        return steps.get(id);
    }

    /** The date of judgement of a step's server; {@code null} where nothing dates it. */
    @Nullable Moment asOf(PlannedStep step) {
        ServerPlan server = servers.get(step.server());
        return server == null ? null : server.asOf();
    }

    /** The worst verdict of whom a step serves; {@code null} for a server's. */
    @Nullable Verdict worst(PlannedStep step) {
        return step.clients().stream().map(clients::get).filter(Objects::nonNull).map(ClientPlan::verdict)
                .min(Verdict::compareTo).orElse(null);
    }

    /** What the findings rest on that ask for a step. */
    private List<UsedFact> facts(PlannedStep step) {
        return asking(step).stream().flatMap(f -> f.facts().stream()).toList();
    }

    private List<Finding> asking(PlannedStep step) {
        return findings(step).stream().filter(f -> !f.remedies().isEmpty() && f.remedies().getFirst().steps().stream()
                .map(Step::task).anyMatch(step.step().task()::equals)).toList();
    }

    private List<Finding> findings(PlannedStep step) {
        if (step.clients().isEmpty()) {
            ServerPlan server = servers.get(step.server());
            return server == null ? List.of() : server.findings();
        }
        return step.clients().stream().map(clients::get).filter(Objects::nonNull).flatMap(c -> c.findings().stream())
                .toList();
    }

    /**
     * The newest evidence that a step is needed; of several of one time all. What tells of versions alone does not count
     * where anything else is known: every list names the version anew.
     */
    List<Evidence> need(PlannedStep step) {
        List<UsedFact> facts = facts(step);
        List<UsedFact> decisive = facts.stream()
                .filter(f -> f.value() != null && f.attribute().type() != ProductVersion.class).toList();
        List<Evidence> newest = new ArrayList<>();
        for (UsedFact fact : decisive.isEmpty() ? facts : decisive) {
            newest.addAll(fact.evidence());
        }
        Moment last = newest(newest);
        return newest.stream().filter(e -> last == null || last.equals(e.observedAt())).distinct().toList();
    }

    /** The newest time of some evidence; {@code null} where none has one. */
    static @Nullable Moment newest(Collection<Evidence> evidence) {
        return evidence.stream().map(Evidence::observedAt).filter(Objects::nonNull).max(Moment::compareTo).orElse(null);
    }

    /** Whether a time is surely later than another; anything dated is later than what is not. */
    static boolean isLater(@Nullable Moment time, @Nullable Moment than) {
        return time != null && (than == null || time.orderSecond() > than.orderSecond());
    }

    /**
     * The evidence by which a step is done that was needed before and is not asked for any more; empty where nothing newer
     * tells that, so that only the question may have changed.
     *
     * @param gone a step of the picture before, which this picture does not have
     */
    List<Evidence> settling(PlannedStep gone, StepPicture before) {
        Set<String> asked = before.asking(gone).stream().map(Finding::rule).collect(Collectors.toSet());
        if (findings(gone).stream().map(Finding::rule).anyMatch(asked::contains)) {
            // what is the matter is so still, only the best remedy is another
            return List.of();
        }
        Set<Evidence> settling = new LinkedHashSet<>();
        boolean away = false;
        for (UsedFact used : before.facts(gone)) {
            Facts facts = facts(used.subject());
            if (facts == null) {
                away = true;
                continue;
            }
            UsedFact now = used(used.subject(), used.attribute(), facts);
            if (!Objects.equals(now.value(), used.value())) {
                if (now.value() == null || !isLater(newest(now.evidence()), newest(used.evidence()))) {
                    return List.of();
                }
                settling.add(now.evidence().getFirst());
            }
        }
        if (settling.isEmpty()) {
            Moment known = newest(before.need(gone));
            settling.addAll(gone.clients().isEmpty() ? ofServer(gone.server(), known)
                    : away ? ofSuccessors(gone, known) : List.of());
        }
        return List.copyOf(settling);
    }

    private static <T> UsedFact used(Subject subject, Attribute<T> attribute, Facts facts) {
        Fact<T> fact = facts.get(attribute);
        return UsedFact.of(subject, attribute, fact);
    }

    /** {@code null} where there is no such subject any more. */
    private @Nullable Facts facts(Subject subject) {
        return switch (subject) {
            case Subject.OfClient client -> clients.containsKey(client) ? clients.get(client).client().facts() : null;
            case Subject.OfServer server -> servers.containsKey(server.server())
                    ? servers.get(server.server()).server().facts() : null;
            case Subject.OfAccount _, Subject.OfComputer _, Subject.OfSetting _ -> null;
        };
    }

    private List<Evidence> ofServer(String name, @Nullable Moment known) {
        ServerPlan plan = servers.get(name);
        if (plan == null) {
            return List.of();
        }
        Server server = plan.server();
        if (server.newestReport().filter(r -> isLater(r.at(), known)).isPresent()) {
            return List.of(server.newestReport().get().evidence());
        }
        return this.plan.clients().stream().filter(c -> c.client().subject().server().equals(name))
                .map(c -> c.client().sightings().getFirst()).filter(e -> isLater(e.observedAt(), known))
                .max(Comparator.comparing(e -> Objects.requireNonNull(e.observedAt()))).map(List::of).orElse(List.of());
    }

    /**
     * What is known of the clients that stand now where a client stood that is not there any more: of its account, else of
     * its computer. Empty where one of them is undecided or wants the same.
     */
    private List<Evidence> ofSuccessors(PlannedStep gone, @Nullable Moment known) {
        Set<Evidence> settling = new LinkedHashSet<>();
        for (Subject.OfClient subject : gone.clients()) {
            List<ClientPlan> now = places().getOrDefault(place(subject), List.of());
            for (ClientPlan plan : now) {
                if (plan.verdict() == Verdict.UNKNOWN
                        || plan.steps().stream().anyMatch(s -> s.task().equals(gone.step().task()))) {
                    return List.of();
                }
                plan.client().facts().forEach((_, fact) -> fact.best()
                        .filter(e -> isLater(e.observedAt(), known)).ifPresent(settling::add));
            }
            if (now.isEmpty()) {
                ServerPlan server = servers.get(subject.server());
                if (server == null || server.server().newestReport().filter(r -> isLater(r.at(), known)).isEmpty()) {
                    return List.of();
                }
                settling.add(server.server().newestReport().get().evidence());
            }
        }
        return settling.stream().filter(e -> Objects.equals(e.observedAt(), newest(settling))).toList();
    }

    private Map<List<String>, List<ClientPlan>> places() {
        if (places == null) {
            places = new HashMap<>();
            for (ClientPlan client : plan.clients()) {
                Subject.OfClient s = client.client().subject();
                if (s.account() != null) {
                    places.computeIfAbsent(List.of(s.server(), "@", s.account()), _ -> new ArrayList<>()).add(client);
                }
                if (s.computer() != null) {
                    places.computeIfAbsent(List.of(s.server(), "", s.computer()), _ -> new ArrayList<>()).add(client);
                }
            }
        }
        return places;
    }

    private static List<String> place(Subject.OfClient s) {
        return s.account() != null ? List.of(s.server(), "@", s.account()) : List.of(s.server(), "", s.computer());
    }
}
