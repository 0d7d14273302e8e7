package org.lockkeeper.core.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.rules.Breakpoint;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.RuleDescription;
import org.lockkeeper.api.rules.ServerCase;
import org.lockkeeper.api.rules.ServerRule;
import org.lockkeeper.api.rules.UsedFact;
import org.lockkeeper.api.version.ProductVersion;

/** LK-141: the target's connector needs other Windows and Outlook than that of the server's version, or no document tells. */
final class Lk141ConnectorNeeds implements ServerRule {

    private static final String ID = "LK-141";
    private static final String TITLE = "What the new connector needs of Windows and Outlook";
    private static final int SHOWN = 5;
    private static final String NOT_KNOWN = " Whether the present connector needs the same is not known, as the server's version"
            + " is not.";

    private static final RuleDescription DESCRIPTION = new RuleDescription(ID, TITLE,
            "The upgrade passes 6.5, 6.7 or 8.5, of which manuals are known, or goes beyond 8.5, of which none is, or the server's"
                    + " version is not known and the target is 6.5 or newer; and a client of the server has Kerio Outlook Connector.",
            "What the connector needs is told as far as a manual tells it, with the versions of Outlook that it does not"
                    + " list. What happens to a connector where something is missing no document tells; so nobody is judged by it.",
            ConnectorNeeds.citations(), false, List.of());
    private static final Optional<List<Breakpoint>> BREAKPOINTS = Optional.of(List.of(
            Breakpoint.target(ConnectorNeeds.releases())));

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
        ConnectorNeeds needs = ConnectorNeeds.of(c.target());
        ProductVersion version = c.server().facts().get(Attribute.VERSION).value();
        if (needs == null || !isAnswerNew(needs, c.target(), version)) {
            return Optional.empty();
        }
        List<Client> clients = c.clients().stream().filter(Lk141ConnectorNeeds::hasConnector).toList();
        if (clients.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<String, Integer> unlisted = new TreeMap<>();
        List<UsedFact> facts = new ArrayList<>(List.of(Used.server(c.server(), Attribute.VERSION)));
        int unknown = 0;
        for (Client client : clients) {
            Fact<String> outlook = client.facts().get(Attribute.OUTLOOK_VERSION);
            String found = outlook.value();
            if (found == null) {
                unknown++;
            } else if (!needs.lists(found) && unlisted.merge(ConnectorNeeds.name(found), 1, Integer::sum) == 1
                    && unlisted.size() <= SHOWN) {
                facts.add(UsedFact.of(client.subject(), Attribute.OUTLOOK_VERSION, outlook));
            }
        }
        return Optional.of(new Finding(ID, null, TITLE, text(needs, c.target(), unlisted, unknown, clients.size())
                + (version == null ? NOT_KNOWN : ""),
                List.of(needs.citation()), facts, List.of()));
    }

    /** Whether the target's manual may be another one than that of the present version, or no manual is of the target. */
    private static boolean isAnswerNew(ConnectorNeeds needs, ProductVersion target, @Nullable ProductVersion version) {
        return version == null || needs != ConnectorNeeds.of(version) || needs == ConnectorNeeds.newest() && !needs.isOf(target);
    }

    private static boolean hasConnector(Client client) {
        Connector connector = client.subject().connector();
        return connector != null && UpdaterCase.CONNECTORS.contains(connector);
    }

    private static String text(ConnectorNeeds needs, ProductVersion target, SortedMap<String, Integer> unlisted, int unknown,
            int clients) {
        String outlooks = unlisted.isEmpty() ? unknown == clients ? "" : " Every known version of Outlook is in the list."
                : " Not in the list: Outlook " + unlisted.entrySet().stream().limit(SHOWN)
                        .map(e -> e.getKey() + " of " + clients(e.getValue())).collect(Collectors.joining(", "))
                        + (unlisted.size() > SHOWN ? " and " + (unlisted.size() - SHOWN) + " other versions" : "") + ".";
        return "The newest manual that is known for " + target + " is of " + needs.since().major() + "." + needs.since().minor()
                + ". Kerio Outlook Connector needs, by it: " + needs.text()
                + (needs.isOf(target) ? "" : " Whether " + target + " needs more, no known document tells.") + outlooks
                + (unknown == 0 ? "" : " Of " + clients(unknown) + " the version of Outlook is not known.")
                + " Which Windows the computers have is not known here. What happens where something is missing no document"
                + " tells: try one of these computers first.";
    }

    private static String clients(int count) {
        return count + (count == 1 ? " client" : " clients");
    }
}
