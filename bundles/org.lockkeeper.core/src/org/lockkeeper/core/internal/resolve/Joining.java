package org.lockkeeper.core.internal.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Fact;
import org.lockkeeper.api.facts.JoinedName;

/**
 * Makes one of the parts of one server that different names mean, before anything is resolved, so that all that is told
 * of one subject meets; and notes which parts may be one where that cannot be said.
 */
final class Joining {

    private final ServerScope scope;
    private final Times times;
    private final List<JoinedName> joined = new ArrayList<>();
    private final SightingList list = new SightingList();
    private final Set<String> joinedAccounts = new HashSet<>();
    // the first evidence of parts that others are like
    private final Map<Part, Evidence> firsts = new IdentityHashMap<>();

    private Joining(ServerScope scope, Times times) {
        this.scope = scope;
        this.times = times;
    }

    /** Joins what is one; tells which names were joined. */
    static List<JoinedName> join(ServerScope scope, Times times) {
        Joining joining = new Joining(scope, times);
        scope.words.place(scope);
        joining.joinComputers();
        joining.joinAccounts();
        scope.computerParts.values().forEach(ComputerPart::settleEditions);
        return joining.joined;
    }

    private void joinComputers() {
        NameJoins names = NameJoins.ofComputers(scope.computerParts.keySet(), scope.sameComputers, scope.directory);
        Set<AccountPart> touched = new HashSet<>();
        names.names().forEach(name -> {
            ComputerPart part = scope.computerParts.get(name);
            String as = names.as(name);
            if (part != null) {
                ComputerPart into = scope.computerPart(as);
                note(into, new JoinedName(scope.name(), JoinedName.Kind.COMPUTER, name, as, NameJoins.ONLY_COMPUTER,
                        evidence(part)), scope.sameComputers.evidence(name));
                scope.computerParts.remove(name);
                into.take(part);
                for (PairPart pair : part.pairs()) {
                    pair.account.on(into).take(pair);
                    pair.leave();
                    touched.add(pair.account);
                }
            }
        });
        touched.forEach(AccountPart::dropLeft);
        names.alike.forEach((name, others) -> this.<ComputerPart>like(name, others, names, scope::computerPart,
                this::evidence, "computers"));
    }

    private void joinAccounts() {
        List<String> logged = new ArrayList<>(scope.logged);
        if (scope.configured.isEmpty()) {
            scope.accountParts.values().stream().filter(a -> a.logged).forEach(a -> logged.add(a.name));
        }
        Map<String, List<ComputerPart>> users = users();
        boolean kept = scope.directory.isEmpty();
        List<Set<String>> used = List.of(kept ? scope.accountParts.keySet() : Set.copyOf(scope.accountParts.keySet()),
                kept ? scope.accounts.keySet() : Set.copyOf(scope.accounts.keySet()), users.keySet());
        NameJoins names = NameJoins.ofAccounts(used, scope.configured, logged, scope.sameAccounts, scope.directory);
        Set<ComputerPart> touched = new HashSet<>();
        Map<String, String> named = new HashMap<>();
        names.names().forEach(name -> {
            AccountPart part = scope.accountParts.get(name);
            String as = names.as(name);
            named.put(name, as);
            Sighting chain = scope.accounts.remove(name);
            if (part == null && chain == null) {
                return;
            }
            AccountPart into = scope.accountPart(as);
            note(into, new JoinedName(scope.name(), JoinedName.Kind.ACCOUNT, name, as, NameJoins.ONLY_ACCOUNT,
                    part == null ? evidence(chain) : evidence(part)), told(name, names));
            for (Sighting s = chain; s != null; s = s.next) {
                scope.addAccount(as, s.observation);
            }
            if (part != null) {
                scope.accountParts.remove(name);
                into.take(part);
                for (PairPart pair : part.pairs()) {
                    PairPart there = into.on(pair.computer);
                    there.named(names.told.containsKey(name), names.doubted.get(name));
                    there.take(pair);
                    pair.leave();
                    touched.add(pair.computer);
                }
            }
        });
        touched.forEach(ComputerPart::dropLeft);
        users.forEach((user, computers) -> place(user, names, computers));
        describe(used, names);
        scope.reports.rename(named);
        names.alike.forEach((name, others) -> this.<AccountPart>like(name, others, names, this::known, this::evidence,
                "accounts"));
    }

    /** Where it is told that a name is an account's; {@code null} where that follows from all names. */
    private @Nullable Evidence told(String name, NameJoins names) {
        String as = names.told.get(name);
        return as == null ? scope.sameAccounts.evidence(name) : scope.directory.evidence(name, as);
    }

    /** Gives each account what a directory tells of its owner, whose name there is one more of the account's. */
    private void describe(List<Set<String>> used, NameJoins names) {
        if (scope.directory.isEmpty()) {
            return;
        }
        scope.directory.place(used, names::as);
        scope.directory.described().forEach((name, account) -> {
            if (joinedAccounts.add(name)) {
                Evidence told = scope.directory.evidence(name);
                joined.add(new JoinedName(scope.name(), JoinedName.Kind.ACCOUNT, name, account, "told by " + told,
                        List.of(told)));
            }
        });
    }

    /** The users whom lists of programs name, each with the computers. */
    private Map<String, List<ComputerPart>> users() {
        Map<String, List<ComputerPart>> users = new TreeMap<>();
        for (ComputerPart computer : scope.computerParts.values()) {
            for (int place = 0; computer.namesUser && place <= Part.UNKNOWN; place++) {
                for (Sighting s = computer.chain(place); s != null; s = s.next) {
                    String user = user(s);
                    List<ComputerPart> of = user == null ? null : users.computeIfAbsent(user, _ -> new ArrayList<>(1));
                    if (of != null && (of.isEmpty() || of.getLast() != computer)) {
                        of.add(computer);
                    }
                }
            }
        }
        return users;
    }

    private @Nullable String user(Sighting sighting) {
        String user = sighting.get(Attribute.LAST_USER);
        return user == null || user.isBlank() ? null : new Subject.OfAccount(scope.name(), user).account();
    }

    /** What a list tells of its computer's client is told of the client of the user, where that is an account. */
    private void place(String user, NameJoins names, List<ComputerPart> computers) {
        String account = names.as(user);
        if (!scope.accountParts.containsKey(account) && !scope.accounts.containsKey(account)) {
            return;
        }
        AccountPart of = scope.accountPart(account);
        List<Sighting> placed = new ArrayList<>();
        for (ComputerPart computer : computers) {
            for (int place = 0; place <= Part.UNKNOWN; place++) {
                for (Sighting s : computer.takeOut(place, sighting -> user.equals(user(sighting)))) {
                    PairPart pair = of.on(computer);
                    pair.named(names.told.containsKey(user), names.doubted.get(user));
                    pair.add(s.observation, Part.connector(place));
                    placed.add(s);
                }
            }
        }
        if (!user.equals(account) && !joinedAccounts.contains(user)) {
            list.clear();
            placed.forEach(s -> list.add(s, Role.OWN, 0));
            note(of, new JoinedName(scope.name(), JoinedName.Kind.ACCOUNT, user, account, NameJoins.ONLY_ACCOUNT,
                    newest()), told(user, names));
        }
    }

    /**
     * Notes that a name was joined.
     *
     * @param told where that is told; {@code null} where it follows from all names
     */
    private void note(Part into, JoinedName seen, @Nullable Evidence told) {
        JoinedName name = told == null ? seen : new JoinedName(seen.server(), seen.kind(), seen.name(), seen.as(),
                told.file().isStatement() ? told.file().path() : "told by " + told, List.of(told));
        joined.add(name);
        if (name.kind() == JoinedName.Kind.ACCOUNT) {
            joinedAccounts.add(name.name());
        }
        String said = AccountName.shown(name.name()) + " is " + AccountName.shown(name.as()) + ": " + name.reason();
        Fact<String> before = into.names;
        into.names = before == null ? new Fact<>(said, name.evidence(), List.of())
                : new Fact<>(before.value() + "; " + said, Stream.concat(before.evidence().stream(),
                        name.evidence().stream()).distinct().limit(FactMerger.KEPT).toList(), List.of());
    }

    /** The part of an account; {@code null} where only lists of programs name it, as a user. */
    private @Nullable AccountPart known(String account) {
        AccountPart part = scope.accountParts.get(account);
        return part == null && scope.accounts.containsKey(account) ? scope.accountPart(account) : part;
    }

    /** Notes which parts may be one with that of a name. */
    private <P extends Part> void like(String name, Set<String> others, NameJoins names,
            Function<String, ? extends @Nullable P> parts,
            Function<P, List<Evidence>> evidence, String what) {
        P part = parts.apply(names.as(name));
        if (part == null) {
            return;
        }
        List<Fact.Conflict<String>> conflicts = new ArrayList<>();
        for (String other : others) {
            P like = parts.apply(names.as(other));
            if (like != null && like != part && part.addLike(like) && conflicts.size() < FactMerger.KEPT) {
                conflicts.add(new Fact.Conflict<>("may be " + AccountName.shown(names.as(other)),
                        firsts.computeIfAbsent(like, _ -> evidence.apply(like).getFirst()), "several " + what
                                + " may be meant by that name, so none was taken for it", part.names == null));
            }
        }
        if (!conflicts.isEmpty()) {
            part.names = part.names == null ? new Fact<>(null, List.of(), conflicts)
                    : new Fact<>(part.names.value(), part.names.evidence(), conflicts);
        }
    }

    private List<Evidence> evidence(@Nullable Sighting chain) {
        list.clear();
        list.addChain(chain, Role.OWN, 0);
        return newest();
    }

    private List<Evidence> evidence(AccountPart account) {
        list.clear();
        account.addAll(list, Role.OWN, 0);
        account.pairs().forEach(pair -> pair.addAll(list, Role.OWN, 0));
        return list.size() == 0 ? evidence(scope.accounts.get(account.name)) : newest();
    }

    private List<Evidence> evidence(ComputerPart computer) {
        list.clear();
        list.addChain(computer.itself(), Role.OWN, 0);
        computer.addAll(list, Role.OWN, 0);
        computer.pairs().forEach(pair -> pair.addAll(list, Role.OWN, 0));
        return newest();
    }

    private List<Evidence> newest() {
        list.sort(times);
        return list.evidence(FactMerger.KEPT);
    }
}
