package org.lockkeeper.core.internal.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.ClientRule;
import org.lockkeeper.api.rules.RuleDescription;

/** A rule about the clients of certain connectors; what it declares is given once, so that it only has to judge. */
abstract class ConnectorRule implements ClientRule {

    /** For a rule whose answer depends on no fact that may be unknown. */
    static final Optional<List<Breakpoint>> NO_BREAKPOINTS = Optional.of(List.of());

    private final RuleDescription description;
    private final Set<Connector> connectors;
    private final Optional<List<Breakpoint>> breakpoints;

    /**
     * @param connectors whose clients the rule judges; it is not asked about clients of an unknown connector
     */
    ConnectorRule(RuleDescription description, Set<Connector> connectors, Optional<List<Breakpoint>> breakpoints) {
        this.description = description;
        this.connectors = connectors;
        this.breakpoints = breakpoints;
    }

    @Override
    public final RuleDescription description() {
        return description;
    }

    @Override
    public final Optional<List<Breakpoint>> breakpoints() {
        return breakpoints;
    }

    @Override
    public final boolean judges(@Nullable Connector connector) {
        return connector != null && connectors.contains(connector);
    }
}
