package org.lockkeeper.core.internal.resolve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.DirectoryAttributes;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Fact;

/**
 * From which computers accounts signed in: by the address in the server's log, and by a list of who had that address
 * then. Both lines are the evidence. It is a hint where to look: an address may be passed on by a router, a VPN or a
 * terminal server, so no client is made of it and no verdict rests on it.
 */
final class AddressLinks {

    /** From so many accounts on, an address is that of no computer of one person. */
    private static final int SHARED = 5;
    /** How long Windows' DHCP server leases an address by default, where the list tells the end of a lease alone. */
    private static final Duration USUAL = Duration.ofDays(8);

    private record SignIn(String account, String address, Sighting sighting) {
    }

    private final Times times;
    private final Map<String, Fact<String>> seenOn = new HashMap<>();
    private final Map<String, Fact<String>> seenUsers = new HashMap<>();
    private final Map<String, String> byHost = new HashMap<>();

    private AddressLinks(Times times) {
        this.times = times;
    }

    /** The links of a server's accounts; names are joined before. */
    static AddressLinks of(ServerScope scope, Times times) {
        AddressLinks links = new AddressLinks(times);
        if (!scope.directory.addresses().isEmpty()) {
            links.link(scope);
        }
        return links;
    }

    private void link(ServerScope scope) {
        Map<String, List<SignIn>> signIns = new HashMap<>();
        for (AccountPart account : scope.accountParts.values()) {
            for (int place = 0; place <= Part.UNKNOWN; place++) {
                for (Sighting s = account.chain(place); s != null; s = s.next) {
                    String address = s.get(Attribute.LAST_USED_FROM);
                    if (address != null && s.observation.source() == SourceKind.ACTIVITY_LOG) {
                        signIns.computeIfAbsent(address, _ -> new ArrayList<>(1))
                                .add(new SignIn(account.name, address, s));
                    }
                }
            }
        }
        Links found = new Links();
        List<Sighting> leases = new ArrayList<>(scope.directory.addresses());
        leases.sort(Times::byPlace);
        for (Sighting lease : leases) {
            List<SignIn> during = signIns.getOrDefault(lease.get(DirectoryAttributes.ADDRESS), List.of()).stream()
                    .filter(signIn -> isDuring(signIn.sighting(), lease)).toList();
            found.add(during, lease);
        }
        found.settle();
    }

    /** Whether the sign-in certainly fell into the time of the lease. */
    private boolean isDuring(Sighting signIn, Sighting lease) {
        Moment from = lease.get(DirectoryAttributes.ADDRESS_FROM);
        Moment to = lease.get(DirectoryAttributes.ADDRESS_TO);
        Moment begin = from == null && to != null ? to.plus(USUAL.negated()) : from;
        return !times.isUndated(signIn) && (begin == null || times.isAtOrBefore(point(begin), signIn))
                && (to == null || times.isAtOrBefore(signIn, point(to)));
    }

    private static Point point(Moment at) {
        return new Point(at, Point.clock(SourceKind.DIRECTORY));
    }

    private static String computer(Sighting lease) {
        return lease.observation.subject() instanceof Subject.OfComputer of ? of.computer() : "";
    }

    /** Whether nothing is linked. */
    boolean isEmpty() {
        return seenOn.isEmpty();
    }

    /** The computers that an account signed in from. */
    Fact<String> seenOn(String account) {
        return seenOn.getOrDefault(account, Fact.unknown());
    }

    /** The accounts that signed in from a computer, by its name or, where one has that name, its host name. */
    Fact<String> seenUsers(String computer) {
        Fact<String> own = seenUsers.get(computer);
        String named = own == null ? byHost.get(Directory.host(computer)) : null;
        // two names with different domains are two computers
        boolean other = named != null && named.indexOf('.') > 0 && computer.indexOf('.') > 0;
        return own != null ? own : named == null || other ? Fact.unknown()
                : seenUsers.getOrDefault(named, Fact.unknown());
    }

    /** What is found, put together by account and by computer. */
    private final class Links {

        private final Map<String, Found> accounts = new TreeMap<>();
        private final Map<String, Found> computers = new TreeMap<>();

        void add(List<SignIn> during, Sighting lease) {
            TreeSet<String> users = new TreeSet<>(during.stream().map(SignIn::account).toList());
            String computer = computer(lease);
            for (SignIn signIn : during) {
                Found ofAccount = accounts.computeIfAbsent(signIn.account(), _ -> new Found());
                Found ofComputer = computers.computeIfAbsent(computer, _ -> new Found());
                if (users.size() >= SHARED) {
                    String reason = signIn.address() + " was used by " + users.size() + " accounts while " + computer
                            + " had it, as behind a router, a VPN or on a terminal server";
                    ofAccount.shared.putIfAbsent(computer, new Fact.Conflict<>(computer,
                            lease.observation.evidence(), reason));
                } else {
                    String others = users.size() == 1 ? "" : ", as " + String.join(", ", users.stream()
                            .filter(u -> !u.equals(signIn.account())).toList());
                    ofAccount.add(computer, how(signIn, lease) + others, signIn.sighting(), lease);
                    ofComputer.add(signIn.account(), how(signIn, lease), signIn.sighting(), lease);
                }
            }
        }

        private String how(SignIn signIn, Sighting lease) {
            return signIn.address() + " at " + signIn.sighting().at()
                    + (lease.get(DirectoryAttributes.ADDRESS_TO) == null && lease.get(DirectoryAttributes.ADDRESS_FROM)
                    == null ? ", by a list without times" : lease.get(DirectoryAttributes.ADDRESS_FROM) == null
                    ? ", by a lease of which the end is told alone" : "");
        }

        void settle() {
            accounts.forEach((account, found) -> found.fact().ifPresent(fact -> seenOn.put(account, fact)));
            computers.forEach((computer, found) -> found.fact().ifPresent(fact -> seenUsers.put(computer, fact)));
            Map<String, Integer> hosts = new HashMap<>();
            seenUsers.keySet().forEach(name -> hosts.merge(Directory.host(name), 1, Integer::sum));
            seenUsers.keySet().stream().filter(name -> hosts.getOrDefault(Directory.host(name), 0) == 1)
                    .forEach(name -> byHost.put(Directory.host(name), name));
        }
    }

    /** What is found of one account or computer. */
    private static final class Found {

        private final Map<String, String> names = new LinkedHashMap<>();
        private final Map<String, Evidence> evidence = new LinkedHashMap<>();
        private final Map<String, Fact.Conflict<String>> shared = new TreeMap<>();

        void add(String name, String how, Sighting signIn, Sighting lease) {
            if (names.putIfAbsent(name, how) == null) {
                Stream.of(signIn, lease).map(s -> s.observation.evidence())
                        .forEach(e -> evidence.putIfAbsent(e.toString(), e));
            }
        }

        Optional<Fact<String>> fact() {
            @Nullable String value = names.isEmpty() ? null : String.join("; ",
                    names.entrySet().stream().map(e -> e.getKey() + " (" + e.getValue() + ")").toList());
            return value == null && shared.isEmpty() ? Optional.empty()
                    : Optional.of(new Fact<>(value, value == null ? List.of()
                            : evidence.values().stream().limit(FactMerger.KEPT).toList(),
                            shared.values().stream().limit(FactMerger.KEPT).toList()));
        }
    }
}
