package org.lockkeeper.core.internal.plan;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.rules.UpgradeRule;

/** Rules that failed while a plan was made: each is named once to people, and its exception goes to the log once. */
final class Failures {

    private static final Logger LOG = System.getLogger(Failures.class.getName());

    private final Map<String, String> byRule = new ConcurrentSkipListMap<>();

    /** Takes the failure of a rule; callable from several threads. */
    void add(RuleSet.Entry<?> entry, Throwable cause) {
        String sentence = "The rule " + entry.id() + " (" + entry.description().title()
                + ") failed and is left out of this plan; whoever made it finds the reason in the log.";
        if (byRule.putIfAbsent(entry.id(), sentence) == null) {
            LOG.log(Level.WARNING, "rule " + entry.id() + " failed", cause);
        }
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

    /** Names a rule that does not even describe itself. */
    static String undescribed(UpgradeRule rule, @Nullable Throwable cause) {
        LOG.log(Level.WARNING, "rule without description: " + rule.getClass().getName(), cause);
        return "An added rule (" + rule.getClass().getSimpleName()
                + ") does not describe itself and is left out; whoever made it finds the reason in the log.";
    }
}
