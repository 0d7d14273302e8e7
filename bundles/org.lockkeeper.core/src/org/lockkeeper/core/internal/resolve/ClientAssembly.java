package org.lockkeeper.core.internal.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lockkeeper.api.evidence.Connector;

/**
 * Decides which clients a server has, given sightings that know only part of a client: reports know no computers,
 * inventories no accounts, some lists no connectors. What is decided depends on the set of sightings alone, not on
 * their order.
 * <ol>
 * <li>Account, computer and connector together are a client.
 * <li>Account and computer without connector (a mapping) stand for the clients of that account on that computer. Where
 * there is none, the mapping joins what is known in part: it makes a client for every connector seen on the computer,
 * and for every connector that the account was seen with and that has no computer yet. Failing that too, it is a client
 * of unknown connector.
 * <li>Account and connector without computer stand for all clients of that account with that connector, else they are a
 * client on an unknown computer. Computer and connector without account likewise.
 * <li>Account or computer alone stand for all clients of it, else they are a client of which no more is known.
 * </ol>
 */
final class ClientAssembly {

    private static final Connector[] CONNECTORS = Connector.values();

    private final Map<ClientKey, List<Sighting>> seen;
    private final Set<ClientKey> clients;

    // what clients there are of: account and connector, computer and connector, account, computer
    private final Set<ClientKey> covered = new HashSet<>();
    private boolean anyMapping;
    private boolean anyPartial;

    private ClientAssembly(Map<ClientKey, List<Sighting>> seen) {
        this.seen = seen;
        this.clients = HashSet.newHashSet(seen.size());
    }

    /** The clients that the sightings make. */
    static Set<ClientKey> clientsOf(Map<ClientKey, List<Sighting>> seen) {
        ClientAssembly assembly = new ClientAssembly(seen);
        assembly.takeFull();
        if (assembly.anyMapping) {
            assembly.takeMappings();
        }
        if (assembly.anyPartial) {
            assembly.takePartial();
        }
        return assembly.clients;
    }

    /** The sightings that speak about a client of {@link #clientsOf}, its own and those of parts of it. */
    static void gather(Map<ClientKey, List<Sighting>> seen, ClientKey client, List<Sighting> into) {
        String account = client.account();
        String computer = client.computer();
        Connector connector = client.connector();
        add(seen, client, into);
        if (account != null && computer != null) {
            add(seen, new ClientKey(account, null, connector), into);
            add(seen, new ClientKey(null, computer, connector), into);
        }
        if (connector != null) {
            if (account != null && computer != null) {
                add(seen, new ClientKey(account, computer, null), into);
            }
            if (account != null) {
                add(seen, new ClientKey(account, null, null), into);
            }
            if (computer != null) {
                add(seen, new ClientKey(null, computer, null), into);
            }
        }
    }

    private static void add(Map<ClientKey, List<Sighting>> seen, ClientKey key, List<Sighting> into) {
        List<Sighting> sightings = seen.get(key);
        if (sightings != null) {
            into.addAll(sightings);
        }
    }

    private void takeFull() {
        for (ClientKey key : seen.keySet()) {
            if (key.isFull()) {
                clients.add(key);
            } else if (key.isMapping()) {
                anyMapping = true;
            } else {
                anyPartial = true;
            }
        }
    }

    private void takeMappings() {
        Map<String, Set<Connector>> placed = new HashMap<>();
        for (ClientKey key : clients) {
            placed.computeIfAbsent(key.account(), a -> HashSet.newHashSet(2)).add(key.connector());
        }
        Set<ClientKey> joined = new HashSet<>();
        for (ClientKey key : seen.keySet()) {
            if (key.isMapping()) {
                join(key, placed.getOrDefault(key.account(), Set.of()), joined);
            }
        }
        clients.addAll(joined);
    }

    private void join(ClientKey mapping, Set<Connector> placed, Set<ClientKey> joined) {
        for (Connector connector : CONNECTORS) {
            if (clients.contains(new ClientKey(mapping.account(), mapping.computer(), connector))) {
                return;
            }
        }
        boolean none = true;
        for (Connector connector : CONNECTORS) {
            if (seen.containsKey(new ClientKey(null, mapping.computer(), connector))
                    || !placed.contains(connector)
                            && seen.containsKey(new ClientKey(mapping.account(), null, connector))) {
                joined.add(new ClientKey(mapping.account(), mapping.computer(), connector));
                none = false;
            }
        }
        if (none) {
            joined.add(mapping);
        }
    }

    private void takePartial() {
        clients.forEach(this::cover);
        Set<ClientKey> more = new HashSet<>();
        for (ClientKey key : seen.keySet()) {
            if (key.connector() != null && !key.isFull() && !covered.contains(key)) {
                more.add(key);
            }
        }
        clients.addAll(more);
        more.forEach(this::cover);
        for (ClientKey key : seen.keySet()) {
            if (key.connector() == null && !key.isMapping() && !covered.contains(key)) {
                clients.add(key);
            }
        }
    }

    private void cover(ClientKey key) {
        if (key.account() != null) {
            covered.add(new ClientKey(key.account(), null, key.connector()));
            covered.add(new ClientKey(key.account(), null, null));
        }
        if (key.computer() != null) {
            covered.add(new ClientKey(null, key.computer(), key.connector()));
            covered.add(new ClientKey(null, key.computer(), null));
        }
    }
}
