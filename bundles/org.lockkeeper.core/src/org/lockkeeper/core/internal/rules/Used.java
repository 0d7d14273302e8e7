package org.lockkeeper.core.internal.rules;

import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Subject;
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

    static UsedFact server(Server server, Attribute<?> attribute) {
        return fact(server, attribute);
    }

    private static <T> UsedFact fact(ClientCase client, Attribute<T> attribute) {
        return UsedFact.of(client.client().subject(), attribute, client.client().facts().get(attribute));
    }

    private static <T> UsedFact fact(Server server, Attribute<T> attribute) {
        return UsedFact.of(new Subject.OfServer(server.name()), attribute, server.facts().get(attribute));
    }
}
