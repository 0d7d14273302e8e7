package org.lockkeeper.core.path;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.CutOff;
import org.lockkeeper.api.plan.Detection;
import org.lockkeeper.api.plan.NextCheck;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.plan.VersionStop;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.version.ProductVersion;

/**
 * Searches the safest ways over versions. What a hop does is judged by the planner, on the model as it will be then; the
 * order is that of the {@link Priority priorities}: usually people cut off, then visits, then days.
 */
public final class PathFinder {

    /** "Clients statistics are updated each 14 days" (article "Kerio Updater Service installation"). */
    private static final int REPORT_DAYS = 14;
    private static final int SHOWN = 6;
    private static final String DATABASE_RULE = "LK-131";

    private final Judge judge;
    private final List<VersionStop> stops;
    private final List<Priority> priorities;

    /** Judges the clients of a model. */
    @FunctionalInterface
    public interface Judge {
        /** The plan for what is asked. */
        UpgradePlan plan(Model model, PlanRequest request);
    }

    /** What is so once all that may be cut off are repaired: where the way is, and the plan for it. */
    private record Repair(At at, UpgradePlan after) {
    }

    /**
     * Where a way has come to.
     *
     * @param found what clients were called before somebody looked at them; of the others it is what they are called
     */
    private record At(@Nullable ProductVersion version, Model model, Map<Subject.OfClient, Subject.OfClient> found) {

        /** The same after somebody looked: the clients are there in the same order, and may be called otherwise. */
        At looked(Model repaired) {
            Map<Subject.OfClient, Subject.OfClient> names = new HashMap<>(found);
            for (int i = 0; i < repaired.clients().size(); i++) {
                Subject.OfClient before = model.clients().get(i).subject();
                Subject.OfClient after = repaired.clients().get(i).subject();
                if (!after.equals(before)) {
                    names.put(after, found.getOrDefault(before, before));
                }
            }
            return new At(version, repaired, names);
        }

        /** Those that may be cut off by what a plan says; ready ones only where it says so of some. */
        List<Subject.OfClient> atRisk(UpgradePlan plan) {
            boolean isReadyAtRisk = plan.servers().getFirst().cutOff().conditional() > 0;
            return known(plan.clients().stream().filter(c -> c.verdict() == Verdict.BLOCKED
                    || c.verdict() == Verdict.UNKNOWN || isReadyAtRisk && Prospect.needsLook(c)));
        }

        List<Subject.OfClient> known(Stream<ClientPlan> clients) {
            return clients.map(c -> c.client().subject()).map(s -> found.getOrDefault(s, s)).toList();
        }
    }

    /**
     * A finder.
     *
     * @param judge judges the clients at each hop
     * @param stops where a way may stop; see {@link Stops#with}
     * @param priorities by what ways are compared, the first first; those that are left out come after them
     */
    public PathFinder(Judge judge, List<VersionStop> stops, List<Priority> priorities) {
        this.priorities = Priority.whole(priorities);
        this.judge = Objects.requireNonNull(judge);
        this.stops = stops.stream().sorted(Comparator.comparing(VersionStop::version)).toList();
    }

    /**
     * The ways of each server asked for that the target is an upgrade for, in the order of the plan.
     *
     * @param model what is known
     * @param request what is asked
     */
    public List<ServerPaths> paths(Model model, PlanRequest request) {
        List<ServerPaths> all = new ArrayList<>();
        for (ServerPlan plan : judge.plan(model, request).servers()) {
            // the plan's server has the version that the user stated
            Server server = plan.server();
            all.add(of(Supposed.only(model, server), request));
        }
        return all;
    }

    private ServerPaths of(Model model, PlanRequest request) {
        Server server = model.servers().getFirst();
        ProductVersion from = server.facts().get(Attribute.VERSION).value();
        ProductVersion target = request.target();
        List<SafestFirst.Way<Hop>> ways = new ArrayList<>(SafestFirst.search(new At(from, model, Map.of()),
                at -> target.equals(at.version()), at -> edges(at, request), Priority.order(priorities),
                Integer.MAX_VALUE));
        List<SafestFirst.Way<Hop>> shown = new ArrayList<>(ways.subList(0, Math.min(SHOWN, ways.size())));
        // what the plan judges is always there to compare with, unless a stop between may not be passed over
        ways.stream().filter(w -> w.steps().size() == 1 && w.steps().getFirst().preparation() == Hop.Preparation.NONE)
                .findFirst().filter(direct -> !shown.contains(direct))
                .ifPresent(direct -> shown.set(shown.size() - 1, direct));
        int known = model.clients().size();
        Cost best = shown.getFirst().cost();
        return new ServerPaths(server.name(), from, target, shown.stream().map(w -> path(w, best, known)).toList());
    }

    private UpgradePath path(SafestFirst.Way<Hop> way, Cost best, int known) {
        Cost cost = way.cost();
        int most = Math.max(cost.certain(), Math.min(cost.cutOff(), known) + cost.unseen());
        boolean mayBeMore = way.steps().stream().anyMatch(h -> h.cutOff().mayBeMore());
        return new UpgradePath(way.steps(), cost.days(), cost.visits(), new CutOff(cost.certain(), most, mayBeMore),
                why(cost, best));
    }

    private String why(Cost cost, Cost best) {
        if (Priority.order(priorities).compare(cost, best) == 0) {
            return "No other way has fewer " + String.join(", then fewer ", priorities.stream().map(Priority::title)
                    .toList()) + ".";
        }
        List<String> same = new ArrayList<>();
        for (Priority priority : priorities) {
            if (priority.order().compare(cost, best) != 0) {
                return (same.isEmpty() ? "" : "As many " + String.join(" and ", same) + " as on the best way, but ")
                        + more(priority, cost, best, same.isEmpty()) + (same.isEmpty() ? " than on the best way." : ".");
            }
            same.add(priority.title());
        }
        return "As many " + String.join(", ", same) + " as on the best way, but the server is upgraded more often.";
    }

    private static String more(Priority priority, Cost cost, Cost best, boolean begins) {
        return switch (priority) {
            case CUT_OFF -> cost.most() != best.most()
                    ? (begins ? "Up to " : "up to ") + people(cost.most() - best.most()) + " more may lose e-mail in Outlook"
                    : people(cost.certain() - best.certain()) + " more lose e-mail in Outlook in any case";
            case VISITS -> {
                int more = cost.visits() - best.visits();
                yield (begins ? "At least " : "at least ") + more + (more == 1 ? " computer more has" : " computers more have")
                        + " to be visited";
            }
            case DAYS -> {
                int more = cost.days() - best.days();
                yield (begins ? "Up to " : "up to ") + more + (more == 1 ? " day" : " days") + " more of waiting";
            }
        };
    }

    private static String people(int count) {
        return count == 1 ? "1 person" : count + " people";
    }

    private List<SafestFirst.Edge<At, Hop>> edges(At at, PlanRequest request) {
        List<SafestFirst.Edge<At, Hop>> edges = new ArrayList<>();
        for (ProductVersion to : next(at.version(), request.target())) {
            UpgradePlan plan = plan(at.model(), to, request.asOf());
            if (plan.servers().isEmpty()) {
                continue;
            }
            Prospect prospect = new Prospect(at, to, plan);
            edges.add(prospect.unprepared());
            if (prospect.isWorthPreparing()) {
                edges.add(prospect.prepared(Hop.Preparation.VISIT_ALL));
                if (prospect.mayWait()) {
                    edges.add(prospect.prepared(Hop.Preparation.WAIT_AND_VISIT));
                }
            }
        }
        return edges;
    }

    /**
     * The versions that can be next: every stop up to the first that may not be passed over, and the target where none is
     * between; the target alone from an unknown version.
     */
    private List<ProductVersion> next(@Nullable ProductVersion from, ProductVersion target) {
        if (from == null) {
            return List.of(target);
        }
        List<ProductVersion> next = new ArrayList<>();
        for (VersionStop stop : stops) {
            if (stop.version().compareTo(from) > 0 && stop.version().compareTo(target) < 0) {
                next.add(stop.version());
                if (stop.required()) {
                    return next;
                }
            }
        }
        next.add(target);
        return next;
    }

    private UpgradePlan plan(Model model, ProductVersion to, @Nullable Moment asOf) {
        return judge.plan(model, new PlanRequest(to, asOf, Set.of(), Map.of()));
    }

    /** One upgrade that may be next, as the planner judges it. */
    private final class Prospect {

        private final At at;
        private final ProductVersion to;
        private final UpgradePlan plan;
        private final ServerPlan server;
        private final Set<Subject.OfClient> atRisk = new HashSet<>();
        private final Set<Object> places = new HashSet<>();
        private final Set<Object> blocked = new HashSet<>();
        private @Nullable Repair repair;

        Prospect(At at, ProductVersion to, UpgradePlan plan) {
            this.at = at;
            this.to = to;
            this.plan = plan;
            this.server = plan.servers().getFirst();
            for (ClientPlan client : plan.clients()) {
                if (needsLook(client)) {
                    Subject.OfClient subject = client.client().subject();
                    atRisk.add(subject);
                    Object place = subject.computer() == null ? subject : subject.computer();
                    places.add(place);
                    if (client.verdict() == Verdict.BLOCKED) {
                        blocked.add(place);
                    }
                }
            }
        }

        /** Whether a client may be cut off: undecided, or ready only if something is there that nobody looked at. */
        private static boolean needsLook(ClientPlan client) {
            return switch (client.verdict()) {
                case BLOCKED, UNKNOWN -> true;
                case MANUAL, AUTOMATIC, UNAFFECTED -> {
                    Connector connector = client.client().subject().connector();
                    yield (connector == Connector.KOFF || connector == Connector.KOC)
                            && (client.steps().stream().anyMatch(s -> s.phase() == Step.Phase.BEFORE)
                                    || mayWantSpace(client.client().facts()));
                }
            };
        }

        /** Whether there may be a database upgrade, and may not be room for it, for all that is known. */
        private static boolean mayWantSpace(Facts facts) {
            return !facts.get(Attribute.VERSION).isKnown() && (!facts.get(Attribute.DATABASE_BYTES).isKnown()
                    || !facts.get(Attribute.FREE_BYTES).isKnown());
        }

        boolean isWorthPreparing() {
            return !atRisk.isEmpty();
        }

        /** Whether the server is a 7.2.3, whose report tells of some who are not decided. */
        boolean mayWait() {
            return at.version() != null && at.version().isRelease(7, 2, 3) && told() > 0
                    && server.detection() != Detection.INSTALLED_PROGRAMS;
        }

        private int told() {
            return server.nextChecks().stream().filter(c -> c.kind() == NextCheck.Kind.REPORT)
                    .mapToInt(NextCheck::narrowsBy).sum();
        }

        SafestFirst.Edge<At, Hop> unprepared() {
            Hop hop = new Hop(at.version(), to, Hop.Preparation.NONE, 0, "Upgrade without preparation."
                    + stop() + (blocked.isEmpty() ? "" : " Those who are cut off are visited afterwards."), blocked.size(),
                    (int) upgrading(plan).count(), server.cutOff(), new Hop.Whom(at.atRisk(plan),
                            at.known(plan.clients().stream().filter(c -> c.verdict() == Verdict.BLOCKED)),
                            at.known(upgrading(plan))));
            return edge(hop, at, plan, atRisk);
        }

        SafestFirst.Edge<At, Hop> prepared(Hop.Preparation preparation) {
            if (repair == null) {
                // the same however it was found out what is to be repaired
                Model repaired = Supposed.repaired(at.model(), atRisk);
                repair = new Repair(at.looked(repaired), plan(repaired, to, server.asOf()));
            }
            UpgradePlan after = repair.after();
            boolean waits = preparation == Hop.Preparation.WAIT_AND_VISIT;
            int days = waits ? days() : 0;
            int visits = waits ? Math.max(blocked.size(), places.size() - told()) : places.size();
            String why = (waits ? waiting(days) + " Then repair the computers of those whom it names (" + told()
                    + " of the undecided clients " + (told() == 1 ? "is" : "are") + " decided by it), and look at the computers of those of whom it cannot"
                    + " tell." : "Look at the computer of every client that may be cut off, and repair it where needed.")
                    + stop();
            At repaired = repair.at();
            Hop hop = new Hop(at.version(), to, preparation, days, why, visits, (int) upgrading(after).count(),
                    after.servers().getFirst().cutOff(), new Hop.Whom(repaired.atRisk(after),
                            at.known(plan.clients().stream().filter(c -> atRisk.contains(c.client().subject()))),
                            repaired.known(upgrading(after))));
            return edge(hop, repaired, after, Set.of());
        }

        private String waiting(int days) {
            return (server.detection() == Detection.ENABLE_STATISTICS ? "Switch client statistics on (Configuration -"
                    + " Administration Settings, \"Contribute to usage statistics\"), and wait" : "Wait") + " up to " + days
                    + (days == 1 ? " day" : " days") + " for the next report of affected users in the warning log.";
        }

        private int days() {
            Moment due = server.nextReportDue();
            if (due == null || server.asOf() == null) {
                return REPORT_DAYS;
            }
            long seconds = server.asOf().until(due).toSeconds();
            return (int) Math.clamp(Math.ceilDiv(seconds, Duration.ofDays(1).toSeconds()), 0, REPORT_DAYS);
        }

        private String stop() {
            return stops.stream().filter(s -> s.version().equals(to)).map(s -> " " + s.reason() + " (" + s.citation() + ")")
                    .findFirst().orElse("");
        }

        private SafestFirst.Edge<At, Hop> edge(Hop hop, At before, UpgradePlan judged, Set<Subject.OfClient> stay) {
            int unseen = judged.servers().getFirst().nextChecks().stream()
                    .filter(c -> c.kind() == NextCheck.Kind.ACCOUNTS).mapToInt(NextCheck::narrowsBy).sum();
            CutOff cutOff = hop.cutOff();
            Cost cost = new Cost(Math.max(0, cutOff.most() - unseen), unseen, cutOff.least(), hop.visits(),
                    hop.waitDays(), 1);
            return new SafestFirst.Edge<>(hop, new At(to, Supposed.upgraded(before.model(), to, stay),
                    before.found()), cost);
        }
    }

    private static Stream<ClientPlan> upgrading(UpgradePlan plan) {
        return plan.clients().stream().filter(c -> c.findings().stream().anyMatch(f -> f.rule().equals(DATABASE_RULE)));
    }
}
