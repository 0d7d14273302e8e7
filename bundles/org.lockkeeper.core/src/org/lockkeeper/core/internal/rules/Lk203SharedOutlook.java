package org.lockkeeper.core.internal.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.Verdict;

/** LK-203: several accounts use the plug-in on one computer. */
final class Lk203SharedOutlook extends ConnectorRule {

    private static final String ID = "LK-203";
    private static final String TITLE = "Several users share one Outlook with the plug-in";

    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, TITLE,
            "Kerio Synchronization Plug-in is used by several accounts on one computer.",
            "Each user needs an own profile and an own installation of the plug-in, the first installation has to be"
                    + " performed under the local administrator's account, and each user needs \"Power User\" rights or"
                    + " permission to write to the folder where the plug-in is installed.",
            List.of(Documents.PLUG_IN), false, List.of(Remedies.SHARED_OUTLOOK));

    Lk203SharedOutlook() {
        super(DESCRIPTION, Set.of(Connector.KSP), NO_BREAKPOINTS);
    }

    @Override
    public Optional<Finding> evaluate(ClientCase c) {
        if (!applies(c)) {
            return Optional.empty();
        }
        String consequence = "Several accounts use Kerio Synchronization Plug-in on " + c.client().subject().computer()
                + ". " + DESCRIPTION.consequence();
        return Optional.of(new Finding(ID, Verdict.MANUAL, TITLE, consequence, DESCRIPTION.citations(), List.of(),
                DESCRIPTION.remedies()));
    }

    static boolean applies(ClientCase c) {
        return PlugIn.isPlugIn(c) && c.client().subject().computer() != null && isShared(c.sameComputer());
    }

    private static boolean isShared(List<Client> sameComputer) {
        String first = null;
        for (Client client : sameComputer) {
            String account = client.subject().account();
            if (client.subject().connector() == Connector.KSP && account != null) {
                if (first == null) {
                    first = account;
                } else if (!first.equals(account)) {
                    return true;
                }
            }
        }
        return false;
    }
}
