package org.lockkeeper.api.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.RemarkAttributes;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Account;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.api.facts.Model;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.ServerPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.rules.Finding;

/**
 * A client with all that its fields tell of.
 *
 * @param client the client
 * @param plan what the upgrade does to it; {@code null} where there is no version to judge by, or where its server
 *        could not be planned
 * @param account what is known of its account; {@code null} where nothing is
 * @param server its server; {@code null} where the model is not at hand
 * @param asOf the date of judgement, which ages are counted to; {@code null} where nothing dates the evidence
 * @param staleAfter how many days old a fact may be before it is marked as stale, at least 1
 */
public record ClientRow(Client client, @Nullable ClientPlan plan, @Nullable Account account,
        @Nullable Server server, @Nullable Moment asOf, int staleAfter) {

    private static final long DAY = 86_400;

    /** How many days old a fact may be where nobody says otherwise. */
    public static final int STALE_AFTER = 30;

    /** Checks that there is a client. */
    public ClientRow {
        Objects.requireNonNull(client);
        if (staleAfter < 1) {
            throw new IllegalArgumentException("expected a number of days of at least 1, found " + staleAfter);
        }
    }

    /** A row whose facts may be {@value #STALE_AFTER} days old. */
    public ClientRow(Client client, @Nullable ClientPlan plan, @Nullable Account account, @Nullable Server server,
            @Nullable Moment asOf) {
        this(client, plan, account, server, asOf, STALE_AFTER);
    }

    /**
     * A row of a plan alone, without a date of judgement: ages, and what order times of unknown offset have, are hidden.
     *
     * @deprecated for extensions made before; {@link #of(ClientPlan, UpgradePlan)} has the date
     */
    @Deprecated
    public static ClientRow of(ClientPlan plan) {
        return new ClientRow(plan.client(), plan, null, null, null);
    }

    /**
     * A row of a plan alone, judged as of its server's date.
     *
     * @param whole the plan that it is of
     */
    public static ClientRow of(ClientPlan plan, UpgradePlan whole) {
        String name = plan.client().subject().server();
        for (ServerPlan server : whole.servers()) {
            if (server.server().name().equals(name)) {
                return new ClientRow(plan.client(), plan, null, server.server(), server.asOf());
            }
        }
        return new ClientRow(plan.client(), plan, null, null, null);
    }

    /**
     * The rows of a model, in the order of its clients.
     *
     * @param plan the verdicts; {@code null} where there is no version to judge by
     */
    public static List<ClientRow> of(Model model, @Nullable UpgradePlan plan) {
        return of(model, plan, STALE_AFTER);
    }

    /**
     * The rows of a model, in the order of its clients.
     *
     * @param plan the verdicts; {@code null} where there is no version to judge by
     * @param staleAfter how many days old a fact may be before it is marked as stale, at least 1
     */
    public static List<ClientRow> of(Model model, @Nullable UpgradePlan plan, int staleAfter) {
        Map<String, Moment> dates = new HashMap<>();
        Map<String, Server> servers = new HashMap<>();
        for (Server server : model.servers()) {
            servers.put(server.name(), server);
            dates.put(server.name(), server.judgedAsOf());
        }
        if (plan != null) {
            for (ServerPlan server : plan.servers()) {
                dates.put(server.server().name(), server.asOf());
            }
        }
        // by server and name, which clients have in the same spelling
        Map<String, Map<String, Account>> accounts = new HashMap<>();
        model.accounts().forEach(a -> accounts.computeIfAbsent(a.server(), _ -> new HashMap<>())
                .put(new Subject.OfAccount(a.server(), a.name()).account(), a));
        Plans plans = new Plans(plan == null ? List.of() : plan.clients());
        List<ClientRow> rows = new ArrayList<>(model.clients().size());
        for (Client client : model.clients()) {
            Subject.OfClient who = client.subject();
            Account account = who.account() == null ? null
                    : accounts.getOrDefault(who.server(), Map.of()).get(who.account());
            rows.add(new ClientRow(client, plans.of(client), account, servers.get(who.server()),
                    dates.get(who.server()), staleAfter));
        }
        return rows;
    }

    /** The verdicts by client. A plan names its clients in the model's order, so that the next one is nearly always meant. */
    private static final class Plans {

        private final List<ClientPlan> plans;
        private int next;
        private @Nullable Map<Subject.OfClient, ClientPlan> bySubject;

        Plans(List<ClientPlan> plans) {
            this.plans = plans;
        }

        @Nullable ClientPlan of(Client client) {
            if (next < plans.size() && plans.get(next).client() == client) {
                return plans.get(next++);
            }
            Map<Subject.OfClient, ClientPlan> known = bySubject;
            if (known == null) {
                known = new HashMap<>();
                for (ClientPlan plan : plans) {
                    known.put(plan.client().subject(), plan);
                }
                bySubject = known;
            }
            return known.get(client.subject());
        }
    }

    /**
     * The accounts of a model of which no client is known, as rows: what people state of accounts is stated of them
     * too.
     */
    public static List<ClientRow> ofAccountsWithoutClient(Model model) {
        Set<Subject.OfAccount> seen = new HashSet<>();
        for (Client client : model.clients()) {
            if (client.subject().account() != null) {
                seen.add(new Subject.OfAccount(client.subject().server(), client.subject().account()));
            }
        }
        List<ClientRow> rows = new ArrayList<>();
        for (Account account : model.accounts()) {
            if (seen.add(new Subject.OfAccount(account.server(), account.name()))) {
                List<Evidence> evidence = new ArrayList<>();
                account.facts().forEach((_, fact) -> evidence.addAll(fact.evidence()));
                if (evidence.isEmpty()) {
                    evidence.add(Evidence.ofFile(SourceFile.stated("the server's list of accounts"), null));
                }
                Server server = model.server(account.server()).orElse(null);
                rows.add(new ClientRow(new Client(new Subject.OfClient(account.server(), account.name(), null, null),
                        Facts.NONE, evidence), null, account, server, server == null ? null : server.judgedAsOf()));
            }
        }
        return rows;
    }

    /** What is known of one attribute: of the client, else of its account. */
    public <T> Fact<T> fact(Attribute<T> attribute) {
        Fact<T> own = client.facts().get(attribute);
        return own.isKnown() || !own.conflicts().isEmpty() || account == null ? own : account.facts().get(attribute);
    }

    /** When the client was last seen, by anything but what people state; {@code null} where no sighting is dated. */
    public @Nullable Moment lastSeenAt() {
        for (Evidence sighting : client.sightings()) {
            if (sighting.observedAt() != null && !sighting.file().isStatement()) {
                return sighting.observedAt();
            }
        }
        return null;
    }

    /** The same row, whose facts may be so many days old, at least 1. */
    public ClientRow staleAfter(int days) {
        return new ClientRow(client, plan, account, server, asOf, days);
    }

    /** The attributes of which what is known is stale, by name. */
    public List<Attribute<?>> stale() {
        List<Attribute<?>> stale = new ArrayList<>();
        client.facts().forEach((attribute, fact) -> {
            if (staleness(attribute, fact) != Staleness.NONE) {
                stale.add(attribute);
            }
        });
        return stale;
    }

    /** Whether what is known of an attribute is stale, and why. What every sighting tells anew is not. */
    public Staleness staleness(Attribute<?> attribute, Fact<?> fact) {
        if (attribute.isPassing() || !fact.isKnown() || fact.evidence().isEmpty()) {
            return Staleness.NONE;
        }
        Fact<String> missing = client.facts().get(RemarkAttributes.MISSING_FROM);
        if (missing.isKnown() && fact.evidence().stream().allMatch(told -> missing.evidence().stream()
                .anyMatch(before -> before.file().equals(told.file())))) {
            return Staleness.NOT_IN_NEWEST_LIST;
        }
        Moment at = fact.observedAt();
        return at != null && asOf != null && asOf.orderSecond() - at.orderSecond() > staleAfter * DAY ? Staleness.OLD
                : Staleness.NONE;
    }

    /**
     * What there is to acknowledge: the verdict and the rules behind it, as {@code BLOCKED: LK-101, LK-132}; {@code null}
     * where the client was not judged.
     */
    public @Nullable String judgement() {
        return plan == null ? null : plan.verdict() + plan.findings().stream().filter(f -> f.verdict() != null)
                .map(Finding::rule).distinct().sorted().collect(Collectors.joining(", ", ": ", ""));
    }
}
