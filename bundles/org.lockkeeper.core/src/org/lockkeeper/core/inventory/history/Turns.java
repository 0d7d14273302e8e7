package org.lockkeeper.core.inventory.history;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.plan.PlanRequest;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.version.ProductVersion;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;

/**
 * With which imports the verdicts of clients turned. Each state is judged as it would have been judged then; a client that
 * was known there by another name, which was joined to its own since, was known.
 */
public final class Turns {

    private final Map<Long, Map<Subject.OfClient, Turn>> byImport = new HashMap<>();

    /**
     * How a verdict turned.
     *
     * @param from the verdict before; {@code null} where the client was not known
     * @param to the verdict after
     */
    public record Turn(@Nullable Verdict from, Verdict to) {

        /** Checks that there is a verdict. */
        public Turn {
            Objects.requireNonNull(to);
        }

        /** {@code UNKNOWN -> BLOCKED}; the later one alone where the client was new. */
        @Override
        public String toString() {
            return from == null ? to.toString() : from + " -> " + to;
        }
    }

    private Turns() {
    }

    /**
     * Looks at the state before and after each import of a history.
     *
     * @param entries of the history
     * @param target the version to judge by; {@code null} where there is none: then no verdict turned
     */
    public static Turns of(Workspace workspace, List<HistoryEntry> entries, @Nullable ProductVersion target,
            Progress progress) throws ProblemException {
        Turns turns = new Turns();
        if (target == null) {
            return turns;
        }
        Set<Subject.OfClient> clients = new HashSet<>();
        TreeSet<Long> imports = new TreeSet<>();
        entries.forEach(e -> {
            clients.add(e.client().client().subject());
            imports.add(e.entry().id());
        });
        KnownNames names = KnownNames.of(workspace.model().joined());
        Map<Long, Map<Subject.OfClient, Verdict>> known = new HashMap<>();
        long before = 0;
        for (ImportEntry each : workspace.imports()) {
            if (imports.contains(each.id())) {
                Map<Subject.OfClient, Verdict> earlier = verdicts(workspace, before, clients, names, target,
                        known, progress);
                Map<Subject.OfClient, Verdict> later = verdicts(workspace, each.id(), clients, names,
                        target, known, progress);
                Map<Subject.OfClient, Turn> turned = new HashMap<>();
                later.forEach((client, verdict) -> {
                    if (earlier.get(client) != verdict) {
                        turned.put(client, new Turn(earlier.get(client), verdict));
                    }
                });
                turns.byImport.put(each.id(), turned);
            }
            before = each.id();
        }
        return turns;
    }

    private static Map<Subject.OfClient, Verdict> verdicts(Workspace workspace, long importId,
            Set<Subject.OfClient> clients, KnownNames names, ProductVersion target,
            Map<Long, Map<Subject.OfClient, Verdict>> known, Progress progress) throws ProblemException {
        Map<Subject.OfClient, Verdict> verdicts = known.get(importId);
        if (verdicts == null) {
            Map<Subject.OfClient, Verdict> found = new HashMap<>();
            // of several, the worst
            Map<Subject.OfClient, Verdict> byOtherName = new HashMap<>();
            if (importId > 0) {
                workspace.plan(workspace.modelAfter(importId, progress), PlanRequest.to(target), progress).clients()
                        .forEach(c -> {
                            Subject.OfClient who = c.client().subject();
                            if (clients.contains(who)) {
                                found.put(who, c.verdict());
                            } else if (clients.contains(names.client(who))) {
                                byOtherName.merge(names.client(who), c.verdict(), (a, b) -> a.compareTo(b) < 0 ? a : b);
                            }
                        });
                byOtherName.forEach(found::putIfAbsent);
            }
            known.put(importId, found);
            verdicts = found;
        }
        return verdicts;
    }

    /** How the verdict of an observation's client turned with the import that brought it; {@code null} where it did not. */
    public @Nullable Turn at(HistoryEntry entry) {
        return byImport.getOrDefault(entry.entry().id(), Map.of()).get(entry.client().client().subject());
    }
}
