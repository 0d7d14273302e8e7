package org.lockkeeper.core.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Account;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.core.internal.resolve.ByServer;

/**
 * Lets hold what is supposed where evidence without a date would leave it open: it may be newer than anything, but not than
 * a supposition, which is about what will be. And nobody is there only because something is supposed: where a report is no
 * longer explained then, the account is undecided on the computer that is known, not on one more.
 */
final class Holding {

    private static final String LOST = "supposed otherwise";

    private final Set<SourceFile> supposed;
    private final Set<Subject.OfClient> before = new HashSet<>();

    private Holding(List<Observation> laid, Model base) {
        supposed = laid.stream().map(o -> o.evidence().file()).collect(Collectors.toSet());
        // of other servers nobody is asked about
        Set<String> servers = laid.stream().map(o -> ByServer.key(o.subject().server())).collect(Collectors.toSet());
        ByServer<Client> clients = new ByServer<>(base.clients(), c -> c.subject().server());
        servers.forEach(server -> clients.of(server).stream().map(Client::subject).filter(c -> c.computer() == null)
                .forEach(before::add));
    }

    /**
     * A model in which it holds.
     *
     * @param model that was made with the observations
     * @param laid what is supposed
     * @param base what is known
     */
    static Model in(Model model, List<Observation> laid, Model base) {
        Holding holding = new Holding(laid, base);
        List<Client> clients = new ArrayList<>(model.clients().size());
        for (Client client : model.clients()) {
            Facts facts = holding.facts(client.facts());
            clients.add(facts == client.facts() ? client : client.with(facts));
        }
        List<Account> accounts = new ArrayList<>(model.accounts().size());
        for (Account account : model.accounts()) {
            Facts facts = holding.facts(account.facts());
            accounts.add(facts == account.facts() ? account : new Account(account.server(), account.name(), facts));
        }
        return new Model(model.revision(), model.servers(), holding.withoutNew(clients), accounts, model.computers(), model.settings(),
                model.unread(), model.joined());
    }

    /**
     * The clients without those of unknown computers that only a supposition leaves to be reckoned with: a client of the
     * account of which something is supposed, and which LK-106 can leave undecided, stands for each.
     */
    private List<Client> withoutNew(List<Client> clients) {
        Map<Subject.OfAccount, Client> missing = new HashMap<>();
        for (Client client : clients) {
            if (client.unexplained() != null && !before.contains(client.subject())) {
                missing.put(account(client.subject()), client);
            }
        }
        if (missing.isEmpty()) {
            return clients;
        }
        Set<Client> replaced = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Client> all = new ArrayList<>(clients);
        all.replaceAll(client -> {
            Client other = canStandIn(client.subject()) && missing.containsKey(account(client.subject()))
                    && isSupposed(client.facts()) ? missing.remove(account(client.subject())) : null;
            if (other == null) {
                return client;
            }
            replaced.add(other);
            return new Client(client.subject(), client.facts(), client.sightings(), other.unexplained());
        });
        all.removeIf(replaced::contains);
        return all;
    }

    private static Subject.OfAccount account(Subject.OfClient client) {
        return new Subject.OfAccount(client.server(), Objects.requireNonNull(client.account()));
    }

    private static boolean canStandIn(Subject.OfClient subject) {
        return subject.computer() != null && subject.account() != null
                && (subject.connector() == Connector.KOFF || subject.connector() == Connector.KOC);
    }

    private boolean isSupposed(Facts facts) {
        boolean[] is = {false};
        facts.forEach((_, fact) -> is[0] |= fact.evidence().stream().anyMatch(e -> supposed.contains(e.file())));
        return is[0];
    }

    private Facts facts(Facts facts) {
        Facts[] held = {facts};
        facts.forEach((attribute, fact) -> {
            if (fact.isDisputed()) {
                held[0] = with(held[0], attribute);
            }
        });
        return held[0];
    }

    private <T> Facts with(Facts facts, Attribute<T> attribute) {
        List<Fact.Conflict<T>> conflicts = facts.get(attribute).conflicts();
        for (Fact.Conflict<T> conflict : conflicts) {
            if (conflict.open() && supposed.contains(conflict.evidence().file())) {
                List<Fact.Conflict<T>> others = conflicts.stream().filter(c -> !c.value().equals(conflict.value()))
                        .map(c -> new Fact.Conflict<>(c.value(), c.evidence(), LOST)).toList();
                return facts.with(attribute, new Fact<>(conflict.value(), List.of(conflict.evidence()), others));
            }
        }
        return facts;
    }
}
