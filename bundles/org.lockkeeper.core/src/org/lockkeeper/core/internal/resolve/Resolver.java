package org.lockkeeper.core.internal.resolve;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Account;
import org.lockkeeper.api.facts.AffectedUserReport;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Computer;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.JoinedName;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.facts.Setting;
import org.lockkeeper.api.facts.UnreadSource;
import org.lockkeeper.api.intake.JournalFile;

/**
 * Makes a model out of observations: attribute by attribute and subject by subject, by {@link Attribute#scope()}, the
 * newest trustworthy observation wins, others stay visible as conflicts, what cannot be decided stays open, and what
 * nobody told stays unknown. The order in which observations are added does not matter. Used once, by one thread.
 */
public final class Resolver {

    // fewer than this are not worth a second thread
    private static final int CHUNK = 4096;

    private final @Nullable Moment asOf;
    private final Map<String, ServerScope> scopes = new HashMap<>();
    private final UnreadSources unread = new UnreadSources();
    private final Rereads imports = new Rereads();
    private @Nullable String lastServer;
    private @Nullable ServerScope lastScope;
    private long importNumber;
    private @Nullable Instant readAt;

    /** A resolver that knows nothing yet; a server is judged as of the newest date of collection that it tells. */
    public Resolver() {
        this(null);
    }

    /**
     * A resolver that knows nothing yet.
     *
     * @param asOf the date of judgement of all servers: times more than a day after it count as none; {@code null} for
     *        the newest date of collection that a server's evidence tells, and without one nothing is after it
     */
    public Resolver(@Nullable Moment asOf) {
        this.asOf = asOf;
    }

    /** Resolves observations. */
    public static Model resolve(long revision, Iterable<Observation> observations) {
        Resolver resolver = new Resolver();
        observations.forEach(resolver::add);
        return resolver.model(revision);
    }

    /**
     * What is added from now on was brought by another import.
     *
     * @param at when that import was read: what it brings may be as new as that where it tells no date of collection
     */
    public void startImport(Instant at) {
        importNumber++;
        readAt = at;
        imports.start(at);
    }

    /** Takes an observation. */
    public void add(Observation observation) {
        String known = observation.source() == SourceKind.STATEMENT
                ? observation.attributes().get(Attribute.SOURCE_KNOWN) : null;
        if (known != null) {
            unread.settle(observation.subject().server(), known);
        }
        scope(observation.subject().server()).add(observation, importNumber, readAt, imports);
    }

    /**
     * Takes a line of an import's journal: a file that was not recognised or has a problem is among the model's unread
     * sources, as long as no later import reads the same path without one. Oldest import first, and before what the import
     * observed: it tells which files an earlier import had read as they are.
     */
    public void add(JournalFile file) {
        imports.add(file);
        unread.add(file, imports.isOne(file.file()));
    }

    private ServerScope scope(String server) {
        // the observations of one file have the very same name
        if (!server.equals(lastServer)) {
            lastScope = scopes.computeIfAbsent(server.toLowerCase(Locale.ROOT), ServerScope::new);
            lastServer = server;
        }
        return Objects.requireNonNull(lastScope);
    }

    /**
     * The model of all that was added.
     *
     * @param revision the model's revision
     */
    public Model model(long revision) {
        List<ServerScope> ordered = new ArrayList<>(scopes.values());
        ordered.removeIf(scope -> !scope.isKnown());
        ordered.sort(Comparator.comparing(ServerScope::name, String.CASE_INSENSITIVE_ORDER));
        int accounts = ordered.stream().mapToInt(scope -> scope.accountParts.size()).sum();
        List<Parts> ofServers = (accounts > CHUNK ? ordered.parallelStream() : ordered.stream()).map(this::resolve)
                .toList();
        Parts parts = new Parts();
        ofServers.forEach(parts::add);
        List<UnreadSource> sources = new ArrayList<>(unread.all());
        parts.unread.stream().filter(source -> !unread.isSettled(source)).forEach(sources::add);
        return new Model(revision, parts.servers, parts.clients, parts.accounts, parts.computers, parts.settings,
                sources, parts.joined);
    }

    /** What the model will hold. */
    private static final class Parts {
        final List<Server> servers = new ArrayList<>();
        final List<Client> clients = new ArrayList<>();
        final List<Account> accounts = new ArrayList<>();
        final List<Computer> computers = new ArrayList<>();
        final List<Setting> settings = new ArrayList<>();
        final List<JoinedName> joined = new ArrayList<>();
        final List<UnreadSource> unread = new ArrayList<>();

        void add(Parts others) {
            servers.addAll(others.servers);
            clients.addAll(others.clients);
            accounts.addAll(others.accounts);
            computers.addAll(others.computers);
            settings.addAll(others.settings);
            joined.addAll(others.joined);
            unread.addAll(others.unread);
        }
    }

    /** What is known of one server, each kind in the order of names; servers know nothing of each other. */
    private Parts resolve(ServerScope scope) {
        Parts into = new Parts();
        Times times = scope.times(asOf);
        into.joined.addAll(Joining.join(scope, times));
        scope.links = AddressLinks.of(scope, times);
        List<AffectedUserReport> reports = scope.reports.reports(times);
        ReportsInForce inForce = new ReportsInForce(times, reports);
        Merging merging = new Merging(times, inForce);
        Fact<String> future = scope.futureTimes(times);
        Facts facts = merging.facts(scope.server);
        Fact<YesNo> listed = facts.get(Attribute.ACCOUNTS_LISTED);
        Fact<YesNo> holds = AccountList.of(scope, times, listed);
        facts = holds == listed ? facts : facts.with(Attribute.ACCOUNTS_LISTED, holds);
        DirectoryFacts directory = new DirectoryFacts(scope, times, inForce);
        facts = directory.server(facts);
        into.servers.add(new Server(scope.name(), future.isKnown() ? facts.with(Attribute.FUTURE_TIMES, future) : facts,
                reports, scope.newest(times)));
        scope.reports.cut(scope.name(), reports).ifPresent(into.unread::add);
        scope.accounts.forEach((name, sightings) -> {
            Facts ofAccount = merging.facts(sightings);
            into.accounts.add(new Account(scope.name(), name, directory.account(name, ofAccount)));
            AccountPart part = scope.accountParts.get(name);
            if (part != null) {
                part.enabled = ofAccount.get(Attribute.ENABLED);
            }
        });
        scope.unclear = UnclearReports.of(scope, times, reports, path -> unread.isAmong(scope.name(), path));
        addClients(scope, times, inForce, into.clients);
        // last of all, so that nothing that verdicts rest on can come from them
        scope.lists.mark(into.clients);
        scope.remarks.addTo(into.clients, into.joined);
        for (ComputerPart computer : scope.computerParts.values()) {
            if (computer.itself() != null) {
                into.computers.add(new Computer(scope.name(), computer.name,
                        directory.computer(computer.name, merging.computer(computer))));
            }
        }
        scope.settings.forEach((subject, sightings) -> into.settings.add(new Setting(
                new Subject.OfSetting(scope.name(), subject.table(), subject.variable()),
                merging.facts(sightings).get(Attribute.SETTING))));
        into.accounts.sort(Comparator.comparing(Account::name));
        into.computers.sort(Comparator.comparing(Computer::name));
        into.settings.sort(Comparator.comparing((Setting s) -> s.subject().table()).thenComparing(s -> s.subject().variable()));
        return into;
    }

    /** Merges what needs no client. */
    private static final class Merging {

        private static final int NOT_OF_COMPUTER = SightingList.ALL & ~SightingList.COMPUTER & ~SightingList.PROGRAM;

        private final Times times;
        private final FactMerger merger;
        private final SightingList gathered = new SightingList();

        Merging(Times times, ReportsInForce reports) {
            this.times = times;
            this.merger = new FactMerger(times, reports);
        }

        Facts facts(@Nullable Sighting chain) {
            return facts(chain, SightingList.ALL);
        }

        private Facts facts(@Nullable Sighting chain, int scopes) {
            gathered.clear();
            gathered.addChain(chain, Role.OWN, scopes);
            gathered.sort(times);
            return merger.merge(gathered);
        }

        /** The sightings of a computer itself, and what is known about it for all its clients. */
        Facts computer(ComputerPart computer) {
            return Facts.builder().putAll(facts(computer.itself(), NOT_OF_COMPUTER))
                    .putAll(computer.facts(), attribute -> attribute.scope() == Attribute.Scope.COMPUTER
                            && (attribute != Attribute.PROGRAMS_SHOWN || isHiddenByAll(computer))).build();
        }

        /** Whether every list of the computer's programs hides whether there is a connector. */
        private static boolean isHiddenByAll(ComputerPart computer) {
            Set<SourceFile> hiding = new HashSet<>();
            Set<SourceFile> all = new HashSet<>();
            for (Sighting s = computer.itself(); s != null; s = s.next) {
                if (s.observation.source() == SourceKind.INVENTORY) {
                    all.add(s.observation.evidence().file());
                    if (s.get(Attribute.PROGRAMS_SHOWN) != null) {
                        hiding.add(s.observation.evidence().file());
                    }
                }
            }
            return hiding.containsAll(all);
        }
    }

    private static void addClients(ServerScope scope, Times times, ReportsInForce reports, List<Client> into) {
        ClientAssembly assembly = new ClientAssembly(scope.accountParts.values(), scope.computerParts.values(), times);
        AccountReports accounts = new AccountReports(times, reports);
        for (AccountPart account : assembly.accounts()) {
            accounts.place(account);
        }
        ComputerPart[] computers = scope.computerParts.values().toArray(new ComputerPart[0]);
        UnclearReports unclear = scope.unclear;
        inChunks(computers.length, _ -> {
            ComputerFacts facts = new ComputerFacts(times, reports);
            return i -> {
                unclear.addTo(computers[i], facts);
                facts.resolve(computers[i]);
            };
        });
        List<ClientAssembly.Draft> drafts = assembly.clients();
        Client[] clients = new Client[drafts.size()];
        inChunks(clients.length, _ -> {
            ClientMaker maker = new ClientMaker(scope, times, reports);
            return i -> clients[i] = maker.client(drafts.get(i));
        });
        into.addAll(List.of(clients));
    }

    /** Works on one after the other. */
    @FunctionalInterface
    private interface Work {
        void on(int index);
    }

    /** Has chunks worked on by several threads, each chunk by a worker of its own. */
    private static void inChunks(int size, IntFunction<Work> workers) {
        int chunks = (size + CHUNK - 1) / CHUNK;
        IntStream range = IntStream.range(0, chunks);
        (chunks > 1 ? range.parallel() : range).forEach(chunk -> {
            Work work = workers.apply(chunk);
            for (int i = chunk * CHUNK; i < Math.min(size, (chunk + 1) * CHUNK); i++) {
                work.on(i);
            }
        });
    }
}
