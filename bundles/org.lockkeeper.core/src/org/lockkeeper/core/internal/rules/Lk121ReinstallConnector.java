package org.lockkeeper.core.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.UsedFact;
import org.lockkeeper.api.rules.Verdict;

/** LK-121: how to help a client of LK-101 on a server 7.2.x. */
final class Lk121ReinstallConnector extends ConnectorRule {

    private static final String ID = "LK-121";
    private static final String TITLE = "Reinstall Kerio Outlook Connector 7.2.x";
    private static final String CONSEQUENCE = "The server is 7.2.x, so it is enough to reinstall Kerio Outlook"
            + " Connector 7.2.x on the computer; an administrator's password is asked. Instead, Kerio Updater Service"
            + " alone can be installed, or distributed by domain group policy.";

    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, TITLE,
            "As LK-101, and the server is 7.2.x.", CONSEQUENCE, List.of(Documents.MANUAL_UPGRADE), false,
            List.of(Remedies.REINSTALL_CONNECTOR, Remedies.INSTALL_UPDATER, Remedies.GROUP_POLICY));

    Lk121ReinstallConnector() {
        super(DESCRIPTION, UpdaterCase.CONNECTORS, UpdaterCase.BREAKPOINTS);
    }

    @Override
    public Optional<Finding> evaluate(ClientCase c) {
        if (!UpdaterCase.isBlocked(c) || !UpdaterCase.isServer72(c.server())) {
            return Optional.empty();
        }
        List<UsedFact> facts = new ArrayList<>(UpdaterCase.facts(c));
        facts.add(Used.server(c.server(), Attribute.VERSION));
        return Optional.of(new Finding(ID, Verdict.MANUAL, TITLE, CONSEQUENCE + address(c.server()), DESCRIPTION.citations(), facts,
                ManualUpgrade.remedies(c.server(), c.client().subject().computer() != null)));
    }

    /** Where to download it from; the address itself is not made up from the server's name. */
    private static String address(Server server) {
        return server.newestReport().map(r -> " The report in the warning log (" + r.evidence()
                + ") prints the address to download it from, which ends in /integration.").orElse("");
    }
}
