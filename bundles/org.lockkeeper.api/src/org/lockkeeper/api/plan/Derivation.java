package org.lockkeeper.api.plan;

import java.util.List;
import java.util.Objects;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.UsedFact;
import org.lockkeeper.api.rules.Verdict;

/**
 * Why a client has its verdict, and what would change it.
 *
 * @param plan the client with its verdict and findings
 * @param rules every rule that was asked, in the order of their ids, those that found nothing too
 * @param flips the smallest sets of facts that give another verdict, best outcome first; all of one size; empty where
 *        no change of known kinds of facts does
 */
public record Derivation(ClientPlan plan, List<AskedRule> rules, List<Flip> flips) {

    /**
     * A rule that was asked.
     *
     * @param rule what it is
     * @param applied whether it found something
     */
    public record AskedRule(RuleDescription rule, boolean applied) {
        /** Checks that there is a rule. */
        public AskedRule {
            Objects.requireNonNull(rule);
        }
    }

    /**
     * A change of facts that changes the verdict.
     *
     * @param changes what would have to be so
     * @param verdict what the verdict would be then
     */
    public record Flip(List<Change> changes, Verdict verdict) {
        /** Copies the changes. */
        public Flip {
            changes = List.copyOf(changes);
            Objects.requireNonNull(verdict);
        }
    }

    /**
     * One fact that would have to be otherwise.
     *
     * @param from the fact as it is
     * @param attribute which fact
     * @param to the value it would have to have, as text
     */
    public record Change(UsedFact from, Attribute<?> attribute, String to) {
        /** Checks that nothing is missing. */
        public Change {
            Objects.requireNonNull(from);
            Objects.requireNonNull(attribute);
            Objects.requireNonNull(to);
        }
    }

    /** Copies the lists. */
    public Derivation {
        Objects.requireNonNull(plan);
        rules = List.copyOf(rules);
        flips = List.copyOf(flips);
    }
}
