package org.lockkeeper.core.internal.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.DirectoryAttributes;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.evidence.YesNo;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.Facts;

/**
 * What directories and lists of addresses tell, kept apart from all that verdicts rest on: it joins names, where nothing
 * speaks against it, and describes accounts and computers that are known from elsewhere. It names no account of the
 * server and no client, gives no value that a rule reads, though a policy may leave one open, and its times date nothing, so that it makes nobody ready. Filled
 * by one thread, for one judgement; asked by several.
 */
final class Directory {

    /** A person, by the name that is the person's alone. */
    private static final class Person {
        final String name;
        @Nullable Sighting sightings;
        final Map<String, Evidence> told = new LinkedHashMap<>();

        Person(String name) {
            this.name = name;
        }

        /** Whether one of its names is an address, so that other addresses are another's. */
        boolean hasAddress() {
            return told.keySet().stream().anyMatch(n -> n.indexOf('@') > 0);
        }
    }

    private final Map<String, Person> people = new TreeMap<>();
    private final Map<String, Sighting> computers = new TreeMap<>();
    private final List<Sighting> addresses = new ArrayList<>();
    private final PolicyAdmins policies = new PolicyAdmins();
    private final PolicyDoubts doubts = new PolicyDoubts();
    private @Nullable Map<String, @Nullable Person> owners;
    private final Map<String, @Nullable Person> accounts = new HashMap<>();
    private final Map<String, Set<String>> byHost = new HashMap<>();
    // many clients share an account or a computer; several threads make clients
    private final Map<Sighting, Facts> merged = new ConcurrentHashMap<>();

    /** Takes an observation. */
    void add(Observation observation) {
        owners = null;
        merged.clear();
        switch (observation.subject()) {
            case Subject.OfAccount account -> {
                Person person = people.computeIfAbsent(account.account(), Person::new);
                String same = observation.attributes().get(Attribute.SAME_AS);
                if (same != null) {
                    String name = new Subject.OfAccount(account.server(), same).account();
                    Evidence before = person.told.get(name);
                    if (before == null || isBetter(observation.evidence(), before)) {
                        person.told.put(name, observation.evidence());
                    }
                }
                person.sightings = new Sighting(observation, person.sightings);
            }
            case Subject.OfComputer computer -> {
                if (observation.attributes().get(DirectoryAttributes.ADDRESS) != null) {
                    addresses.add(new Sighting(observation, null));
                } else {
                    String name = computer.computer();
                    computers.put(name, new Sighting(observation, computers.get(name)));
                    if (name.indexOf('.') > 0) {
                        byHost.computeIfAbsent(host(name), _ -> new HashSet<>(2)).add(name);
                    }
                }
            }
            case Subject.OfServer _ -> {
                policies.add(observation);
                doubts.add(observation);
            }
            case Subject.OfClient _, Subject.OfSetting _ -> {
                // of no one else anything is told
            }
        }
    }

    /** An order of places that does not depend on the order of imports. */
    static boolean isBetter(Evidence one, Evidence other) {
        int byPath = one.file().path().compareTo(other.file().path());
        return byPath < 0 || byPath == 0 && one.line() < other.line();
    }

    /** The first part of a computer's name. */
    static String host(String name) {
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** What lists tell of addresses. */
    List<Sighting> addresses() {
        return addresses;
    }

    /** Whether it knows nobody. */
    boolean isEmpty() {
        return people.isEmpty() && computers.isEmpty();
    }

    /** Whether several computers have that name with different domains. */
    boolean hasSeveral(String host) {
        return byHost.getOrDefault(host, Set.of()).size() > 1;
    }

    /** The names of each person, with {@code null} for those that several claim. */
    private Map<String, @Nullable Person> owners() {
        Map<String, @Nullable Person> known = owners;
        if (known == null) {
            known = new HashMap<>();
            for (Person person : people.values()) {
                Set<String> names = new HashSet<>(person.told.keySet());
                names.add(person.name);
                AccountName parts = AccountName.of(person.name);
                if (parts != null && parts.domain() != null && !parts.isAddress()) {
                    names.add(parts.label() + '\\' + parts.user());
                    names.add(parts.user());
                }
                for (String name : names) {
                    boolean first = !known.containsKey(name);
                    Person other = known.get(name);
                    known.put(name, first || other == person ? person : null);
                }
            }
            owners = known;
        }
        return known;
    }

    /** The names of persons who have several, each list of one person; only of names that are used. */
    List<List<String>> namesOfOne(Iterable<? extends Iterable<String>> used) {
        Map<String, @Nullable Person> known = owners();
        Map<Person, Set<String>> of = new HashMap<>();
        used.forEach(names -> names.forEach(name -> {
            Person person = known.get(name);
            if (person != null) {
                of.computeIfAbsent(person, _ -> new HashSet<>()).add(name);
            }
        }));
        return of.entrySet().stream().filter(e -> e.getValue().size() > 1)
                .sorted((a, b) -> a.getKey().name.compareTo(b.getKey().name))
                .map(e -> e.getValue().stream().sorted().toList()).toList();
    }

    /** Whether both are names of one person, and of no other. */
    boolean areOne(String name, String other) {
        Person person = owners().get(name);
        return person != null && person == owners().get(other);
    }

    /** Whether a name is a person's by inference: the user's name alone, or with the first part of the domain. */
    boolean isInferred(String name) {
        Person person = owners().get(name);
        return person != null && !person.name.equals(name) && !person.told.containsKey(name);
    }

    /** Whether a name that could be taken for an account's is another's, or may be. */
    boolean speaksAgainst(String name, String account) {
        Map<String, @Nullable Person> known = owners();
        Person one = known.get(name);
        Person other = known.get(account);
        if (one == null) {
            // several have that name; or nobody has, and the account's owner signs in to Windows by others
            return known.containsKey(name) || other != null && name.indexOf('@') < 0;
        }
        return one != other && (other != null || one.hasAddress());
    }

    /** Where it is told that a name and an account are one. */
    Evidence evidence(String name, String account) {
        Person person = owners().get(account);
        if (person == null) {
            throw new IllegalArgumentException(name);
        }
        Evidence told = person.told.get(account);
        return told != null ? told : person.told.getOrDefault(name, person.told.values().iterator().next());
    }

    /** Notes whose account the directory describes; an account that two persons may be is nobody's. */
    void place(Iterable<? extends Iterable<String>> used, UnaryOperator<String> as) {
        Map<String, @Nullable Person> known = owners();
        used.forEach(names -> names.forEach(name -> {
            Person person = known.get(name);
            if (person != null) {
                String account = as.apply(name);
                boolean first = !accounts.containsKey(account);
                accounts.put(account, first || accounts.get(account) == person ? person : null);
            }
        }));
    }

    /** What is told of an account; {@link Facts#NONE} where nothing is. */
    Facts ofAccount(String account, Times times, FactMerger merger) {
        Person person = accounts.get(account);
        return person == null ? Facts.NONE : merged(person.sightings, chain -> policies.with(facts(chain, times, merger),
                person.name, person.told.keySet()));
    }

    /** The right of an account that was seen to be local administrator: open where a policy may have taken it since. */
    Fact<YesNo> doubted(String account, Fact<YesNo> right, Times times, FactMerger merger) {
        if (doubts.isEmpty() || !right.is(YesNo.YES)) {
            return right;
        }
        Person person = accounts.get(account);
        Facts told = person == null ? Facts.NONE : facts(person.sightings, times, merger);
        return doubts.doubted(right, person == null ? PolicyAdmins.memberships(told, account, Set.of())
                : PolicyAdmins.memberships(told, person.name, person.told.keySet()), person != null,
                told.get(DirectoryAttributes.SIDS).isKnown(), times);
    }

    /** What is told of group policies: which were read, and whom they name that nobody known is. */
    Facts ofPolicies(Facts server, Times times, FactMerger merger) {
        if (policies.isEmpty()) {
            return server;
        }
        Set<String> known = new HashSet<>();
        people.values().forEach(person -> known.addAll(PolicyAdmins.memberships(facts(person.sightings, times, merger),
                person.name, person.told.keySet()).keySet()));
        Fact<String> unresolved = policies.unresolved(known);
        Facts read = server.with(DirectoryAttributes.POLICY, policies.read());
        return unresolved.isKnown() ? read.with(DirectoryAttributes.POLICY_UNRESOLVED, unresolved) : read;
    }

    /** The names of the persons in the directory, each with the account that it describes. */
    Map<String, String> described() {
        Map<String, String> described = new TreeMap<>();
        accounts.forEach((account, person) -> {
            if (person != null && !person.name.equals(account)) {
                described.put(person.name, account);
            }
        });
        return described;
    }

    /** Where a person of that name is told of. */
    Evidence evidence(String name) {
        Person person = people.get(name);
        Sighting sighting = person == null ? null : person.sightings;
        if (sighting == null) {
            throw new IllegalArgumentException(name);
        }
        return sighting.observation.evidence();
    }

    /** What is told of a computer, by its name or by its host name, where it is the only one of that name. */
    Facts ofComputer(String name, Times times, FactMerger merger) {
        Sighting told = computers.get(name);
        Set<String> named = byHost.getOrDefault(name, Set.of());
        if (told == null && name.indexOf('.') < 0 && named.size() == 1) {
            told = computers.get(named.iterator().next());
        }
        return merged(told, chain -> facts(chain, times, merger));
    }

    private Facts merged(@Nullable Sighting told, Function<Sighting, Facts> facts) {
        return told == null ? Facts.NONE : merged.computeIfAbsent(told, facts);
    }

    private static Facts facts(@Nullable Sighting chain, Times times, FactMerger merger) {
        SightingList list = new SightingList();
        list.addChain(chain, Role.OWN, SightingList.ALL & ~SightingList.SERVER);
        list.sort(times);
        return merger.merge(list);
    }
}
