package org.lockkeeper.core.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
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
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
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

    /** Who is resolved again of one server. */
    private static final class Touched {

        private final Set<String> accounts = new HashSet<>();
        private final Set<String> computers = new HashSet<>();
        private boolean all;

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
    }

    /**
     * The present model of a workspace with observations laid over it.
     *
     * @param asOf the date of judgement; {@code null} for each server's own
     */
    static Model of(Workspace workspace, @Nullable Moment asOf, List<Observation> laid, Progress progress)
            throws ProblemException {
        Model base = workspace.model(asOf);
        if (laid.isEmpty()) {
            return base;
        }
        Overlay overlay = new Overlay(base, asOf);
        overlay.touch(laid);
        overlay.touchAllWhereNamesMatter();
        return overlay.merged(overlay.resolved(workspace, laid, progress));
    }

    private static String key(String server) {
        return server.toLowerCase(Locale.ROOT);
    }

    private void touch(List<Observation> laid) {
        boolean grows = false;
        for (Observation observation : laid) {
            Touched of = touched.computeIfAbsent(key(observation.subject().server()), _ -> new Touched());
            if (of.add(observation.subject())) {
                grows = true;
            }
        }
        // few passes: hardly anybody is several common computers away from whom the observations name
        while (grows) {
            grows = false;
            Last last = new Last();
            for (Client client : base.clients()) {
                Touched of = last.of(client.subject().server());
                if (of != null && of.has(client.subject()) && of.add(client.subject())) {
                    grows = true;
                }
            }
        }
    }

    /** Has all resolved again of servers where which names are one may depend on names that nothing touches. */
    private void touchAllWhereNamesMatter() {
        Map<String, Set<String>> domains = new HashMap<>();
        Map<String, Set<String>> computers = new HashMap<>();
        Last last = new Last();
        base.joined().forEach(j -> all(j.server()));
        for (Client client : base.clients()) {
            Subject.OfClient who = client.subject();
            Touched of = last.of(who.server());
            if (of != null && !of.all) {
                of.all = !client.facts().get(Attribute.JOINED_NAMES).conflicts().isEmpty();
                note(who.server(), who.account(), who.computer(), domains, computers);
            }
        }
        base.accounts().forEach(a -> note(a.server(), a.name(), null, domains, computers));
        base.computers().forEach(c -> note(c.server(), null, c.name(), domains, computers));
        touched.forEach((server, of) -> {
            of.accounts.forEach(account -> note(server, account, null, domains, computers));
            of.all |= domains.getOrDefault(server, Set.of()).size() > 1
                    || !computers.getOrDefault(server, Set.of()).containsAll(of.computers);
        });
    }

    private void all(String server) {
        Touched of = touched.get(key(server));
        if (of != null) {
            of.all = true;
        }
    }

    private void note(String server, @Nullable String account, @Nullable String computer, Map<String,
            Set<String>> domains,
            Map<String, Set<String>> computers) {
        String key = key(server);
        if (account != null && touched.containsKey(key)) {
            // what is no address has a domain of its own here
            domains.computeIfAbsent(key, _ -> new HashSet<>()).add(account.substring(account.indexOf('@') + 1));
        }
        if (computer != null && touched.containsKey(key)) {
            computers.computeIfAbsent(key, _ -> new HashSet<>()).add(computer);
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
        Feed feed = new Feed(resolver);
        workspace.forEachObservation(feed::take, progress);
        laid.forEach(resolver::add);
        return resolver.model(base.revision());
    }

    /** Gives the resolver what it has to know of the workspace. */
    private final class Feed {

        private final Resolver resolver;
        private @Nullable ImportEntry entry;
        private final Set<String> dated = new HashSet<>();
        private final Last last = new Last();

        Feed(Resolver resolver) {
            this.resolver = resolver;
        }

        void take(ImportEntry from, Observation observation) {
            if (from != entry) {
                entry = from;
                dated.clear();
                resolver.startImport(from.importedAt());
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
                base.settings(), base.unread(), joined(again));
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
        Map<Subject.OfClient, Client> before = new HashMap<>();
        Map<String, List<Client>> all = new HashMap<>();
        Last last = new Last();
        for (Client client : base.clients()) {
            Touched of = last.of(client.subject().server());
            if (of != null && of.has(client.subject())) {
                before.put(client.subject(), client);
            } else {
                all.computeIfAbsent(client.subject().server(), _ -> new ArrayList<>()).add(client);
            }
        }
        Set<String> changed = new HashSet<>();
        for (Client client : again.clients()) {
            Touched of = last.of(client.subject().server());
            if (of != null && of.has(client.subject())) {
                Client same = before.get(client.subject());
                all.computeIfAbsent(client.subject().server(), _ -> new ArrayList<>())
                        .add(client.equals(same) ? same : client);
                changed.add(client.subject().server());
            }
        }
        changed.forEach(server -> Objects.requireNonNull(all.get(server)).sort(ORDER));
        List<Client> ordered = new ArrayList<>();
        for (Server server : base.servers()) {
            ordered.addAll(all.getOrDefault(server.name(), List.of()));
        }
        return ordered;
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
