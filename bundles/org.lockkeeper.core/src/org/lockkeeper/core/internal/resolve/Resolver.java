package org.lockkeeper.core.internal.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
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
    private final FactMerger merger = new FactMerger();
    private final SightingList gathered = new SightingList();
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
        scope(observation.subject().server()).add(observation, sequence++);
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
        for (ServerScope scope : ordered) {
            List<AffectedUserReport> reports = scope.reports.reports();
            Facts facts = merged(scope.server, Sighting.STATED_THEN_NEWEST_FIRST);
            servers.add(new Server(scope.name, facts, reports, scope.newest()));
            addClients(scope, reports.isEmpty() ? null : reports.getFirst().at(), clients);
            scope.accounts.forEach((name, sightings) -> accounts.add(new Account(scope.name, name, merged(sightings))));
            scope.computerParts.forEach((name, part) -> {
                if (part.itself() != null) {
                    computers.add(new Computer(scope.name, name, merged(part.itself())));
                }
            });
            scope.settings.forEach((subject, sightings) -> settings
                    .add(new Setting(subject, merged(sightings).get(Attribute.SETTING))));
        }
        accounts.sort(Comparator.comparing(Account::server, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Account::name));
        computers.sort(Comparator.comparing(Computer::server, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Computer::name));
        settings.sort(Comparator.comparing((Setting s) -> s.subject().server(), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(s -> s.subject().table()).thenComparing(s -> s.subject().variable()));
        return new Model(revision, servers, clients, accounts, computers, settings);
    }

    private Facts merged(Sighting chain) {
        return merged(chain, Sighting.NEWEST_FIRST);
    }

    private Facts merged(Sighting chain, Comparator<Sighting> order) {
        gathered.clear();
        gathered.addChain(chain);
        gathered.sort(order);
        return merger.merge(gathered, null, null);
    }

    private static void addClients(ServerScope scope, Moment newestReport, List<Client> into) {
        List<ClientAssembly.Draft> drafts = new ClientAssembly(scope.accountParts.values(),
                scope.computerParts.values()).clients();
        String superseded = newestReport == null ? null : "superseded by the report of " + newestReport;
        Client[] clients = new Client[drafts.size()];
        int chunks = (clients.length + CHUNK - 1) / CHUNK;
        IntStream range = IntStream.range(0, chunks);
        (chunks > 1 ? range.parallel() : range).forEach(chunk -> {
            ClientMaker maker = new ClientMaker(scope.name, newestReport, superseded);
            for (int i = chunk * CHUNK; i < Math.min(clients.length, (chunk + 1) * CHUNK); i++) {
                clients[i] = maker.client(drafts.get(i));
            }
        });
        into.addAll(Arrays.asList(clients));
    }
}
