package org.lockkeeper.core.internal.rules;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.ClientRule;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.Verdict;

/** LK-100 (derived): which connector a client has is not known, so nothing can be said about it. */
final class Lk100ConnectorUnknown implements ClientRule {

    private static final String ID = "LK-100";
    private static final String TITLE = "Connector not known";
    private static final String CONSEQUENCE = "What the upgrade does depends on the connector, and no source tells"
            + " which one this is (derived: what is not known is not taken for harmless).";
    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, TITLE,
            "No source tells which connector the client is.", CONSEQUENCE, List.of(Documents.FIND_OUT), true,
            List.of(Remedies.CHECK_CONNECTOR));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Optional<List<Breakpoint>> breakpoints() {
        return Optional.of(List.of());
    }

    @Override
    public boolean judges(@Nullable Connector connector) {
        return connector == null;
    }

    @Override
    public Optional<Finding> evaluate(ClientCase c) {
        if (c.client().subject().connector() != null) {
            return Optional.empty();
        }
        return Optional.of(new Finding(ID, Verdict.UNKNOWN, TITLE, CONSEQUENCE, DESCRIPTION.citations(), List.of(),
                DESCRIPTION.remedies()));
    }
}
