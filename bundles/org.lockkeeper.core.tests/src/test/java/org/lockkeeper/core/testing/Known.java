package org.lockkeeper.core.testing;

import static org.lockkeeper.core.testing.Given.at;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Account;
import org.lockkeeper.api.facts.AffectedUserReport;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Computer;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.facts.UnexplainedReport;
import org.lockkeeper.api.facts.UnreadSource;
import org.lockkeeper.api.version.ProductVersion;

/**
 * A model put together fact by fact, for what rules make of facts however they came to be. Its server's accounts are
 * all known unless somebody says otherwise.
 */
public final class Known {

    /** Some line. */
    public static final Evidence LINE = Given.evidence(SourceKind.CLIENT_LIST, 2, at("09-01"));

    private final List<Client> clients = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private final List<UnreadSource> unread = new ArrayList<>();
    private final List<Computer> computers = new ArrayList<>();
    private final List<AffectedUserReport> reports = new ArrayList<>();
    private Facts server = Facts.NONE.with(Attribute.ACCOUNTS_LISTED, fact(YesNo.YES));

    /** A fact of which sources say different things. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> Fact<T> disputed(T... values) {
        return new Fact<>(null, List.of(), Arrays.stream(values)
                .map(v -> new Fact.Conflict<>(v, LINE, "nothing tells which is newer", true)).toList());
    }

    /** A fact, unknown where the value is {@code null}. */
    public static <T> Fact<T> fact(T value) {
        return value == null ? Fact.unknown() : Fact.of(value, LINE);
    }

    /** A report that names an account for no known reason. */
    public static UnexplainedReport unexplained(String... computers) {
        return new UnexplainedReport(at("09-08T11:25:17"), Given.evidence(SourceKind.REPORT, 6, at("09-08T11:25:17")),
                List.of(computers));
    }

    /** The server is so. */
    public <T> Known server(Attribute<T> attribute, T value) {
        server = server.with(attribute, fact(value));
        return this;
    }

    /** The same with its evidence and conflicts. */
    public <T> Known serverFact(Attribute<T> attribute, Fact<T> fact) {
        server = server.with(attribute, fact);
        return this;
    }

    /** Nothing tells which accounts there are. */
    public Known unlisted() {
        return server(Attribute.ACCOUNTS_LISTED, null);
    }

    /** The server is of that version. */
    public Known serverVersion(String version) {
        return server(Attribute.VERSION, ProductVersion.parse(version));
    }

    /** There is a client. */
    public Known client(String account, String computer, Connector connector, Facts facts) {
        clients.add(new Client(Given.client(account, computer, connector), facts, List.of(LINE)));
        return this;
    }

    /** There is a client on an unknown computer that a report speaks of. */
    public Known unexplainedClient(String account, Facts facts, UnexplainedReport report) {
        clients.add(new Client(Given.client(account, null, Connector.KOFF), facts, List.of(LINE), report));
        return this;
    }

    /** There is an account. */
    public Known account(String name, YesNo enabled, YesNo usesOutlook) {
        accounts.add(new Account(Given.SERVER, name, Facts.builder().put(Attribute.ENABLED, fact(enabled))
                .put(Attribute.USES_OUTLOOK, fact(usesOutlook)).build()));
        return this;
    }

    /** The account is so; the newest of that name is meant. */
    public <T> Known accountFact(String name, Attribute<T> attribute, T value) {
        accounts.replaceAll(a -> a.name().equals(name) ? new Account(a.server(), name,
                a.facts().with(attribute, fact(value))) : a);
        return this;
    }

    /** A list of programs tells of a computer, and would show a connector or would not. */
    public Known computer(String name, YesNo shown) {
        computers.add(new Computer(Given.SERVER, name, Facts.NONE.with(Attribute.PROGRAMS_SHOWN, fact(shown))));
        return this;
    }

    /** A file could not be read. */
    public Known unread(String ofServer, String reason) {
        unread.add(new UnreadSource(ofServer, LINE.file(), null, reason));
        return this;
    }

    /** All of it. */
    public Model model() {
        return new Model(1, List.of(new Server(Given.SERVER, server, reports, at("10-01"))), clients, accounts,
                computers, List.of(), unread);
    }
}
