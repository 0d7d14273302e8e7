package org.lockkeeper.core.internal.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lockkeeper.api.evidence.Evidence;
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
    // the first evidence of parts that others are like
    private final Map<Part, Evidence> firsts = new IdentityHashMap<>();

    private Joining(ServerScope scope, Times times) {
        this.scope = scope;
        this.times = times;
    }

    /** Joins what is one; tells which names were joined. */
    static List<JoinedName> join(ServerScope scope, Times times) {
        Joining joining = new Joining(scope, times);
        joining.joinComputers();
        joining.joinAccounts();
        scope.computerParts.values().forEach(ComputerPart::settleEditions);
        return joining.joined;
    }

    private void joinComputers() {
        NameJoins names = NameJoins.ofComputers(scope.computerParts.keySet(), scope.sameComputers);
        Set<AccountPart> touched = new HashSet<>();
        Map<String, List<String>> notes = new HashMap<>();
        Map<String, List<Evidence>> places = new HashMap<>();
        names.joined.keySet().forEach(name -> {
            ComputerPart part = scope.computerParts.get(name);
            String as = names.as(name);
            if (part != null) {
                note(JoinedName.Kind.COMPUTER, name, as, NameJoins.ONLY_COMPUTER, scope.sameComputers.evidence(name),
                        evidence(part), notes, places);
                ComputerPart into = scope.computerPart(as);
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
        notes.forEach((name, said) -> scope.computerParts.get(name).names = fact(said, places.get(name)));
        names.alike.forEach((name, others) -> like(name, others, names, scope::computerPart, this::evidence,
                "computers"));
    }

    private void joinAccounts() {
        List<String> logged = new ArrayList<>();
        if (scope.configured.isEmpty()) {
            scope.accountParts.values().stream().filter(a -> a.logged).forEach(a -> logged.add(a.name));
        }
        NameJoins names = NameJoins.ofAccounts(List.of(scope.accountParts.keySet(), scope.accounts.keySet()),
                scope.configured, logged, scope.sameAccounts);
        Set<ComputerPart> touched = new HashSet<>();
        Map<String, List<String>> notes = new HashMap<>();
        Map<String, List<Evidence>> places = new HashMap<>();
        Map<String, String> named = new HashMap<>();
        names.joined.keySet().forEach(name -> {
            AccountPart part = scope.accountParts.get(name);
            String as = names.as(name);
            named.put(name, as);
            Sighting chain = scope.accounts.remove(name);
            if (part == null && chain == null) {
                return;
            }
            note(JoinedName.Kind.ACCOUNT, name, as, NameJoins.ONLY_ACCOUNT, scope.sameAccounts.evidence(name),
                    part == null ? evidence(chain) : evidence(part), notes, places);
            for (Sighting s = chain; s != null; s = s.next) {
                scope.addAccount(as, s.observation);
            }
            AccountPart into = scope.accountPart(as);
            if (part != null) {
                scope.accountParts.remove(name);
                into.take(part);
                for (PairPart pair : part.pairs()) {
                    into.on(pair.computer).take(pair);
                    pair.leave();
                    touched.add(pair.computer);
                }
            }
        });
        touched.forEach(ComputerPart::dropLeft);
        notes.forEach((name, said) -> scope.accountParts.get(name).names = fact(said, places.get(name)));
        scope.reports.rename(named);
        names.alike.forEach((name, others) -> like(name, others, names, scope::accountPart, this::evidence,
                "accounts"));
    }

    private void note(JoinedName.Kind kind, String name, String as, String reason, Evidence told,
            List<Evidence> seen, Map<String, List<String>> notes, Map<String, List<Evidence>> places) {
        String why = told == null ? reason : told.file().isStatement() ? told.file().path() : "told by " + told;
        List<Evidence> evidence = told == null ? seen : List.of(told);
        joined.add(new JoinedName(scope.name(), kind, name, as, why, evidence));
        notes.computeIfAbsent(as, _ -> new ArrayList<>(1))
                .add(AccountName.shown(name) + " is " + AccountName.shown(as) + ": " + why);
        places.computeIfAbsent(as, _ -> new ArrayList<>(1)).addAll(evidence);
    }

    private static Fact<String> fact(List<String> said, List<Evidence> places) {
        return new Fact<>(String.join("; ", said), places.stream().distinct().limit(FactMerger.KEPT).toList(),
                List.of());
    }

    /** Notes which parts may be one with that of a name. */
    private <P extends Part> void like(String name, Set<String> others, NameJoins names, Function<String, P> parts,
            Function<P, List<Evidence>> evidence, String what) {
        P part = parts.apply(names.as(name));
        List<Fact.Conflict<String>> conflicts = new ArrayList<>();
        for (String other : others) {
            P like = parts.apply(names.as(other));
            if (like != part && part.addLike(like) && conflicts.size() < FactMerger.KEPT) {
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

    private List<Evidence> evidence(Sighting chain) {
        SightingList list = new SightingList();
        list.addChain(chain, Role.OWN, 0);
        return newest(list);
    }

    private List<Evidence> evidence(AccountPart account) {
        SightingList list = new SightingList();
        account.addAll(list, Role.OWN, 0);
        account.pairs().forEach(pair -> pair.addAll(list, Role.OWN, 0));
        return list.size() == 0 ? evidence(scope.accounts.get(account.name)) : newest(list);
    }

    private List<Evidence> evidence(ComputerPart computer) {
        SightingList list = new SightingList();
        list.addChain(computer.itself(), Role.OWN, 0);
        computer.addAll(list, Role.OWN, 0);
        computer.pairs().forEach(pair -> pair.addAll(list, Role.OWN, 0));
        return newest(list);
    }

    private List<Evidence> newest(SightingList list) {
        list.sort(times);
        return list.evidence(FactMerger.KEPT);
    }
}
