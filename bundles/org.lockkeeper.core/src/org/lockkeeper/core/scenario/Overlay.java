package org.lockkeeper.core.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.DirectoryAttributes;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Account;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Computer;
import org.lockkeeper.api.facts.JoinedName;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.facts.UnreadSource;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.internal.resolve.ByServer;
import org.lockkeeper.core.internal.resolve.Resolver;

/**
 * A model with observations laid over it. Only what can be known otherwise by them is resolved again: whoever hangs
 * together with their subjects by common accounts and computers. Everything else is the very same object as before.
 * Where sources use several names for one account or computer, or may do, which are one depends on all names of a
 * server: then all of that server is resolved again.
 */
final class Overlay {

    private static final Comparator<Client> ORDER = Comparator
            .comparing((Client c) -> c.subject().account(), Comparator.nullsLast(Comparator.<String>naturalOrder()))
            .thenComparing(c -> c.subject().computer(), Comparator.nullsLast(Comparator.<String>naturalOrder()))
            .thenComparing(c -> c.subject().connector(), Comparator.nullsLast(Comparator.<Connector>naturalOrder()));

    private final Model base;
    private final @Nullable Moment asOf;
    private final Map<String, Touched> touched = new HashMap<>();
    private final ByServer<Client> clients;
    private final ByServer<Account> accounts;
    private final ByServer<Computer> computers;

    /** Who is resolved again of one server. */
    private static final class Touched {

        private final Set<String> accounts = new HashSet<>();
        private final Set<String> computers = new HashSet<>();
        private final Set<String> domains = new HashSet<>();
        private final Set<String> known = new HashSet<>();
        private final Set<String> sources = new HashSet<>();
        private boolean all;

        /** Takes names that sources use: of an account, which has a domain of its own where it is no address. */
        void note(@Nullable String account, @Nullable String computer) {
            if (account != null) {
                domains.add(account.substring(account.indexOf('@') + 1));
            }
            if (computer != null) {
                known.add(computer);
            }
        }

        /** Whether that touches anybody else. */
        boolean add(Subject.OfClient client) {
            boolean account = client.account() != null && accounts.add(client.account());
            boolean computer = client.computer() != null && computers.add(client.computer());
            return account || computer;
        }

        boolean add(Subject subject) {
            return switch (subject) {
                case Subject.OfAccount account -> accounts.add(account.account());
                case Subject.OfComputer computer -> computers.add(computer.computer());
                case Subject.OfClient client -> add(client);
                case Subject.OfServer _, Subject.OfSetting _ -> false;
            };
        }

        boolean has(Subject.OfClient client) {
            return all || client.account() != null && accounts.contains(client.account())
                    || client.computer() != null && computers.contains(client.computer());
        }

        boolean has(Subject subject) {
            return all || switch (subject) {
                case Subject.OfServer _ -> true;
                case Subject.OfAccount account -> accounts.contains(account.account());
                case Subject.OfComputer computer -> computers.contains(computer.computer());
                case Subject.OfClient client -> has(client);
                case Subject.OfSetting _ -> false;
            };
        }
    }

    private Overlay(Model base, @Nullable Moment asOf) {
        this.base = base;
        this.asOf = asOf;
        clients = new ByServer<>(base.clients(), c -> c.subject().server());
        accounts = new ByServer<>(base.accounts(), Account::server);
        computers = new ByServer<>(base.computers(), Computer::server);
    }

    /**
     * The present model of a workspace with observations laid over it.
     *
     * @param asOf the date of judgement; {@code null} for each server's own
     * @param held what becomes of that part of the model which is resolved again
     */
    static Model of(Workspace workspace, @Nullable Moment asOf, List<Observation> laid, UnaryOperator<Model> held,
            Progress progress) throws ProblemException {
        Model base = workspace.model(asOf);
        if (laid.isEmpty()) {
            return base;
        }
        Overlay overlay = new Overlay(base, asOf);
        overlay.touch(laid);
        overlay.touchAllWhereNamesMatter();
        return overlay.merged(held.apply(overlay.resolved(workspace, laid, progress)));
    }

    private static String key(String server) {
        return ByServer.key(server);
    }

    private void touch(List<Observation> laid) {
        for (Observation observation : laid) {
            Touched of = touched.computeIfAbsent(key(observation.subject().server()), _ -> new Touched());
            of.add(observation.subject());
            String source = observation.attributes().get(Attribute.SOURCE_KNOWN);
            if (source != null) {
                // what a source may have told may have been about anybody
                of.sources.add(source);
                of.all = true;
            }
        }
        touched.forEach((server, of) -> {
            // few passes: hardly anybody is several common computers away from whom the observations name
            boolean grows = true;
            while (grows) {
                grows = false;
                for (Client client : clients.of(server)) {
                    if (of.has(client.subject()) && of.add(client.subject())) {
                        grows = true;
                    }
                }
            }
        });
    }

    /** Has all resolved again of servers where which names are one may depend on names that nothing touches. */
    private void touchAllWhereNamesMatter() {
        base.joined().forEach(j -> all(j.server()));
        // whom policies name is told by everybody of whom a directory tells
        base.servers().stream().filter(s -> s.facts().get(DirectoryAttributes.POLICY).isKnown())
                .forEach(s -> all(s.name()));
        touched.forEach((server, of) -> {
            for (Client client : clients.of(server)) {
                of.all |= !client.facts().get(Attribute.JOINED_NAMES).conflicts().isEmpty();
                of.note(client.subject().account(), client.subject().computer());
            }
            accounts.of(server).forEach(a -> of.note(a.name(), null));
            computers.of(server).forEach(c -> of.note(null, c.name()));
            of.accounts.forEach(account -> of.note(account, null));
            of.all |= of.domains.size() > 1 || !of.known.containsAll(of.computers);
        });
    }

    private void all(String server) {
        Touched of = touched.get(key(server));
        if (of != null) {
            of.all = true;
        }
    }

    /** Who is touched of a server, for many questions about the same server. */
    private final class Last {

        private @Nullable String server;
        private @Nullable Touched of;

        /** {@code null} where nobody is. */
        @Nullable Touched of(String name) {
            if (!name.equals(server)) {
                server = name;
                of = touched.get(key(name));
            }
            return of;
        }
    }

    private Model resolved(Workspace workspace, List<Observation> laid, Progress progress) throws ProblemException {
        Resolver resolver = new Resolver(asOf);
        Map<Long, List<JournalFile>> files = new HashMap<>();
        for (ImportEntry entry : workspace.imports()) {
            files.put(entry.id(), workspace.files(entry.id()));
        }
        Feed feed = new Feed(resolver, files);
        workspace.forEachObservation(feed::take, progress);
        laid.forEach(resolver::add);
        return resolver.model(base.revision());
    }

    /** Gives the resolver what it has to know of the workspace. */
    private final class Feed {

        private final Resolver resolver;
        private final Map<Long, List<JournalFile>> files;
        private @Nullable ImportEntry entry;
        private final Set<String> dated = new HashSet<>();
        private final Last last = new Last();

        Feed(Resolver resolver, Map<Long, List<JournalFile>> files) {
            this.resolver = resolver;
            this.files = files;
        }

        void take(ImportEntry from, Observation observation) {
            if (from != entry) {
                entry = from;
                dated.clear();
                resolver.startImport(from.importedAt());
                files.getOrDefault(from.id(), List.of()).forEach(resolver::add);
            }
            String server = observation.subject().server();
            Touched of = last.of(server);
            if (of == null) {
                return;
            }
            // that an import told something of the server at all dates it; reports stand in lines about anybody
            boolean dates = observation.source() != SourceKind.STATEMENT && dated.add(server);
            if (dates || of.has(observation.subject())
                    || observation.attributes().get(Attribute.REPORT_AT) != null) {
                resolver.add(observation);
            }
        }
    }

    private Model merged(Model again) {
        Map<String, Server> servers = new HashMap<>();
        again.servers().forEach(s -> servers.put(key(s.name()), s));
        return new Model(base.revision(), base.servers().stream().map(s -> server(s, servers.get(key(s.name())))).toList(),
                clients(again), replaced(base.accounts(), again.accounts(), Account::server, Account::name, t -> t.accounts),
                replaced(base.computers(), again.computers(), Computer::server, Computer::name, t -> t.computers),
                base.settings(), unread(), joined(again));
    }

    /** The sources that could not be read and of which nobody supposes that what they tell is known. */
    private List<UnreadSource> unread() {
        return base.unread().stream().filter(source -> touched.entrySet().stream()
                .noneMatch(of -> of.getValue().sources.contains(source.file().path())
                        && (source.server() == null || key(source.server()).equals(of.getKey())))).toList();
    }

    private List<JoinedName> joined(Model again) {
        List<JoinedName> joined = new ArrayList<>();
        Last last = new Last();
        for (Server server : base.servers()) {
            Touched of = last.of(server.name());
            (of != null && of.all ? again : base).joined().stream().filter(j -> j.server().equals(server.name()))
                    .forEach(joined::add);
        }
        return joined;
    }

    private static Server server(Server before, @Nullable Server again) {
        return again == null || before.facts().equals(again.facts()) ? before
                : new Server(before.name(), again.facts(), before.reports(), before.newestEvidenceAt());
    }

    /** The clients in the model's order: those that were resolved again in place of those that were, the rest as it is. */
    private List<Client> clients(Model again) {
        ByServer<Client> found = new ByServer<>(again.clients(), c -> c.subject().server());
        List<Client> ordered = new ArrayList<>(base.clients().size());
        for (Server server : base.servers()) {
            Touched of = touched.get(key(server.name()));
            ordered.addAll(of == null ? clients.of(server.name())
                    : clients(of, clients.of(server.name()), found.of(server.name())));
        }
        return ordered;
    }

    private static List<Client> clients(Touched of, List<Client> known, List<Client> again) {
        Map<Subject.OfClient, Client> before = new HashMap<>();
        List<Client> all = new ArrayList<>(known.size());
        for (Client client : known) {
            if (of.has(client.subject())) {
                before.put(client.subject(), client);
            } else {
                all.add(client);
            }
        }
        for (Client client : again) {
            if (of.has(client.subject())) {
                Client same = before.get(client.subject());
                all.add(client.equals(same) ? same : client);
            }
        }
        all.sort(ORDER);
        return all;
    }

    private <T> List<T> replaced(List<T> before, List<T> again, Function<T, String> server, Function<T, String> name,
            Function<Touched, Set<String>> names) {
        Map<List<String>, T> others = new HashMap<>();
        Last last = new Last();
        for (T other : again) {
            Touched of = last.of(server.apply(other));
            if (of != null && (of.all || names.apply(of).contains(name.apply(other)))) {
                others.put(List.of(key(server.apply(other)), name.apply(other)), other);
            }
        }
        if (others.isEmpty() && touched.values().stream().noneMatch(t -> t.all)) {
            return before;
        }
        List<T> all = new ArrayList<>(before.size());
        for (T one : before) {
            Touched of = last.of(server.apply(one));
            T other = of == null || !of.all && !names.apply(of).contains(name.apply(one)) ? null
                    : others.remove(List.of(key(server.apply(one)), name.apply(one)));
            if (other != null || of == null || !of.all) {
                all.add(other == null || other.equals(one) ? one : other);
            }
        }
        all.addAll(others.values());
        return all;
    }
}
