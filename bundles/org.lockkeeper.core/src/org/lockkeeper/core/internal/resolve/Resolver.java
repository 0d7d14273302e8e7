package org.lockkeeper.core.internal.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Account;
import org.lockkeeper.api.facts.AffectedUserReport;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Computer;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.facts.Setting;

/**
 * Makes a model out of observations: attribute by attribute the newest trustworthy observation wins, others stay
 * visible as conflicts, and what nobody told stays unknown. The order in which observations are added matters only
 * between observations of the same time and kind of source, and for the spelling of a server's name. Used once, by one
 * thread.
 */
public final class Resolver {

    // fewer clients than this are not worth a second thread
    private static final int CHUNK = 4096;

    private final Map<String, ServerScope> scopes = new HashMap<>();
    private String lastServer;
    private ServerScope lastScope;
    private int sequence;

    /** A resolver that knows nothing yet. */
    public Resolver() {
        // nothing to prepare
    }

    /** Resolves observations, oldest import first. */
    public static Model resolve(long revision, Iterable<Observation> observations) {
        Resolver resolver = new Resolver();
        observations.forEach(resolver::add);
        return resolver.model(revision);
    }

    /** Takes an observation; later ones count as read later. */
    public void add(Observation observation) {
        scope(observation.subject().server()).add(new Sighting(observation, sequence++));
    }

    private ServerScope scope(String server) {
        // the observations of one file have the very same name
        if (!server.equals(lastServer)) {
            lastScope = scopes.computeIfAbsent(server.toLowerCase(Locale.ROOT), _ -> new ServerScope(server));
            lastServer = server;
        }
        return lastScope;
    }

    /**
     * The model of all observations added.
     *
     * @param revision the model's revision
     */
    public Model model(long revision) {
        List<ServerScope> ordered = new ArrayList<>(scopes.values());
        ordered.sort(Comparator.comparing((ServerScope s) -> s.name, String.CASE_INSENSITIVE_ORDER));
        List<Server> servers = new ArrayList<>();
        List<Client> clients = new ArrayList<>();
        List<Account> accounts = new ArrayList<>();
        List<Computer> computers = new ArrayList<>();
        List<Setting> settings = new ArrayList<>();
        FactMerger merger = new FactMerger();
        for (ServerScope scope : ordered) {
            List<AffectedUserReport> reports = scope.reports.reports();
            scope.server.sort(Sighting.STATED_THEN_NEWEST_FIRST);
            Facts facts = merger.merge(scope.server, null, null);
            servers.add(new Server(scope.name, facts, reports, scope.newest()));
            addClients(scope, reports.isEmpty() ? null : reports.getFirst().at(), clients);
            sorted(scope.accounts).forEach(name -> accounts
                    .add(new Account(scope.name, name, merged(scope.accounts.get(name), merger))));
            sorted(scope.computers).forEach(name -> computers
                    .add(new Computer(scope.name, name, merged(scope.computers.get(name), merger))));
            scope.settings.forEach((subject, sightings) -> settings
                    .add(new Setting(subject, merged(sightings, merger).get(Attribute.SETTING))));
        }
        settings.sort(Comparator.comparing((Setting s) -> s.subject().server(), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(s -> s.subject().table()).thenComparing(s -> s.subject().variable()));
        return new Model(revision, servers, clients, accounts, computers, settings);
    }

    private static Facts merged(List<Sighting> sightings, FactMerger merger) {
        sightings.sort(Sighting.NEWEST_FIRST);
        return merger.merge(sightings, null, null);
    }

    private static List<String> sorted(Map<String, ?> map) {
        List<String> keys = new ArrayList<>(map.keySet());
        keys.sort(null);
        return keys;
    }

    private static void addClients(ServerScope scope, Moment newestReport, List<Client> into) {
        Set<ClientKey> found = ClientAssembly.clientsOf(scope.clients);
        ClientKey[] keys = found.toArray(new ClientKey[0]);
        Arrays.parallelSort(keys, ClientKey.ORDER);
        String superseded = newestReport == null ? null : "superseded by the report of " + newestReport;
        Client[] clients = new Client[keys.length];
        int chunks = (keys.length + CHUNK - 1) / CHUNK;
        IntStream range = IntStream.range(0, chunks);
        (chunks > 1 ? range.parallel() : range).forEach(chunk -> {
            ClientMaker maker = new ClientMaker(scope, newestReport, superseded);
            for (int i = chunk * CHUNK; i < Math.min(keys.length, (chunk + 1) * CHUNK); i++) {
                clients[i] = maker.client(keys[i]);
            }
        });
        into.addAll(Arrays.asList(clients));
    }

    /** Makes clients of one server, one after the other. */
    private static final class ClientMaker {

        private final ServerScope scope;
        private final Moment newestReport;
        private final String superseded;
        private final FactMerger merger = new FactMerger();
        private final ArrayList<Sighting> sightings = new ArrayList<>();

        ClientMaker(ServerScope scope, Moment newestReport, String superseded) {
            this.scope = scope;
            this.newestReport = newestReport;
            this.superseded = superseded;
        }

        Client client(ClientKey key) {
            sightings.clear();
            ClientAssembly.gather(scope.clients, key, sightings);
            sightings.sort(Sighting.NEWEST_FIRST);
            List<Evidence> seen = evidence();
            Subject.OfClient subject = subject(key);
            if (key.computer() != null) {
                List<Sighting> computer = scope.computers.get(key.computer());
                if (computer != null) {
                    sightings.addAll(computer);
                    sightings.sort(Sighting.NEWEST_FIRST);
                }
            }
            return new Client(subject, merger.merge(sightings, newestReport, superseded), seen);
        }

        private Subject.OfClient subject(ClientKey key) {
            for (int i = 0; i < sightings.size(); i++) {
                if (sightings.get(i).observation.subject() instanceof Subject.OfClient c && c.server().equals(scope.name)
                        && key.equals(ClientKey.of(c))) {
                    return c;
                }
            }
            return new Subject.OfClient(scope.name, key.account(), key.computer(), key.connector());
        }

        private List<Evidence> evidence() {
            if (sightings.size() == 1) {
                return sightings.getFirst().single();
            }
            List<Evidence> all = new ArrayList<>(Math.min(sightings.size(), FactMerger.KEPT));
            for (int i = 0; i < sightings.size() && all.size() < FactMerger.KEPT; i++) {
                Evidence evidence = sightings.get(i).observation.evidence();
                if (!all.contains(evidence)) {
                    all.add(evidence);
                }
            }
            return all;
        }
    }
}
