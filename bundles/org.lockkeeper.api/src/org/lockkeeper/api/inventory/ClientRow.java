package org.lockkeeper.api.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Account;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.UpgradePlan;

/**
 * A client with all that its fields tell of.
 *
 * @param client the client
 * @param plan what the upgrade does to it; {@code null} where there is no version to judge by, or where its server
 *        could not be planned
 * @param account what is known of its account; {@code null} where nothing is
 * @param server its server; {@code null} where the model is not at hand
 * @param asOf the date of judgement, which ages are counted to; {@code null} where nothing dates the evidence
 */
public record ClientRow(Client client, ClientPlan plan, Account account, Server server, Moment asOf) {

    /** Checks that there is a client. */
    public ClientRow {
        Objects.requireNonNull(client);
    }

    /** A row of a plan alone. */
    public static ClientRow of(ClientPlan plan) {
        return new ClientRow(plan.client(), plan, null, null, null);
    }

    /**
     * The rows of a model, in the order of its clients.
     *
     * @param plan the verdicts; {@code null} where there is no version to judge by
     */
    public static List<ClientRow> of(Model model, UpgradePlan plan) {
        Map<Subject.OfClient, ClientPlan> plans = new HashMap<>();
        Map<String, Moment> dates = new HashMap<>();
        Map<String, Server> servers = new HashMap<>();
        for (Server server : model.servers()) {
            servers.put(server.name(), server);
            dates.put(server.name(), server.judgedAsOf());
        }
        if (plan != null) {
            plan.clients().forEach(c -> plans.put(c.client().subject(), c));
            for (ServerPlan server : plan.servers()) {
                dates.put(server.server().name(), server.asOf());
            }
        }
        Map<Subject.OfAccount, Account> accounts = new HashMap<>();
        model.accounts().forEach(a -> accounts.put(new Subject.OfAccount(a.server(), a.name()), a));
        List<ClientRow> rows = new ArrayList<>(model.clients().size());
        for (Client client : model.clients()) {
            Subject.OfClient who = client.subject();
            Account account = who.account() == null ? null
                    : accounts.get(new Subject.OfAccount(who.server(), who.account()));
            rows.add(new ClientRow(client, plans.get(who), account, servers.get(who.server()),
                    dates.get(who.server())));
        }
        return rows;
    }

    /** What is known of one attribute: of the client, else of its account. */
    public <T> Fact<T> fact(Attribute<T> attribute) {
        Fact<T> own = client.facts().get(attribute);
        return own.isKnown() || !own.conflicts().isEmpty() || account == null ? own : account.facts().get(attribute);
    }

    /** When the client was last seen; {@code null} where no sighting is dated. */
    public Moment lastSeenAt() {
        for (Evidence sighting : client.sightings()) {
            if (sighting.observedAt() != null) {
                return sighting.observedAt();
            }
        }
        return null;
    }
}
