package org.lockkeeper.core.internal.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.guard.Origin;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.core.internal.rules.BuiltInRules;

/** Whose the rules of a plan are: a plan made without an extension may judge otherwise than one made with it. */
final class RuleSources {

    private static final String OURS = "Lockkeeper";

    private record Key(String name, @Nullable String version) {
    }

    private RuleSources() {
    }

    /** The rules by their bundles, ours first. */
    static List<UpgradePlan.RuleSource> of(RuleSet rules) {
        Map<Key, List<String>> byBundle = new LinkedHashMap<>();
        byBundle.put(new Key(OURS, null), new ArrayList<>());
        Stream.concat(rules.clientRules().stream(), rules.serverRules().stream()).forEach(entry -> byBundle
                .computeIfAbsent(key(entry.rule().getClass()), _ -> new ArrayList<>()).add(entry.id()));
        return byBundle.entrySet().stream().map(e -> new UpgradePlan.RuleSource(e.getKey().name(),
                e.getKey().version(), e.getValue().stream().sorted().toList())).toList();
    }

    /** Whether a rule is built in. */
    static boolean isOurs(Class<?> rule) {
        return rule.getPackageName().equals(BuiltInRules.class.getPackageName());
    }

    private static Key key(Class<?> rule) {
        if (isOurs(rule)) {
            return new Key(OURS, null);
        }
        Origin origin = Origin.of(rule);
        return new Key(origin.bundle() == null ? rule.getPackageName() : origin.bundle(), origin.version());
    }
}
