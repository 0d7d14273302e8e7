package org.lockkeeper.core.internal.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.ClientRule;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.ServerCase;
import org.lockkeeper.api.rules.UpgradeRule;
import org.lockkeeper.api.rules.UsedFact;
import org.lockkeeper.api.rules.Verdict;

/** Asks every rule about one client or server at a time; a rule that throws does no harm to the others. */
final class Judge {

    /** Worst first, statements without a verdict last, then by rule. */
    private static final Comparator<Finding> ORDER = (one, other) -> {
        int order = Integer.compare(rank(one), rank(other));
        return order != 0 ? order : one.rule().compareTo(other.rule());
    };

    /** So many texts are kept; where more differ, hardly any comes again. */
    private static final int MOST_TEXTS = 1 << 16;

    private final RuleSet rules;
    private final Failures failures;
    // one text for the many clients of which a rule says the same
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    Judge(RuleSet rules, Failures failures) {
        this.rules = rules;
        this.failures = failures;
    }

    private static int rank(Finding finding) {
        return finding.verdict() == null ? Integer.MAX_VALUE : finding.verdict().ordinal();
    }

    ClientPlan client(ClientCase c) {
        List<Finding> findings = findings(rules(c), rule -> rule.evaluate(c).map(f -> shared(proved(f, c))));
        return new ClientPlan(c.client(), worst(findings), findings, Steps.of(findings));
    }

    /** The verdict alone. */
    Verdict verdict(ClientCase c) {
        return worst(findings(rules(c), rule -> rule.evaluate(c)));
    }

    private List<RuleSet.Entry<ClientRule>> rules(ClientCase c) {
        return rules.clientRules(c.client().subject().connector());
    }

    List<Finding> server(ServerCase c) {
        return findings(rules.serverRules(), rule -> rule.evaluate(c));
    }

    private <R extends UpgradeRule> List<Finding> findings(List<RuleSet.Entry<R>> entries,
            Function<R, Optional<Finding>> question) {
        List<Finding> findings = new ArrayList<>(4);
        for (int i = 0; i < entries.size(); i++) {
            RuleSet.Entry<R> entry = entries.get(i);
            try {
                Optional<Finding> finding = entry.ask(question);
                if (finding.isPresent()) {
                    findings.add(checked(finding.get(), entry));
                }
            } catch (Throwable e) {
                Failures.endIfFatal(entry, e);
                failures.add(entry, e);
            }
        }
        if (findings.size() > 1) {
            findings.sort(ORDER);
        }
        return findings;
    }

    /** A judgement that names no fact rests on what the client is: where it was seen is its proof. */
    private static Finding proved(Finding finding, ClientCase c) {
        return finding.verdict() == null || !finding.facts().isEmpty() ? finding
                : new Finding(finding.rule(), finding.verdict(), finding.title(), finding.consequence(),
                        finding.citations(), List.of(UsedFact.seen(c.client())), finding.remedies());
    }

    /** The same with the text that another client has, too. */
    private Finding shared(Finding finding) {
        String text = finding.consequence();
        String known = texts.size() < MOST_TEXTS ? texts.putIfAbsent(text, text) : texts.get(text);
        return known == null || known == text ? finding
                : new Finding(finding.rule(), finding.verdict(), finding.title(), known, finding.citations(),
                        finding.facts(), finding.remedies());
    }

    /** What a rule says has to be its own. */
    private static Finding checked(Finding finding, RuleSet.Entry<?> entry) {
        if (!finding.rule().equals(entry.id())) {
            throw new IllegalStateException("its finding bears the id " + finding.rule());
        }
        return finding;
    }

    private static Verdict worst(List<Finding> findings) {
        // sorted worst first
        return findings.isEmpty() || findings.getFirst().verdict() == null ? Verdict.UNAFFECTED
                : findings.getFirst().verdict();
    }
}
