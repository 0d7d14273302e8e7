package org.lockkeeper.core.internal.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Which names of one server are of one subject. A name that tells less is joined to the only one that tells more: a
 * host name to the only computer of that name with a domain; {@code DOMAIN\\user}, {@code user}, and an address in a
 * domain that is none of the server's, to the only account of that user. Where several may be meant nothing is joined;
 * they are alike. What is told by people and directories comes first. Depends on the set of names alone, not on their
 * order, and takes time in proportion to their number.
 */
final class NameJoins {

    /** Letters that Windows keeps of a computer's name for NetBIOS. */
    private static final int NETBIOS = 15;

    static final String ONLY_ACCOUNT = "the only such account on this server";
    static final String ONLY_COMPUTER = "the only computer of that name on this server";

    private static final String ANOTHERS = "told of a user whom the directory knows as somebody else";
    private static final String INFERRED = "told of a user without the domain that the directory tells, so that it may be"
            + " somebody else";

    // so many domains are looked through without making a name of their own for each account's
    private static final int FEW = 8;

    /** Names that stand for another one, each with that one. */
    final Map<String, String> joined = new HashMap<>();
    /** Names that may be another one's, each with all of those. */
    final Map<String, Set<String>> alike = new TreeMap<>();

    /** Names that a directory tells to be an account's, each with that one. */
    final Map<String, String> told = new TreeMap<>();
    /** Joined names that may be somebody else's all the same, each with why: what they tell makes nobody ready. */
    final Map<String, String> doubted = new HashMap<>();

    private final NameStatements statements;
    private final Directory directory;
    // domains of Windows of which a user is told to be that account
    private final Map<String, Set<String>> claimed = new HashMap<>();

    private NameJoins(NameStatements statements, Directory directory) {
        this.statements = statements;
        this.directory = directory;
        statements.settle();
        joined.putAll(statements.joined());
        joined.forEach((name, as) -> {
            AccountName parts = AccountName.of(name);
            if (parts != null && parts.domain() != null && !parts.isAddress()) {
                claimed.computeIfAbsent(as, _ -> new HashSet<>(2)).add(parts.domain());
            }
        });
    }

    /**
     * A person whom a directory knows by several names has one account, where only one of them is an account's and
     * nobody else may be meant by the others. What was joined before stays so, lest less be known of anybody than
     * without the directory; where it speaks against that, it is in doubt.
     */
    private void joinAsTold(List<? extends Collection<String>> names, Set<String> domains) {
        joined.forEach((name, as) -> {
            if (!statements.joined().containsKey(name) && directory.speaksAgainst(name, as)) {
                doubted.put(name, ANOTHERS);
            }
        });
        Map<String, List<String>> byUser = new HashMap<>();
        forEachLeft(names, name -> {
            AccountName parts = AccountName.of(name);
            if (parts != null) {
                byUser.computeIfAbsent(parts.user(), _ -> new ArrayList<>(2)).add(name);
            }
        });
        for (List<String> person : directory.namesOfOne(names)) {
            List<String> accounts = person.stream().filter(n -> n.indexOf('@') > 0 && isOfServer(n, domains)).toList();
            if (accounts.size() == 1 && !joined.containsKey(accounts.getFirst())) {
                String account = accounts.getFirst();
                person.stream().filter(n -> !n.equals(account) && !joined.containsKey(n)
                        && !statements.areParted(n, account)).forEach(n -> joinAsTold(n, account, byUser));
            }
        }
        joined.putAll(told);
    }

    private void joinAsTold(String name, String account, Map<String, List<String>> byUser) {
        AccountName parts = AccountName.of(name);
        if (parts == null) {
            return;
        }
        List<String> others = byUser.getOrDefault(parts.user(), List.of()).stream().filter(other -> !other.equals(account)
                && !directory.areOne(name, other)).toList();
        if (others.isEmpty()) {
            told.put(name, account);
            if (directory.isInferred(name)) {
                doubted.put(name, INFERRED);
            }
        } else {
            alike(name, account);
            others.forEach(other -> alike(name, other));
        }
    }

    /** The names of one user. */
    private static final class Group {
        final Set<String> addresses = new HashSet<>(2);
        // in domains that are none of the server's
        final Map<String, AccountName> foreign = new HashMap<>(2);
        final Map<String, AccountName> windows = new HashMap<>(2);
        final Set<String> bare = new HashSet<>(2);
    }

    /**
     * Joins the names of accounts.
     *
     * @param names of all accounts, some perhaps in several of the collections
     * @param configured the accounts that the server's configuration names: then it has no others, and no other domain
     * @param logged the accounts that its logs name: there may be others, in other domains
     * @param directory who has which names, as a directory tells it
     */
    static NameJoins ofAccounts(List<? extends Collection<String>> names, Collection<String> configured,
            Collection<String> logged, NameStatements statements, Directory directory) {
        NameJoins joins = new NameJoins(statements, directory);
        Set<String> domains = domains(configured);
        Map<String, Group> groups = new HashMap<>();
        joins.forEachLeft(names, name -> {
            if (!isOfServer(name, domains)) {
                joins.addLesser(name, groups);
            }
        });
        if (!groups.isEmpty()) {
            joins.forEachLeft(names, name -> {
                Group group = isOfServer(name, domains) ? groups.get(name.substring(0, name.indexOf('@'))) : null;
                if (group != null) {
                    group.addresses.add(name);
                }
            });
            groups.values().forEach(joins::join);
        }
        if (domains.isEmpty() && !logged.isEmpty()) {
            joins.doubt(names, logged);
        }
        if (!directory.isEmpty()) {
            joins.joinAsTold(names, domains.isEmpty() ? domains(logged) : domains);
        }
        return joins;
    }

    /** Whether it is an address, and in none of the domains that are none of the server's. */
    private static boolean isOfServer(String name, Set<String> domains) {
        int at = name.indexOf('@');
        if (at < 0 || domains.isEmpty()) {
            return at >= 0;
        }
        if (domains.size() > FEW) {
            return domains.contains(name.substring(at + 1));
        }
        for (String domain : domains) {
            if (name.length() - at - 1 == domain.length() && name.endsWith(domain)) {
                return true;
            }
        }
        return false;
    }

    private void forEachLeft(List<? extends Collection<String>> names, Consumer<String> work) {
        names.forEach(all -> all.forEach(name -> {
            if (joined.isEmpty() || !joined.containsKey(name)) {
                work.accept(name);
            }
        }));
    }

    /** An address in a domain that the server's logs never name may be a user's name in Windows. */
    private void doubt(List<? extends Collection<String>> names, Collection<String> logged) {
        Set<String> domains = domains(logged);
        Map<String, List<String>> byUser = new HashMap<>();
        forEachLeft(names, name -> {
            if (name.indexOf('@') > 0 && !isOfServer(name, domains)) {
                byUser.computeIfAbsent(name.substring(0, name.indexOf('@')), _ -> new ArrayList<>(1)).add(name);
            }
        });
        if (!byUser.isEmpty()) {
            for (String account : logged) {
                int at = account.indexOf('@');
                if (at > 0 && !joined.containsKey(account)) {
                    byUser.getOrDefault(account.substring(0, at), List.of()).forEach(name -> alike(name, account));
                }
            }
        }
    }

    private void alike(String name, String other) {
        if (!statements.areParted(name, other)) {
            alike.computeIfAbsent(name, _ -> new TreeSet<>()).add(other);
            alike.computeIfAbsent(other, _ -> new TreeSet<>()).add(name);
        }
    }

    private static Set<String> domains(Collection<String> accounts) {
        Set<String> domains = new HashSet<>();
        String last = null;
        for (String account : accounts) {
            int at = account.indexOf('@');
            if (at >= 0 && !(last != null && account.length() - at - 1 == last.length() && account.endsWith(last))) {
                last = account.substring(at + 1);
                domains.add(last);
            }
        }
        return domains;
    }

    private void addLesser(String name, Map<String, Group> groups) {
        AccountName parts = AccountName.of(name);
        if (parts != null) {
            Group group = groups.computeIfAbsent(parts.user(), _ -> new Group());
            if (parts.domain() == null) {
                group.bare.add(name);
            } else {
                (parts.isAddress() ? group.foreign : group.windows).put(name, parts);
            }
        }
    }

    private void join(Group group) {
        List<String> lesser = new ArrayList<>(group.foreign.keySet());
        lesser.addAll(group.windows.keySet());
        lesser.addAll(group.bare);
        Map<String, Boolean> ofOneDomain = new HashMap<>();
        for (String name : lesser) {
            Set<String> candidates = without(name, group.addresses);
            if (candidates.isEmpty()) {
                candidates = without(name, ofSameDomain(name, group));
            }
            if (candidates.size() == 1 && ofOneDomain.computeIfAbsent(candidates.iterator().next(),
                    only -> isOneDomain(only, group))) {
                joined.put(name, candidates.iterator().next());
            } else {
                if (group.bare.contains(name)) {
                    candidates.addAll(without(name, group.foreign.keySet()));
                    candidates.addAll(without(name, group.windows.keySet()));
                }
                candidates.forEach(candidate -> alike(name, candidate));
            }
        }
    }

    /** What a name may stand for that no account of the server bears: the same user, in a domain of the same name. */
    private static Set<String> ofSameDomain(String name, Group group) {
        AccountName windows = group.windows.get(name);
        Set<String> candidates = new HashSet<>();
        if (windows != null || group.bare.contains(name)) {
            group.foreign.forEach((other, parts) -> {
                if (windows == null || parts.label().equals(windows.domain())) {
                    candidates.add(other);
                }
            });
            if (windows == null && candidates.isEmpty()) {
                candidates.addAll(group.windows.keySet());
            }
        }
        return candidates;
    }

    private Set<String> without(String name, Set<String> candidates) {
        Set<String> left = new HashSet<>(candidates);
        left.remove(name);
        left.removeIf(candidate -> statements.areParted(name, candidate));
        return left;
    }

    /** Whether the users who may be that account are all of one domain of Windows: of two, one at most is. */
    private boolean isOneDomain(String account, Group group) {
        Set<String> domains = new HashSet<>();
        Set<String> labels = new HashSet<>();
        group.foreign.forEach((name, parts) -> {
            if (!name.equals(account) && !statements.areParted(name, account)) {
                domains.add(parts.domain());
                labels.add(parts.label());
            }
        });
        AccountName own = group.foreign.get(account);
        group.windows.forEach((name, parts) -> {
            if (!name.equals(account) && !statements.areParted(name, account)
                    && !(own != null && own.label().equals(parts.domain())) && !labels.contains(parts.domain())) {
                domains.add(parts.domain());
            }
        });
        claimed.getOrDefault(account, Set.of()).stream().filter(d -> !labels.contains(d)).forEach(domains::add);
        return domains.size() <= (own != null ? 0 : 1);
    }

    /**
     * Joins the names of computers.
     *
     * @param names of all computers
     * @param directory which computers there are, as a directory tells it
     */
    static NameJoins ofComputers(Collection<String> names, NameStatements statements, Directory directory) {
        NameJoins joins = new NameJoins(statements, directory);
        Map<String, Set<String>> withDomain = new HashMap<>();
        for (String name : names) {
            int dot = name.indexOf('.');
            if (dot > 0 && !isAddress(name) && !joins.joined.containsKey(name)) {
                withDomain.computeIfAbsent(name.substring(0, dot), _ -> new HashSet<>(2)).add(name);
            }
        }
        if (!withDomain.isEmpty()) {
            for (String name : names) {
                if (name.indexOf('.') < 0 && withDomain.containsKey(name) && !joins.joined.containsKey(name)) {
                    joins.joinComputer(name, joins.without(name, withDomain.get(name)));
                }
            }
        }
        joins.likenCut(names);
        return joins;
    }

    /** A name that is as long as NetBIOS names can be may be what is left of a longer one: of which, it does not say. */
    private void likenCut(Collection<String> names) {
        Map<String, Set<String>> cut = new HashMap<>();
        for (String name : names) {
            int dot = name.indexOf('.');
            if ((dot < 0 ? name.length() : dot) > NETBIOS && !joined.containsKey(name)) {
                cut.computeIfAbsent(name.substring(0, NETBIOS), _ -> new HashSet<>(2)).add(name);
            }
        }
        if (!cut.isEmpty()) {
            for (String name : names) {
                if (name.length() == NETBIOS && !joined.containsKey(name)) {
                    without(name, cut.getOrDefault(name, Set.of())).forEach(whole -> alike(name, whole));
                }
            }
        }
    }

    private void joinComputer(String name, Set<String> candidates) {
        if (candidates.size() == 1 && !directory.hasSeveral(name)) {
            joined.put(name, candidates.iterator().next());
        } else {
            candidates.forEach(candidate -> alike(name, candidate));
        }
    }

    /** Whether it is an IP address, which has no first name. */
    private static boolean isAddress(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return !last.isEmpty() && last.chars().allMatch(Character::isDigit);
    }

    /** The names that stand for another one, in their order. */
    List<String> names() {
        List<String> names = new ArrayList<>(joined.keySet());
        names.sort(null);
        return names;
    }

    /** What a name stands for in the end. */
    String as(String name) {
        String as = name;
        for (String next = joined.get(as); next != null; next = joined.get(as)) {
            as = next;
        }
        return as;
    }
}
