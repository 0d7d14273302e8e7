package org.lockkeeper.core.internal.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.guard.ForeignFailures;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.ClientRule;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.UpgradeRule;

/**
 * What a rule says about itself, each asked for once.
 *
 * @param description what it is
 * @param breakpoints where its answer changes
 * @param judged the connectors whose clients it judges
 * @param judgesUnknown whether it judges clients whose connector is not known
 */
record SelfDescription(RuleDescription description, Optional<List<Breakpoint>> breakpoints, Set<Connector> judged,
        boolean judgesUnknown) {

    /** Asks a rule; throws whatever it throws. */
    static SelfDescription of(UpgradeRule rule) {
        RuleDescription description = Objects.requireNonNull(rule.description(), "description");
        Optional<List<Breakpoint>> breakpoints = Objects.requireNonNull(rule.breakpoints(), "breakpoints").map(List::copyOf);
        if (!(rule instanceof ClientRule judge)) {
            return new SelfDescription(description, breakpoints, Set.of(), false);
        }
        try {
            Set<Connector> judged = EnumSet.noneOf(Connector.class);
            for (Connector connector : Connector.values()) {
                if (judge.judges(connector)) {
                    judged.add(connector);
                }
            }
            return new SelfDescription(description, breakpoints, judged, judge.judges(null));
        } catch (Throwable e) {
            ForeignFailures.rethrowFatal(e);
            // asked about a client it fails again, is left out and named
            return new SelfDescription(description, breakpoints, EnumSet.allOf(Connector.class), true);
        }
    }

    /** Whether it judges clients of a connector; {@code null} stands for an unknown one. */
    boolean judges(@Nullable Connector connector) {
        return connector == null ? judgesUnknown : judged.contains(connector);
    }
}
