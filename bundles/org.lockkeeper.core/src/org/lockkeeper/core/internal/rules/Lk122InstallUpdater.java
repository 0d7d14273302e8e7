package org.lockkeeper.core.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.UsedFact;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.version.ProductVersion;

/** LK-122: how to help a client of LK-101 on a server that is not known to be 7.2.x. */
final class Lk122InstallUpdater extends ConnectorRule {

    private static final String ID = "LK-122";
    private static final String TITLE = "Install Kerio Updater Service";
    private static final String CONSEQUENCE = "Download Kerio Updater Service from the vendor's End-User download"
            + " section and install it on the computer, or distribute it by domain group policy.";
    private static final String VERSION_UNKNOWN = " The server's version is not known: if it is 7.2.x, reinstalling"
            + " Kerio Outlook Connector 7.2.x is enough.";
    private static final String NEWER = " (Derived: the article speaks of servers 7.2.x and older; this one is newer.)";

    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, TITLE,
            "As LK-101, and the server is not known to be 7.2.x.", CONSEQUENCE, List.of(Documents.MANUAL_UPGRADE),
            false, List.of(Remedies.INSTALL_UPDATER, Remedies.GROUP_POLICY));

    Lk122InstallUpdater() {
        super(DESCRIPTION, UpdaterCase.CONNECTORS, UpdaterCase.BREAKPOINTS);
    }

    @Override
    public Optional<Finding> evaluate(ClientCase c) {
        if (!UpdaterCase.isBlocked(c) || UpdaterCase.isServer72(c.server())) {
            return Optional.empty();
        }
        ProductVersion version = c.server().facts().get(Attribute.VERSION).value();
        String consequence = version == null ? CONSEQUENCE + VERSION_UNKNOWN
                : version.isBefore(7, 2) ? CONSEQUENCE : CONSEQUENCE + NEWER;
        List<UsedFact> facts = new ArrayList<>(UpdaterCase.facts(c));
        facts.add(Used.server(c.server(), Attribute.VERSION));
        return Optional.of(new Finding(ID, Verdict.MANUAL, TITLE, consequence, DESCRIPTION.citations(), facts,
                ManualUpgrade.remedies(c.server(), c.client().subject().computer() != null)));
    }
}
