package org.lockkeeper.core.internal.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.guard.CallWatch;
import org.lockkeeper.api.guard.ForeignFailures;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.ClientRule;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.ServerRule;
import org.lockkeeper.api.rules.UpgradeRule;

/**
 * The rules that take part in one plan, by id, each with its description, which is asked for once.
 *
 * @param clientRules rules about clients
 * @param serverRules rules about servers
 * @param problems rules that cannot take part and why, as sentences for people
 * @param byConnector the rules about clients that judge those of a connector
 * @param ofUnknownConnector the rules about clients that judge those whose connector is not known
 */
record RuleSet(List<Entry<ClientRule>> clientRules, List<Entry<ServerRule>> serverRules, List<String> problems,
        Map<Connector, List<Entry<ClientRule>>> byConnector, List<Entry<ClientRule>> ofUnknownConnector) {

    /**
     * A rule with what it says about itself.
     *
     * @param <R> the kind of rule
     * @param watch sees to it that it ends; {@code null} for one of ours
     */
    record Entry<R extends UpgradeRule>(R rule, SelfDescription self, @Nullable CallWatch watch) {

        private static final String JUDGING = "judging one client or server";

        String id() {
            return description().id();
        }

        RuleDescription description() {
            return self.description();
        }

        Optional<List<Breakpoint>> breakpoints() {
            return self.breakpoints();
        }

        /** What it says; throws whatever it throws, and once it takes too long always. */
        Optional<Finding> ask(Function<R, Optional<Finding>> question) {
            if (watch == null) {
                return question.apply(rule);
            }
            if (!watch.isLate()) {
                Optional<Finding> finding;
                try (CallWatch.Call _ = watch.begin(JUDGING)) {
                    finding = question.apply(rule);
                }
                if (!watch.isLate()) {
                    return finding;
                }
            }
            throw new IllegalStateException("it took too long");
        }

        /** What is told where it does not say anything. */
        String failure() {
            return watch != null && watch.isLate() ? watch.endless(JUDGING) : "failed";
        }
    }

    private RuleSet(List<Entry<ClientRule>> clientRules, List<Entry<ServerRule>> serverRules, List<String> problems) {
        this(clientRules, serverRules, problems, byConnector(clientRules), judging(clientRules, null));
    }

    private static Map<Connector, List<Entry<ClientRule>>> byConnector(List<Entry<ClientRule>> rules) {
        Map<Connector, List<Entry<ClientRule>>> byConnector = new EnumMap<>(Connector.class);
        for (Connector connector : Connector.values()) {
            byConnector.put(connector, judging(rules, connector));
        }
        return byConnector;
    }

    private static List<Entry<ClientRule>> judging(List<Entry<ClientRule>> rules, @Nullable Connector connector) {
        return rules.stream().filter(e -> e.self().judges(connector)).toList();
    }

    /** The rules that judge clients of a connector; {@code null} stands for an unknown one. */
    List<Entry<ClientRule>> clientRules(@Nullable Connector connector) {
        return connector == null ? ofUnknownConnector
                : Objects.requireNonNull(byConnector.get(connector));
    }

    /**
     * All given rules; of several of one id the first takes part.
     *
     * @param watches keeps those of other bundles from going on for ever
     */
    static RuleSet of(Collection<? extends UpgradeRule> rules, RuleWatches watches) {
        watches.retain(rules);
        List<Entry<ClientRule>> clientRules = new ArrayList<>();
        List<Entry<ServerRule>> serverRules = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Map<String, UpgradeRule> taken = new HashMap<>();
        for (UpgradeRule rule : rules) {
            SelfDescription self;
            try {
                self = watches.describe(rule);
            } catch (Throwable e) {
                problems.add(Failures.undescribed(rule, e));
                continue;
            }
            RuleDescription description = self.description();
            UpgradeRule other = taken.putIfAbsent(description.id(), rule);
            if (other == rule) {
                continue;
            }
            if (other != null) {
                problems.add(new ForeignFailures("rule", description.id(), rule).sentence("bears the id of another rule",
                        "It is left out. An added rule needs an id of its own."));
                continue;
            }
            switch (rule) {
                case ClientRule r -> clientRules.add(new Entry<>(r, self, watches.watch(r, description.id())));
                case ServerRule r -> serverRules.add(new Entry<>(r, self, watches.watch(r, description.id())));
            }
        }
        clientRules.sort(Comparator.comparing(Entry::id));
        serverRules.sort(Comparator.comparing(Entry::id));
        return new RuleSet(clientRules, serverRules, problems);
    }

    /** The rules about clients that tell where their answer changes, alone. */
    RuleSet telling() {
        return new RuleSet(clientRules.stream().filter(e -> e.breakpoints().isPresent()).toList(), List.of(), List.of());
    }

    /** These rules but those of the given ids. */
    RuleSet without(Set<String> ids) {
        return new RuleSet(clientRules.stream().filter(e -> !ids.contains(e.id())).toList(),
                serverRules.stream().filter(e -> !ids.contains(e.id())).toList(), problems);
    }

    /** Whether both hold the very same rules. */
    boolean isSameAs(RuleSet other) {
        return isSame(clientRules, other.clientRules) && isSame(serverRules, other.serverRules);
    }

    private static <R extends UpgradeRule> boolean isSame(List<Entry<R>> some, List<Entry<R>> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (some.get(i).rule() != others.get(i).rule()) {
                return false;
            }
        }
        return true;
    }

    /** All descriptions, by id. */
    List<RuleDescription> descriptions() {
        List<RuleDescription> all = new ArrayList<>();
        clientRules.forEach(e -> all.add(e.description()));
        serverRules.forEach(e -> all.add(e.description()));
        all.sort(Comparator.comparing(RuleDescription::id));
        return all;
    }

    /** Where the answers change of those that tell, by id. */
    Map<String, List<Breakpoint>> breakpoints() {
        Map<String, List<Breakpoint>> all = new TreeMap<>();
        clientRules.forEach(e -> e.breakpoints().ifPresent(b -> all.put(e.id(), b)));
        serverRules.forEach(e -> e.breakpoints().ifPresent(b -> all.put(e.id(), b)));
        return all;
    }
}
