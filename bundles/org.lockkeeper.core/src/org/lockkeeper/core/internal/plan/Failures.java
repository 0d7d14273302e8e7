package org.lockkeeper.core.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeoutException;
import org.lockkeeper.api.guard.ForeignFailures;
import org.lockkeeper.api.rules.UpgradeRule;

/** Rules that failed while a plan was made: each is named once to people, and its exception goes to the log once. */
final class Failures {

    private static final String UNDESCRIBED = "does not describe itself";
    private static final String ENDLESS = "describes itself without an end";
    static final String LEFT_OUT = "It is left out of this plan.";

    private final Map<String, String> byRule = new ConcurrentSkipListMap<>();

    /** Takes the failure of a rule; callable from several threads. */
    void add(RuleSet.Entry<?> entry, Throwable cause) {
        ForeignFailures failures = new ForeignFailures("rule", entry.id(), entry.rule());
        String failed = entry.failure();
        if (byRule.putIfAbsent(entry.id(), failures.sentence(failed, LEFT_OUT)) == null) {
            failures.tell(failed, LEFT_OUT, cause);
        }
    }

    /** Lets errors of the virtual machine through; says before which rule was at work when memory ran out. */
    static void endIfFatal(RuleSet.Entry<?> entry, Throwable cause) {
        if (cause instanceof VirtualMachineError && entry.watch() != null) {
            new ForeignFailures("rule", entry.id(), entry.rule()).endIfFatal(cause);
        }
        ForeignFailures.rethrowFatal(cause);
    }

    boolean isEmpty() {
        return byRule.isEmpty();
    }

    Set<String> rules() {
        return byRule.keySet();
    }

    List<String> sentences() {
        return new ArrayList<>(byRule.values());
    }

    /** Names a rule that does not even describe itself; lets errors of the virtual machine through. */
    static String undescribed(UpgradeRule rule, Throwable cause) {
        ForeignFailures.rethrowFatal(cause);
        String failed = cause instanceof TimeoutException ? ENDLESS : UNDESCRIBED;
        ForeignFailures failures = new ForeignFailures("rule", null, rule);
        failures.tell(failed, LEFT_OUT, cause);
        return failures.sentence(failed, LEFT_OUT);
    }
}
