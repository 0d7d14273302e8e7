package org.lockkeeper.core.internal.rules;

import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.AffectedUserReport;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.UsedFact;

/** Names the facts that a finding rests on. */
final class Used {

    private Used() {
    }

    static UsedFact client(ClientCase client, Attribute<?> attribute) {
        return fact(client, attribute);
    }

    /** Facts of a client, whom sources mean by its names where that has to be said, and that its account is disabled. */
    static List<UsedFact> withNames(ClientCase client, Attribute<?>... attributes) {
        List<UsedFact> facts = new ArrayList<>(attributes.length + 1);
        for (Attribute<?> attribute : attributes) {
            facts.add(fact(client, attribute));
        }
        Fact<String> names = client.client().facts().get(Attribute.JOINED_NAMES);
        if (names.isKnown() || names.isDisputed()) {
            facts.add(fact(client, Attribute.JOINED_NAMES));
        }
        if (Disabled.is(client)) {
            facts.add(fact(client, Attribute.ENABLED));
        }
        return facts;
    }

    static UsedFact server(Server server, Attribute<?> attribute) {
        return fact(server, attribute);
    }

    /** The newest report of a server that has one. */
    static UsedFact newestReport(Server server) {
        AffectedUserReport report = server.reports().getFirst();
        return new UsedFact(new Subject.OfServer(server.name()), Attribute.REPORT_AT, report.at().toString(),
                List.of(report.evidence()));
    }

    private static <T> UsedFact fact(ClientCase client, Attribute<T> attribute) {
        return UsedFact.of(client.client().subject(), attribute, client.client().facts().get(attribute));
    }

    private static <T> UsedFact fact(Server server, Attribute<T> attribute) {
        return UsedFact.of(new Subject.OfServer(server.name()), attribute, server.facts().get(attribute));
    }
}
