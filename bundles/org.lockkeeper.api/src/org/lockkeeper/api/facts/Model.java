package org.lockkeeper.api.facts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that is known at one time: an immutable picture, shared by all views and by the command line.
 *
 * @param revision grows with every change of the workspace
 * @param servers by name
 * @param clients by server, account, computer, connector
 * @param accounts by server and name
 * @param computers by server and name
 * @param settings by server, table, variable
 * @param unread files that could not be read, not wholly, or not be understood, in the order of the imports
 * @param joined names that sources use for accounts and computers which are called otherwise here, by server and name
 */
public record Model(long revision, List<Server> servers, List<Client> clients, List<Account> accounts,
        List<Computer> computers, List<Setting> settings, List<UnreadSource> unread, List<JoinedName> joined) {

    /** A model in which everything has one name. */
    public Model(long revision, List<Server> servers, List<Client> clients, List<Account> accounts,
            List<Computer> computers, List<Setting> settings, List<UnreadSource> unread) {
        this(revision, servers, clients, accounts, computers, settings, unread, List.of());
    }

    /** A model in which every source was read. */
    public Model(long revision, List<Server> servers, List<Client> clients, List<Account> accounts,
            List<Computer> computers, List<Setting> settings) {
        this(revision, servers, clients, accounts, computers, settings, List.of());
    }

    /** Knows nothing. */
    public static final Model EMPTY = new Model(0, List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Model {
        servers = List.copyOf(servers);
        clients = List.copyOf(clients);
        accounts = List.copyOf(accounts);
        computers = List.copyOf(computers);
        settings = List.copyOf(settings);
        unread = List.copyOf(unread);
        joined = List.copyOf(joined);
    }

    /** The server of that name, without regard to case. */
    public Optional<Server> server(String name) {
        Objects.requireNonNull(name);
        return servers.stream().filter(s -> s.name().equalsIgnoreCase(name)).findFirst();
    }

    /**
     * What the model calls an account or a computer.
     *
     * @param name a name that sources may use, spelt as subjects spell it
     */
    public String called(String server, JoinedName.Kind kind, String name) {
        return joined.stream().filter(j -> j.kind() == kind && j.name().equals(name)
                && j.server().equalsIgnoreCase(server)).findFirst().map(JoinedName::as).orElse(name);
    }
}
