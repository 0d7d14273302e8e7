package org.lockkeeper.core.internal.rules;

import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.ServerCase;
import org.lockkeeper.api.rules.ServerRule;
import org.lockkeeper.api.rules.UsedFact;
import org.lockkeeper.api.version.ProductVersion;

/** LK-142: where the Offline Edition takes the place of Kerio Outlook Connector, profiles are converted. */
final class Lk142Conversion implements ServerRule {

    private static final String ID = "LK-142";
    private static final String TITLE = "Conversion to the Offline Edition";
    private static final ProductVersion FROM = ConnectorNeeds.newest().since();
    private static final int SHOWN = 5;
    private static final String CONSEQUENCE = "Whether the target still has a connector without \"(Offline Edition)\", no known"
            + " document tells. Where the Offline Edition takes its place, its installer converts the Outlook profiles of the"
            + " user who is signed in: so each user of a computer has to sign in once (derived). Where the server cannot be reached"
            + " then, the account is finished once it can.";

    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, TITLE,
            "A client of the server has Kerio Outlook Connector without \"(Offline Edition)\", and the upgrade is to 8.5 or newer,"
                    + " of which only manuals of the Offline Edition are known.",
            CONSEQUENCE, List.of(Documents.MANUAL_6_7, Documents.GUIDE_8_5),
            false, List.of());
    private static final Optional<List<Breakpoint>> BREAKPOINTS = Optional.of(List.of(Breakpoint.target(FROM)));

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public Optional<List<Breakpoint>> breakpoints() {
        return BREAKPOINTS;
    }

    @Override
    public Optional<Finding> evaluate(ServerCase c) {
        if (!Releases.has(c.target(), FROM)) {
            return Optional.empty();
        }
        List<Client> clients = c.clients().stream().filter(client -> client.subject().connector() == Connector.KOC).toList();
        if (clients.isEmpty()) {
            return Optional.empty();
        }
        String who = clients.size() == 1 ? "1 client has" : clients.size() + " clients have";
        return Optional.of(new Finding(ID, null, TITLE, who + " Kerio Outlook Connector without \"(Offline Edition)\". " + CONSEQUENCE,
                DESCRIPTION.citations(), clients.stream().limit(SHOWN).map(UsedFact::seen).toList(), List.of()));
    }
}
