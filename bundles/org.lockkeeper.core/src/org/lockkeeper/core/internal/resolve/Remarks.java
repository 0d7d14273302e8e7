package org.lockkeeper.core.internal.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.RemarkAttributes;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.JoinedName;
import org.lockkeeper.api.facts.Facts;
import org.lockkeeper.core.inventory.statements.Remark;

/**
 * What people remarked about the clients of a server, kept apart from all that verdicts rest on, and put to the clients
 * when they are made. A remark stays with its client when that gets its other half or another connector; one about a
 * client that is not there waits for it.
 */
final class Remarks {

    private record Kept(Remark remark, Evidence evidence, long number) {
    }

    private final Map<Subject.OfClient, List<Kept>> about = new LinkedHashMap<>();
    private long number;

    /** Takes an observation; one of anything but a client is ignored. */
    void add(Observation observation) {
        number++;
        if (observation.subject() instanceof Subject.OfClient client) {
            Remark.kept(observation.attributes().get(RemarkAttributes.REMARK)).ifPresent(remark -> about
                    .computeIfAbsent(client, _ -> new ArrayList<>()).add(new Kept(remark, observation.evidence(), number)));
        }
    }

    /** Puts what holds to the clients, in place. */
    void addTo(List<Client> clients, List<JoinedName> joined) {
        if (about.isEmpty()) {
            return;
        }
        Map<String, List<Integer>> byAccount = new HashMap<>();
        Map<String, List<Integer>> byComputer = new HashMap<>();
        Map<Subject.OfClient, Integer> exact = new HashMap<>();
        for (int i = 0; i < clients.size(); i++) {
            Subject.OfClient who = clients.get(i).subject();
            exact.put(called(who, List.of()), i);
            index(byAccount, who.account(), i);
            index(byComputer, who.computer(), i);
        }
        Map<Integer, List<Kept>> found = new TreeMap<>();
        about.forEach((subject, remarks) -> {
            Subject.OfClient who = called(subject, joined);
            Integer same = exact.get(who);
            List<Integer> candidates = same != null ? List.of(same) : others(who, clients,
                    who.account() != null ? byAccount.getOrDefault(who.account(), List.of())
                            : byComputer.getOrDefault(String.valueOf(who.computer()), List.of()));
            candidates.forEach(i -> found.computeIfAbsent(i, _ -> new ArrayList<>()).addAll(remarks));
        });
        found.forEach((i, remarks) -> clients.set(i, clients.get(i).with(with(clients.get(i).facts(), remarks))));
    }

    private static void index(Map<String, List<Integer>> by, @Nullable String name, int place) {
        if (name != null) {
            by.computeIfAbsent(name, _ -> new ArrayList<>(2)).add(place);
        }
    }

    /** Whom the model calls otherwise now; the server is that of the scope, however it is spelt. */
    private static Subject.OfClient called(Subject.OfClient who, List<JoinedName> joined) {
        String account = who.account();
        String computer = who.computer();
        for (JoinedName name : joined) {
            if (name.kind() == JoinedName.Kind.ACCOUNT && name.name().equals(account)) {
                account = name.as();
            } else if (name.kind() == JoinedName.Kind.COMPUTER && name.name().equals(computer)) {
                computer = name.as();
            }
        }
        return new Subject.OfClient("", account, computer, who.connector());
    }

    /** The clients that a client became: with the half that was not known, or else with another connector. */
    private static List<Integer> others(Subject.OfClient who, List<Client> clients, List<Integer> candidates) {
        List<Integer> fuller = new ArrayList<>();
        List<Integer> sameConnector = new ArrayList<>();
        for (int i : candidates) {
            Subject.OfClient other = clients.get(i).subject();
            if (who.computer() == null || who.computer().equals(other.computer())) {
                fuller.add(i);
                if (who.connector() == other.connector()) {
                    sameConnector.add(i);
                }
            }
        }
        return sameConnector.isEmpty() ? fuller : sameConnector;
    }

    /** What holds after all remarks, in the order in which they were made, whatever the order of imports. */
    private static Facts with(Facts facts, List<Kept> remarks) {
        Map<Remark.Kind, Map<String, Evidence>> holds = new EnumMap<>(Remark.Kind.class);
        remarks.stream().sorted(Comparator.comparing(Remarks::at, Comparator.nullsFirst(Comparator.<Moment>naturalOrder()))
                .thenComparingLong(Kept::number)).forEach(kept -> {
                    Remark remark = kept.remark();
                    Map<String, Evidence> of = holds.computeIfAbsent(remark.kind(), _ -> new TreeMap<>(
                            String.CASE_INSENSITIVE_ORDER));
                    if (!remark.kind().isMany()) {
                        of.clear();
                    }
                    of.remove(remark.text());
                    if (!remark.gone()) {
                        of.put(remark.text(), kept.evidence());
                    }
                });
        Facts.Builder builder = Facts.builder().putAll(facts);
        holds.forEach((kind, values) -> {
            if (!values.isEmpty()) {
                put(builder, kind.attribute(), new Fact<>(String.join(", ", values.keySet()),
                        List.copyOf(values.values().stream().distinct().toList()), List.of()));
            }
        });
        return builder.build();
    }

    private static <T> void put(Facts.Builder builder, Attribute<T> attribute, Fact<T> fact) {
        builder.put(attribute, fact);
    }

    private static @Nullable Moment at(Kept kept) {
        return kept.evidence().observedAt();
    }
}
