package org.lockkeeper.core.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.version.ProductVersion;

/** Models as they will be on the way, if all goes as supposed. */
final class Supposed {

    private static final Evidence SUPPOSED = Evidence.ofFile(SourceFile.stated("supposed on the way"), null);

    private Supposed() {
    }

    /** What is known of one server alone. */
    static Model only(Model model, Server server) {
        String name = server.name();
        return new Model(model.revision(), List.of(server),
                model.clients().stream().filter(c -> c.subject().server().equals(name)).toList(),
                model.accounts().stream().filter(a -> a.server().equals(name)).toList(),
                model.computers().stream().filter(c -> c.server().equals(name)).toList(), List.of(),
                model.unread().stream().filter(u -> u.server() == null || u.server().equals(name)).toList());
    }

    /** After clients were looked at and repaired: they have what they need, on a computer that is known. */
    static Model repaired(Model model, Set<Subject.OfClient> clients) {
        List<Client> all = new ArrayList<>(model.clients().size());
        for (Client client : model.clients()) {
            all.add(clients.contains(client.subject()) ? repaired(client) : client);
        }
        return with(model, model.servers().getFirst(), all);
    }

    private static Client repaired(Client client) {
        Subject.OfClient s = client.subject();
        // whoever looks knows then where it is, and what
        Subject.OfClient found = new Subject.OfClient(s.server(), s.account(),
                s.computer() == null ? "of " + s.account() : s.computer(),
                s.connector() == null ? Connector.KOFF : s.connector());
        Facts facts = client.facts().with(Attribute.UPDATER_SERVICE, Fact.of(Presence.PRESENT, SUPPOSED));
        Long database = facts.get(Attribute.DATABASE_BYTES).value();
        long size = database == null ? 0 : Math.min(database, Long.MAX_VALUE / 2);
        facts = facts.with(Attribute.DATABASE_BYTES, Fact.of(size, SUPPOSED))
                .with(Attribute.FREE_BYTES, Fact.of(2 * size, SUPPOSED));
        if (!facts.get(Attribute.VERSION).isKnown()) {
            // the oldest that it may be: whatever comes later is judged as for the worst case
            facts = facts.with(Attribute.VERSION, Fact.of(ProductVersion.of(7, 0, 0), SUPPOSED));
        }
        return new Client(found, facts, client.sightings());
    }

    /**
     * After the server was upgraded and every Outlook with a connector of a known version started once: that was updated.
     *
     * @param stay clients that may have been cut off, whose connectors stay as they are
     */
    static Model upgraded(Model model, ProductVersion to, Set<Subject.OfClient> stay) {
        List<Client> all = new ArrayList<>(model.clients().size());
        for (Client client : model.clients()) {
            ProductVersion version = client.facts().get(Attribute.VERSION).value();
            boolean updates = client.subject().connector() != Connector.KSC && version != null
                    && version.compareTo(to) < 0 && !stay.contains(client.subject());
            all.add(updates ? client.with(client.facts().with(Attribute.VERSION, Fact.of(to, SUPPOSED))) : client);
        }
        return with(model, withVersion(model.servers().getFirst(), to), all);
    }

    private static Server withVersion(Server server, ProductVersion version) {
        return new Server(server.name(), server.facts().with(Attribute.VERSION, Fact.of(version, SUPPOSED)),
                server.reports(), server.newestEvidenceAt());
    }

    private static Model with(Model model, Server server, List<Client> clients) {
        return new Model(model.revision(), List.of(server), clients, model.accounts(), model.computers(),
                model.settings(), model.unread());
    }
}
