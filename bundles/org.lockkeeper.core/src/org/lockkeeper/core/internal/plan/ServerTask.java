package org.lockkeeper.core.internal.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.facts.Account;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Computer;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.facts.UnreadSource;
import org.lockkeeper.api.rules.ClientCase;
import org.lockkeeper.api.rules.ServerCase;
import org.lockkeeper.api.version.ProductVersion;

/** One server to be planned, with its clients and whoever shares a computer. Filled by one thread, then only read. */
final class ServerTask {

    private final Server server;
    private final ProductVersion target;
    private final @Nullable Moment asOf;
    private final List<Client> clients = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private final List<UnreadSource> unread = new ArrayList<>();
    private final List<Computer> computers = new ArrayList<>();
    // looked for when the first client is judged: what another plan said of a whole server needs none of it
    private volatile @Nullable Map<String, List<Client>> shared;

    ServerTask(Server server, ProductVersion target, @Nullable Moment statedAsOf) {
        this.server = server;
        this.target = target;
        this.asOf = statedAsOf != null ? statedAsOf : server.judgedAsOf();
    }

    void add(Client client) {
        clients.add(client);
    }

    /** The clients of each computer that has several; threads that ask at the same time find the same. */
    private Map<String, List<Client>> shared() {
        Map<String, List<Client>> known = shared;
        if (known != null) {
            return known;
        }
        // the first client of each computer: most have one
        Map<String, Client> firstOf = HashMap.newHashMap(clients.size());
        Map<String, List<Client>> several = new HashMap<>();
        for (Client client : clients) {
            String computer = client.subject().computer();
            Client first = computer == null ? null : firstOf.putIfAbsent(computer, client);
            if (computer != null && first != null) {
                several.computeIfAbsent(computer, _ -> new ArrayList<>(List.of(first))).add(client);
            }
        }
        shared = several;
        return several;
    }

    Server server() {
        return server;
    }

    ProductVersion target() {
        return target;
    }

    /** Whether the very same is known of the very same clients, so that any rule says the same. */
    boolean isSameAs(ServerTask other) {
        return server.equals(other.server) && target.equals(other.target) && Objects.equals(asOf, other.asOf)
                && areSame(clients, other.clients) && areSame(accounts, other.accounts)
                && areSame(computers, other.computers) && areSame(unread, other.unread);
    }

    private static boolean areSame(List<?> some, List<?> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            // what was not resolved again is the very same object
            if (some.get(i) != others.get(i)) {
                return false;
            }
        }
        return true;
    }

    @Nullable Moment asOf() {
        return asOf;
    }

    List<Client> clients() {
        return clients;
    }

    /** Whether one of its clients is among those. */
    boolean hasAny(Set<Subject.OfClient> chosen) {
        return clients.stream().anyMatch(c -> chosen.contains(c.subject()));
    }

    void add(Account account) {
        accounts.add(account);
    }

    void add(Computer computer) {
        computers.add(computer);
    }

    void add(UnreadSource source) {
        unread.add(source);
    }

    List<UnreadSource> unread() {
        return unread;
    }

    /** Whether several clients use a computer. */
    boolean isShared(@Nullable String computer) {
        return computer != null && shared().containsKey(computer);
    }

    ServerCase serverCase() {
        return new ServerCase(server, target, asOf, clients, accounts, unread, computers);
    }

    ClientCase clientCase(Client client) {
        String computer = client.subject().computer();
        List<Client> others = computer == null ? null : shared().get(computer);
        return new ClientCase(client, server, target, asOf, others != null ? others : List.of(client));
    }
}
