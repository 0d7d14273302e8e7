package org.lockkeeper.core.testing;

import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.core.internal.resolve.Resolver;

/** Observations as importers make them, in few words. Each gets a line of its own in one file per kind of source. */
public final class Given {

    /** The server that all of it is about. */
    public static final String SERVER = "mail1";

    private final List<Observation> observations = new ArrayList<>();

    /** A time on the 2011 calendar of the vendor's example report: {@code "09-08T11:25:17"} or {@code "09-08"}. */
    public static Moment at(String monthAndDay) {
        return Moment.tryParse("2011-" + monthAndDay).orElseThrow();
    }

    /** Evidence in a file of the kind, observed then. */
    public static Evidence evidence(SourceKind kind, int line, Moment at) {
        return new Evidence(kind == SourceKind.STATEMENT ? SourceFile.stated("stated by admin")
                : new SourceFile("mail1/" + kind, "/customer/mail1/" + kind, "0".repeat(64), 1000), line, line * 80L, at);
    }

    /** Adds an observation. */
    public Given observe(Subject subject, SourceKind kind, Moment at, Attributes attributes) {
        observations.add(new Observation(subject, kind, attributes, evidence(kind, observations.size() + 1, at)));
        return this;
    }

    /** The server description says so. */
    public <T> Given server(Attribute<T> attribute, T value) {
        return observe(new Subject.OfServer(SERVER), SourceKind.SERVER_DESCRIPTION, at("10-01"),
                Attributes.of(attribute, value));
    }

    /** The server is of that version. */
    public Given serverVersion(String version) {
        return server(Attribute.VERSION, ProductVersion.parse(version));
    }

    /** A report was written and names these accounts. */
    public Given report(Moment at, String... accounts) {
        observe(new Subject.OfServer(SERVER), SourceKind.REPORT, at, Attributes.of(Attribute.REPORT_AT, at));
        for (String account : accounts) {
            observe(client(account, null, Connector.KOFF), SourceKind.REPORT, at,
                    Attributes.builder().put(Attribute.REPORT_AT, at)
                            .put(Attribute.UPDATER_SERVICE, Presence.ABSENT).build());
        }
        return this;
    }

    /** A row of a client list. */
    public Given row(Moment at, String account, String computer, Connector connector, Attributes attributes) {
        return observe(client(account, computer, connector), SourceKind.CLIENT_LIST, at, attributes);
    }

    /** The inventory of a computer shows the connector. */
    public Given installed(Moment at, String computer, Connector connector, String version) {
        return observe(client(null, computer, connector), SourceKind.INVENTORY, at,
                version == null ? Attributes.NONE : Attributes.of(Attribute.VERSION, ProductVersion.parse(version)));
    }

    /** The inventory of a computer tells about the Updater Service. */
    public Given updater(Moment at, String computer, Presence presence) {
        return observe(new Subject.OfComputer(SERVER, computer), SourceKind.INVENTORY, at,
                Attributes.of(Attribute.UPDATER_SERVICE, presence));
    }

    /** The audit log shows the account with Outlook. */
    public Given used(Moment at, String account) {
        return observe(client(account, null, Connector.KOFF), SourceKind.ACTIVITY_LOG, at,
                Attributes.builder().put(Attribute.LAST_USED_AT, at).put(Attribute.LAST_USED_FROM, "10.0.0.7").build());
    }

    /** A client of the server. */
    public static Subject.OfClient client(String account, String computer, Connector connector) {
        return new Subject.OfClient(SERVER, account, computer, connector);
    }

    /** What was observed. */
    public List<Observation> observations() {
        return List.copyOf(observations);
    }

    /** All of it resolved. */
    public Model model() {
        return Resolver.resolve(1, observations);
    }

    /** The one client of the model. */
    public Client onlyClient() {
        List<Client> clients = model().clients();
        if (clients.size() != 1) {
            throw new AssertionError("expected one client: " + clients.stream().map(Client::subject).toList());
        }
        return clients.getFirst();
    }

    /** The server. */
    public Server server() {
        return model().server(SERVER).orElseThrow();
    }
}
