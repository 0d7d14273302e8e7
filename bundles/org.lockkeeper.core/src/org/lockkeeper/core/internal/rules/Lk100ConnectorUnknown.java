package org.lockkeeper.core.internal.rules;

import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.ClientRule;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Remedy;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.Step;
import org.lockkeeper.api.rules.Step.Actor;
import org.lockkeeper.api.rules.Verdict;

/** LK-100 (derived): which connector a client has is not known, so nothing can be said about it. */
final class Lk100ConnectorUnknown implements ClientRule {

    private static final String ID = "LK-100";
    private static final String TITLE = "Connector not known";
    private static final String CONSEQUENCE = "What the upgrade does depends on the connector, and no source tells"
            + " which one this is (derived: what is not known is not taken for harmless).";
    private static final Remedy LOOK = new Remedy("Find out which connector it is",
            List.of(new Step("See which of Kerio Outlook Connector, Kerio Outlook Connector (Offline Edition) and Kerio"
                    + " Synchronization Plug-in is installed for the user, and import the list of installed programs"
                    + " or a client list that tells it", Actor.ADMINISTRATOR, false, null)));

    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, TITLE,
            "No source tells which connector the client is.", CONSEQUENCE, List.of(Documents.FIND_OUT), true,
            List.of(LOOK));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
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
