package org.lockkeeper.api.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.version.ProductVersion;

/**
 * The whole answer for one target.
 *
 * @param target the version to upgrade to
 * @param generatedAt when the plan was computed
 * @param servers the servers planned
 * @param clients their clients
 * @param totals how many clients have which verdict; every verdict is there, with 0 too
 * @param problems what could not be planned and why, as sentences for people: servers that are not older than the
 *        target, rules that failed
 * @param skipped the servers that were asked for and are not planned, since the target is no upgrade for them
 * @param nextChecks what to look at on all servers to know better who loses e-mail, best first
 * @param whatIf searches the smallest changes of facts that give a client another verdict; asked when somebody wants to
 *        know, not for every client of every plan. Where it is a {@link Supposing} too, it tells on which disagreements
 *        of sources a verdict hangs
 * @param stepStates how far steps are of which something is known, by their ids; all others are open
 * @param hypotheses what the plan supposes beside what is known, as sentences; empty for a plan of facts alone
 * @param ruleSets the rules that it was made with, by the bundles that they are of, ours first; empty where that is
 *        not told
 * @param standings who said what of steps, when and why, and what newer evidence shows of them; among them steps that it
 *        verified and that are none of the plan any more. Empty where nothing is known, or no more than {@code stepStates}
 */
public record UpgradePlan(ProductVersion target, Instant generatedAt, List<ServerPlan> servers,
        List<ClientPlan> clients, Map<Verdict, Integer> totals, List<String> problems, List<Skipped> skipped,
        List<NextCheck> nextChecks, Function<ClientPlan, List<Derivation.Flip>> whatIf,
        Map<String, StepState> stepStates, List<String> hypotheses, List<RuleSource> ruleSets,
        List<StepStanding> standings) {

    /**
     * A server for which the target is no upgrade.
     *
     * @param server its name
     * @param version its version
     * @param problem the sentence of {@link UpgradePlan#problems} about it
     */
    public record Skipped(String server, ProductVersion version, String problem) {

        /** Checks that nothing is missing. */
        public Skipped {
            Objects.requireNonNull(server);
            Objects.requireNonNull(version);
            Objects.requireNonNull(problem);
        }
    }

    /**
     * Rules of one bundle.
     *
     * @param name "Lockkeeper", or the symbolic name of the extension
     * @param version its version; {@code null} where it is not known, and for ours, which have the product's
     * @param rules the ids of its rules that took part, in order
     */
    public record RuleSource(String name, @Nullable String version, List<String> rules) {

        /** Copies the list. */
        public RuleSource {
            Objects.requireNonNull(name);
            rules = List.copyOf(rules);
        }
    }

    /** Copies the collections. */
    public UpgradePlan {
        Objects.requireNonNull(target);
        Objects.requireNonNull(generatedAt);
        servers = List.copyOf(servers);
        clients = List.copyOf(clients);
        EnumMap<Verdict, Integer> all = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            all.put(verdict, totals.getOrDefault(verdict, 0));
        }
        totals = Collections.unmodifiableMap(all);
        problems = List.copyOf(problems);
        skipped = List.copyOf(skipped);
        nextChecks = List.copyOf(nextChecks);
        ruleSets = List.copyOf(ruleSets);
        Objects.requireNonNull(whatIf);
        stepStates = Map.copyOf(stepStates);
        hypotheses = List.copyOf(hypotheses);
        standings = List.copyOf(standings);
    }

    /** A plan of whose steps no more is told than their states. */
    public UpgradePlan(ProductVersion target, Instant generatedAt, List<ServerPlan> servers, List<ClientPlan> clients,
            Map<Verdict, Integer> totals, List<String> problems, List<Skipped> skipped, List<NextCheck> nextChecks,
            Function<ClientPlan, List<Derivation.Flip>> whatIf, Map<String, StepState> stepStates,
            List<String> hypotheses, List<RuleSource> ruleSets) {
        this(target, generatedAt, servers, clients, totals, problems, skipped, nextChecks, whatIf, stepStates,
                hypotheses, ruleSets, List.of());
    }

    /** A plan of whose steps nothing was said. */
    public UpgradePlan(ProductVersion target, Instant generatedAt, List<ServerPlan> servers, List<ClientPlan> clients,
            Map<Verdict, Integer> totals, List<String> problems, List<Skipped> skipped, List<NextCheck> nextChecks,
            Function<ClientPlan, List<Derivation.Flip>> whatIf) {
        this(target, generatedAt, servers, clients, totals, problems, skipped, nextChecks, whatIf, Map.of(),
                List.of(), List.of());
    }

    /** A plan of all servers asked for, without what would change it. */
    public UpgradePlan(ProductVersion target, Instant generatedAt, List<ServerPlan> servers, List<ClientPlan> clients,
            Map<Verdict, Integer> totals, List<String> problems) {
        this(target, generatedAt, servers, clients, totals, problems, List.of(), List.of(), _ -> List.of());
    }

    /** How many clients have a verdict. */
    public int total(Verdict verdict) {
        return totals.getOrDefault(verdict, 0);
    }

    /** Whether no server is left to plan, so that there is no answer: neither "ready" nor anything else. */
    public boolean isEmpty() {
        return servers.isEmpty();
    }

    /** How many clients of all servers lose e-mail in Outlook, whatever is not known. */
    public CutOff cutOff() {
        CutOff all = CutOff.NONE;
        for (ServerPlan server : servers) {
            all = all.plus(server.cutOff());
        }
        return all;
    }

    /**
     * The smallest changes of facts that give a client another verdict, best outcome first; none for a client that is
     * ready ({@link Planner#explain} tells them for it too).
     *
     * @param client of this plan
     */
    public List<Derivation.Flip> alternatives(ClientPlan client) {
        return client.verdict().compareTo(Verdict.MANUAL) <= 0 ? whatIf.apply(client) : List.of();
    }

    /**
     * Whether the verdict of a client hangs on what sources disagree on; where the plan cannot ask that, every
     * disagreement counts.
     *
     * @param client of this plan
     * @param attribute what they disagree on
     */
    public boolean hangsOn(ClientPlan client, Attribute<?> attribute) {
        return whatIf instanceof Supposing supposing ? supposing.hangsOn(client, attribute)
                : client.client().facts().get(attribute).isContested(attribute);
    }

    /** The same plan, with more problems. */
    public UpgradePlan withProblems(List<String> more) {
        List<String> all = new ArrayList<>(problems);
        all.addAll(more);
        return new UpgradePlan(target, generatedAt, servers, clients, totals, all, skipped, nextChecks,
                whatIf, stepStates, hypotheses, ruleSets, standings);
    }

    /** The same plan, with how far its steps are and nothing else of them. */
    public UpgradePlan withStepStates(Map<String, StepState> states) {
        return new UpgradePlan(target, generatedAt, servers, clients, totals, problems, skipped, nextChecks, whatIf,
                states, hypotheses, ruleSets, List.of());
    }

    /** The same plan, with how far its steps are, by whom and by what. */
    public UpgradePlan withStandings(List<StepStanding> known) {
        Map<String, StepState> states = new LinkedHashMap<>();
        known.forEach(standing -> states.put(standing.id(), standing.state()));
        return new UpgradePlan(target, generatedAt, servers, clients, totals, problems, skipped, nextChecks, whatIf,
                states, hypotheses, ruleSets, known);
    }

    /** The same plan, marked as one that supposes something. */
    public UpgradePlan withHypotheses(List<String> supposed) {
        return new UpgradePlan(target, generatedAt, servers, clients, totals, problems, skipped, nextChecks, whatIf,
                stepStates, supposed, ruleSets, standings);
    }

    /** Whether it supposes something beside what is known. */
    public boolean isHypothetical() {
        return !hypotheses.isEmpty();
    }

    /** How far a step is. */
    public StepState stepState(String id) {
        return stepStates.getOrDefault(id, StepState.OPEN);
    }

    /**
     * The worst verdict of any client, or of any statement about a server as a whole; {@link Verdict#UNAFFECTED} where
     * there is none. Of a plan without servers it says nothing: see {@link #isEmpty}.
     */
    public Verdict worst() {
        Verdict worst = Verdict.UNAFFECTED;
        for (Verdict verdict : Verdict.values()) {
            if (totals.getOrDefault(verdict, 0) > 0) {
                worst = verdict;
                break;
            }
        }
        for (ServerPlan server : servers) {
            worst = worst(server, worst);
        }
        return worst;
    }

    /**
     * The worst verdict of each server: of its clients, and of the statements about it as a whole. A server is ready
     * where it is {@link Verdict#AUTOMATIC} or better.
     *
     * @return by the servers' names, in the order of the plan; {@link Verdict#UNAFFECTED} where there is none
     */
    public Map<String, Verdict> worstByServer() {
        Map<String, Verdict> all = new LinkedHashMap<>();
        servers.forEach(server -> all.put(server.server().name(), worst(server, Verdict.UNAFFECTED)));
        clients.forEach(client -> all.computeIfPresent(client.client().subject().server(),
                (_, worst) -> Verdict.worse(worst, client.verdict())));
        return all;
    }

    private static Verdict worst(ServerPlan server, Verdict or) {
        Verdict worst = or;
        for (var finding : server.findings()) {
            if (finding.verdict() != null) {
                worst = Verdict.worse(worst, finding.verdict());
            }
        }
        return worst;
    }
}
