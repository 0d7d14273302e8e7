package org.lockkeeper.core.internal.plan;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.guard.CallWatch;
import org.lockkeeper.api.guard.ForeignFailures;
import org.lockkeeper.api.guard.TimeLimit;
import org.lockkeeper.api.rules.UpgradeRule;

/**
 * Sees to it that rules of other bundles come to an end, from one plan to the next: one that did not once is not asked
 * again. Ours are not watched.
 */
final class RuleWatches {

    private final Duration patience;
    private final Set<UpgradeRule> endless = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<UpgradeRule, CallWatch> watches = new IdentityHashMap<>();

    /** @param patience how long a rule may take for one answer, and to describe itself */
    RuleWatches(Duration patience) {
        this.patience = patience;
    }

    /** Forgets rules that are there no more. */
    void retain(Collection<? extends UpgradeRule> present) {
        Set<UpgradeRule> same = Collections.newSetFromMap(new IdentityHashMap<>());
        same.addAll(present);
        synchronized (this) {
            endless.removeIf(rule -> !same.contains(rule));
            watches.keySet().removeIf(rule -> !same.contains(rule));
        }
    }

    /**
     * Asks a rule what it is.
     *
     * @throws TimeoutException where it does not end, or did not before
     * @throws Throwable whatever it throws
     */
    SelfDescription describe(UpgradeRule rule) throws Throwable {
        if (RuleSources.isOurs(rule.getClass())) {
            return SelfDescription.of(rule);
        }
        synchronized (this) {
            if (endless.contains(rule)) {
                throw new TimeoutException();
            }
        }
        try {
            return TimeLimit.call(() -> SelfDescription.of(rule), patience);
        } catch (TimeoutException e) {
            synchronized (this) {
                endless.add(rule);
            }
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    /** What watches a rule's judgements; {@code null} for one of ours. */
    @Nullable CallWatch watch(UpgradeRule rule, String id) {
        if (RuleSources.isOurs(rule.getClass())) {
            return null;
        }
        synchronized (this) {
            CallWatch watch = watches.get(rule);
            if (watch == null) {
                watch = new CallWatch(new ForeignFailures("rule", id, rule), patience, Failures.LEFT_OUT);
                watches.put(rule, watch);
            }
            return watch;
        }
    }
}
