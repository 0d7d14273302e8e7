package org.lockkeeper.core.internal.plan;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.facts.UnreadSource;
import org.lockkeeper.api.guard.CallWatch;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.Derivation;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.plan.Planner;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.Supposing;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.plan.VersionData;
import org.lockkeeper.api.plan.VersionStop;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.ServerCase;
import org.lockkeeper.api.rules.UpgradeRule;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.core.internal.rules.DetectionAdvice;
import org.lockkeeper.core.internal.rules.OutlookUse;
import org.lockkeeper.core.path.Stops;

/** Applies the rules that are there at the moment of asking. */
public final class DefaultPlanner implements Planner {

    // clients judged between two looks at the progress; fewer are not worth a second thread
    private static final int CHUNK = 2048;

    private final Supplier<? extends Collection<? extends UpgradeRule>> rules;
    private final Supplier<? extends Collection<? extends VersionData>> versions;
    private final InstantSource clock;
    private final RuleWatches watches;

    /**
     * A planner.
     *
     * @param rules asked anew for every plan; of several rules of one id the first takes part
     * @param versions what extensions tell of versions, asked anew whenever somebody asks
     * @param clock tells when a plan is computed; nothing is judged by it
     */
    public DefaultPlanner(Supplier<? extends Collection<? extends UpgradeRule>> rules,
            Supplier<? extends Collection<? extends VersionData>> versions, InstantSource clock) {
        this(rules, versions, clock, CallWatch.QUESTION);
    }

    /**
     * The same.
     *
     * @param patience how long a rule of another bundle may take for one answer
     */
    DefaultPlanner(Supplier<? extends Collection<? extends UpgradeRule>> rules,
            Supplier<? extends Collection<? extends VersionData>> versions, InstantSource clock, Duration patience) {
        this.versions = Objects.requireNonNull(versions);
        this.rules = Objects.requireNonNull(rules);
        this.clock = Objects.requireNonNull(clock);
        watches = new RuleWatches(patience);
    }

    @Override
    public List<VersionStop> stops() {
        return Stops.with(versions.get());
    }

    private RuleSet ruleSet() {
        return RuleSet.of(rules.get(), watches);
    }

    @Override
    public UpgradePlan plan(Model model, PlanRequest request, Progress progress) {
        return plan(model, request, null, progress);
    }

    @Override
    public UpgradePlan plan(Model model, PlanRequest request, @Nullable UpgradePlan before, Progress progress) {
        progress.task("Judging clients");
        RuleSet taking = ruleSet();
        Selection selection = Selection.of(model, request);
        List<String> problems = new ArrayList<>(selection.problems());
        problems.addAll(taking.problems());
        while (true) {
            Failures failures = new Failures();
            Judge judge = new Judge(taking, failures);
            Outcomes outcomes = new Outcomes(taking, failures);
            Map<ServerTask, Tally> tallies = new HashMap<>();
            Reuse reuse = Reuse.of(before, request, taking, selection.tasks());
            List<ClientPlan> clients = clients(selection.tasks(), request.clients(), judge, outcomes, reuse, tallies,
                    progress);
            List<ServerPlan> servers = (clients.size() > CHUNK ? selection.tasks().parallelStream()
                    : selection.tasks().stream()).filter(task -> request.clients() == null || task.hasAny(request.clients()))
                    .map(task -> {
                        Reuse.Whole known = reuse.whole(task);
                        return known != null ? known.server() : server(task, request.clients() == null, judge,
                                Objects.requireNonNullElseGet(tallies.get(task), Tally::new));
                    }).toList();
            if (failures.isEmpty()) {
                return new UpgradePlan(request.target(), clock.instant(), servers, clients,
                        totals(clients), problems, selection.skipped(),
                        Checks.together(servers.stream().map(ServerPlan::nextChecks).toList(), (int) servers.stream()
                                .flatMap(s -> s.unread().stream()).map(UnreadSource::file).distinct().count()),
                        new PlanWhatIf(taking, outcomes, selection.tasks()), Map.of(), List.of(),
                        RuleSources.of(taking));
            }
            // what a rule said before it failed is not half kept: all is judged again without it
            problems.addAll(failures.sentences());
            taking = taking.without(failures.rules());
        }
    }

    // what nobody looked at may be anybody's, and nothing of clients that were chosen
    private static ServerPlan server(ServerTask task, boolean whole, Judge judge, Tally tally) {
        DetectionAdvice advice = DetectionAdvice.of(task.server(), task.asOf());
        ServerCase c = task.serverCase();
        OutlookUse use = OutlookUse.of(c);
        List<Finding> findings = judge.server(c);
        return new ServerPlan(task.server(), task.asOf(), advice.detection(), advice.nextReportDue(), findings,
                Steps.of(findings),
                whole ? tally.cutOff(use.notLookedAt().size(), use.mayBeMore()) : tally.cutOff(0, false),
                whole ? Checks.of(tally, use, advice.detection(), added(findings))
                        : Checks.ofClients(tally, advice.detection()),
                task.unread());
    }

    /** How many added rules leave the server itself undecided. */
    private static int added(List<Finding> findings) {
        return (int) findings.stream().filter(f -> f.verdict() == Verdict.UNKNOWN && !OutlookUse.isTold(f.rule()))
                .count();
    }

    /** Some clients of one server, and where their plans go. */
    private record Chunk(ServerTask task, int from, int to, int into, Tally tally) {

        void judge(@Nullable Set<Subject.OfClient> chosen, Judge judge, Outcomes outcomes, Reuse reuse,
                ClientPlan[] plans) {
            for (int i = from; i < to; i++) {
                Client client = task.clients().get(i);
                if (chosen != null && !chosen.contains(client.subject())) {
                    continue;
                }
                ClientCase c = task.clientCase(client);
                ClientPlan known = reuse.plan(c);
                ClientPlan plan = known == null ? judge.client(c) : known;
                plans[into + i - from] = plan;
                tally.add(outcomes.of(task, plan), plan.verdict(), client.subject(),
                        task.isShared(client.subject().computer()));
            }
        }
    }

    private static List<ClientPlan> clients(List<ServerTask> tasks, @Nullable Set<Subject.OfClient> chosen, Judge judge,
            Outcomes outcomes, Reuse reuse, Map<ServerTask, Tally> tallies, Progress progress) {
        List<Chunk> chunks = new ArrayList<>();
        int count = 0;
        ClientPlan[] plans = new ClientPlan[tasks.stream().mapToInt(t -> t.clients().size()).sum()];
        for (ServerTask task : tasks) {
            int size = task.clients().size();
            Reuse.Whole known = reuse.whole(task);
            if (known != null) {
                for (ClientPlan plan : known.clients()) {
                    plans[count++] = plan;
                }
                continue;
            }
            for (int from = 0; from < size; from += CHUNK) {
                int to = Math.min(size, from + CHUNK);
                chunks.add(new Chunk(task, from, to, count, new Tally()));
                count += to - from;
            }
        }
        int total = chunks.stream().mapToInt(c -> c.to() - c.from()).sum();
        AtomicInteger done = new AtomicInteger();
        progress.checkCancelled();
        (total > CHUNK ? chunks.parallelStream() : chunks.stream()).forEach(chunk -> {
            progress.checkCancelled();
            chunk.judge(chosen, judge, outcomes, reuse, plans);
            progress.fraction((double) done.addAndGet(chunk.to() - chunk.from()) / total);
        });
        chunks.forEach(chunk -> tallies.computeIfAbsent(chunk.task(), _ -> new Tally()).add(chunk.tally()));
        return chosen == null ? Arrays.asList(plans) : Arrays.stream(plans).filter(Objects::nonNull).toList();
    }

    private static Map<Verdict, Integer> totals(List<ClientPlan> plans) {
        int[] counts = new int[Verdict.values().length];
        for (ClientPlan plan : plans) {
            counts[plan.verdict().ordinal()]++;
        }
        Map<Verdict, Integer> totals = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            totals.put(verdict, counts[verdict.ordinal()]);
        }
        return totals;
    }

    @Override
    public Derivation explain(Model model, PlanRequest request, Client client) {
        return Explanation.of(ruleSet(), model, request, client);
    }

    @Override
    public Supposing supposing(Model model, PlanRequest request) {
        return new SupposedVerdicts(ruleSet(), Selection.of(model, request).tasks());
    }

    @Override
    public List<RuleDescription> rules() {
        return ruleSet().descriptions();
    }

    @Override
    public Map<String, List<Breakpoint>> breakpoints() {
        return ruleSet().breakpoints();
    }
}
