package org.lockkeeper.core.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.facts.Account;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.Model;

/**
 * Lets hold what is supposed where evidence without a date would leave it open: it may be newer than anything, but not than
 * a supposition, which is about what will be.
 */
final class Holding {

    private static final String LOST = "supposed otherwise";

    private final Set<SourceFile> supposed;

    private Holding(List<Observation> laid) {
        supposed = laid.stream().map(o -> o.evidence().file()).collect(Collectors.toSet());
    }

    /**
     * A model in which it holds.
     *
     * @param model that was made with the observations
     * @param laid what is supposed
     */
    static Model in(Model model, List<Observation> laid) {
        Holding holding = new Holding(laid);
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
        return new Model(model.revision(), model.servers(), clients, accounts, model.computers(), model.settings(),
                model.unread(), model.joined());
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
