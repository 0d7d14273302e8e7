package org.lockkeeper.core.internal.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.DirectoryAttributes;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;

/**
 * Whom group policies make local administrator: a person by a security identifier or a name that the directory tells, of
 * its own or of a group. Both lines are the evidence. It is a hint: a policy may be in force on other computers, or on
 * none, and another may take the right away again; so it is never the right itself, and makes nobody ready.
 */
final class PolicyAdmins {

    /** Identifiers of those whom everybody who signs in belongs to, as Windows assigns them. */
    private static final Map<String, String> EVERYBODY = Map.of("s-1-1-0", "Everyone", "s-1-5-11",
            "Authenticated Users", "s-1-5-4", "Interactive");

    private static final int TOLD = 20;

    private final Map<String, List<Observation>> byMember = new HashMap<>();
    /** All that is told of policies, by their identifiers. */
    private final Map<String, Evidence> policies = new TreeMap<>();
    /** Whom policies name, as they write it, each with its lines. */
    private final Map<String, List<Observation>> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** Takes a line of a policy. */
    void add(Observation observation) {
        String policy = observation.attributes().get(DirectoryAttributes.POLICY);
        if (policy != null) {
            policies.merge(policy, observation.evidence(), (a, b) -> Directory.isBetter(b, a) ? b : a);
        }
        for (Attribute<String> attribute : List.of(DirectoryAttributes.POLICY_ADMIN, DirectoryAttributes.POLICY_REMOVED)) {
            String name = observation.attributes().get(attribute);
            if (name != null && !name.equals(DirectoryAttributes.ALL_OTHERS)) {
                named.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(observation);
            }
        }
        String member = observation.attributes().get(DirectoryAttributes.POLICY_ADMIN);
        if (member != null) {
            byMember.computeIfAbsent(lower(member), _ -> new ArrayList<>(1)).add(observation);
        }
    }

    /** Whether no policy was read. */
    boolean isEmpty() {
        return policies.isEmpty();
    }

    /** Which policies were read. */
    Fact<String> read() {
        return policies.isEmpty() ? Fact.unknown() : new Fact<>(some(List.copyOf(policies.keySet())),
                policies.values().stream().limit(FactMerger.KEPT).toList(), List.of());
    }

    /**
     * Whom policies name and nobody known is.
     *
     * @param known what the directory's people are called, in lower case
     */
    Fact<String> unresolved(Set<String> known) {
        List<String> unknown = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        named.forEach((name, lines) -> {
            if (!known.contains(lower(name)) && !EVERYBODY.containsKey(lower(name))) {
                List<Observation> ordered = lines.stream().sorted((a, b) -> Directory.isBetter(a.evidence(), b.evidence())
                        ? -1 : Directory.isBetter(b.evidence(), a.evidence()) ? 1 : 0).toList();
                unknown.add(name + " (group policy " + ordered.stream().map(o -> o.attributes()
                        .get(DirectoryAttributes.POLICY)).distinct().collect(Collectors.joining(", ")) + ")");
                evidence.add(ordered.getFirst().evidence());
            }
        });
        return unknown.isEmpty() ? Fact.unknown() : new Fact<>(some(unknown), evidence.stream().distinct()
                .limit(FactMerger.KEPT).toList(), List.of());
    }

    private static String some(List<String> all) {
        return String.join("; ", all.subList(0, Math.min(TOLD, all.size())))
                + (all.size() > TOLD ? "; and " + (all.size() - TOLD) + " more" : "");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /**
     * What a directory tells of a person, with the right that policies give.
     *
     * @param facts what it tells
     * @param name the person's name in the forest
     * @param others the person's other names
     */
    Facts with(Facts facts, String name, Set<String> others) {
        Facts told = Facts.builder().putAll(facts, a -> a != DirectoryAttributes.SIDS).build();
        if (byMember.isEmpty()) {
            return told;
        }
        Map<String, String> reasons = new LinkedHashMap<>();
        Set<Evidence> evidence = new LinkedHashSet<>();
        Fact<String> before = facts.get(DirectoryAttributes.PRESUMED_ADMIN);
        if (before.value() != null) {
            reasons.put("", before.value());
            evidence.addAll(before.evidence());
        }
        List<Evidence> known = Stream.of(DirectoryAttributes.SIDS, DirectoryAttributes.GROUP)
                .flatMap(a -> facts.get(a).evidence().stream()).toList();
        memberships(facts, name, others).forEach((member, who) -> byMember.getOrDefault(member, List.of()).stream()
                .sorted(Comparator.comparing((Observation o) -> o.evidence().file().path())
                        .thenComparing(o -> o.evidence().line()))
                .forEach(policy -> {
                    String id = policy.attributes().get(DirectoryAttributes.POLICY);
                    if (reasons.putIfAbsent(id + who, "inferred: group policy " + id + " gives " + who
                            + " the rights of a local administrator on the computers that it applies to, which it does not"
                            + " tell") == null) {
                        evidence.add(policy.evidence());
                        evidence.addAll(known);
                    }
                }));
        return evidence.size() == before.evidence().size() ? told : told.with(DirectoryAttributes.PRESUMED_ADMIN,
                new Fact<>(String.join("; ", reasons.values()), evidence.stream().limit(FactMerger.KEPT).toList(),
                        before.conflicts()));
    }

    /** What a policy may name to mean the person, in lower case, each with a word for people. */
    static Map<String, String> memberships(Facts facts, String name, Set<String> others) {
        Map<String, String> all = new LinkedHashMap<>(EVERYBODY);
        Set<String> domains = new LinkedHashSet<>(Set.of(""));
        Stream.concat(Stream.of(name), others.stream()).forEach(own -> {
            all.put(lower(own), own);
            int slash = own.indexOf('\\');
            if (slash > 0) {
                String domain = own.substring(0, slash);
                domains.add(domain + '\\');
                domains.add(Directory.host(domain) + '\\');
                all.put(lower(Directory.host(domain) + own.substring(slash)), own);
            }
        });
        String sids = facts.get(DirectoryAttributes.SIDS).value();
        if (sids != null) {
            for (String sid : sids.split("; ")) {
                int blank = sid.indexOf(' ');
                all.put(lower(blank < 0 ? sid : sid.substring(0, blank)), blank < 0 ? name
                        : "members of " + sid.substring(blank + 1));
            }
        }
        String groups = facts.get(DirectoryAttributes.GROUP).value();
        if (groups != null) {
            for (String group : groups.split("; ")) {
                domains.forEach(domain -> all.putIfAbsent(lower(domain + group), "members of " + group));
            }
        }
        return all;
    }
}
