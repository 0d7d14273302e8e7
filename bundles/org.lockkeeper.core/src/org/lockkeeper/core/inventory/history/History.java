package org.lockkeeper.core.inventory.history;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.JoinedName;
import org.lockkeeper.api.facts.Server;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;

/**
 * Every observation behind what is known of some clients. An observation concerns a client by the scope of what it
 * says: what it says of a computer concerns all clients there, what it says of an account all of that account's.
 */
public final class History {

    private static final Comparator<HistoryEntry> BY_TIME_AS_SAID = Comparator
            .comparing((HistoryEntry e) -> e.observation().evidence().observedAt(),
                    Comparator.nullsFirst(Comparator.<Moment>naturalOrder()))
            .thenComparingLong(e -> e.entry().id());

    private final Map<String, List<ClientRow>> byAccount = new HashMap<>();
    private final Map<String, List<ClientRow>> byComputer = new HashMap<>();
    private final List<HistoryEntry> found = new ArrayList<>();
    private final KnownNames names;

    private History(List<ClientRow> clients, List<JoinedName> joined) {
        names = KnownNames.of(joined);
        for (ClientRow row : clients) {
            Subject.OfClient who = row.client().subject();
            if (who.account() != null) {
                byAccount.computeIfAbsent(KnownNames.key(who.server(), who.account()), _ -> new ArrayList<>()).add(row);
            }
            if (who.computer() != null) {
                byComputer.computeIfAbsent(KnownNames.key(who.server(), who.computer()), _ -> new ArrayList<>()).add(row);
            }
        }
    }

    /**
     * The history of clients, oldest first; what bears no time comes before all that does.
     *
     * @param workspace loaded
     * @param clients rows of its present model
     */
    public static List<HistoryEntry> of(Workspace workspace, List<ClientRow> clients, Progress progress)
            throws ProblemException {
        History history = new History(clients, workspace.model().joined());
        workspace.forEachObservation(history::take, progress);
        Map<String, ZoneOffset> clocks = new HashMap<>();
        for (Server server : workspace.model().servers()) {
            Moment judged = server.judgedAsOf();
            if (judged != null && judged.offset() != null) {
                clocks.put(server.name(), judged.offset());
            }
        }
        history.found.sort(Comparator.comparingLong((HistoryEntry e) -> second(e, clocks))
                .thenComparing(BY_TIME_AS_SAID));
        return List.copyOf(history.found);
    }

    /**
     * A history without what was read again: of entries that say the same of the same client by the same place of the same
     * file, only the one that was imported first.
     *
     * @param entries in any order, which is kept
     * @param turns what turned: where a verdict turned with an import, what it read again stays if nothing else of it does
     */
    public static List<HistoryEntry> once(List<HistoryEntry> entries, Turns turns) {
        Map<List<Object>, HistoryEntry> first = new HashMap<>();
        entries.forEach(e -> first.merge(said(e), e, (a, b) -> b.entry().id() < a.entry().id() ? b : a));
        Set<HistoryEntry> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.addAll(first.values());
        Set<List<Object>> told = new HashSet<>();
        kept.forEach(e -> told.add(imported(e)));
        return entries.stream().filter(e -> kept.contains(e) || turns.at(e) != null && told.add(imported(e))).toList();
    }

    private static List<Object> said(HistoryEntry entry) {
        return List.of(entry.client().client().subject(), entry.attribute(), entry.value(), entry.observation().evidence());
    }

    private static List<Object> imported(HistoryEntry entry) {
        return List.of(entry.client().client().subject(), entry.entry().id());
    }

    /** When it was seen, for the order; a server's own clock is taken to stand as at the date of judgement. */
    private static long second(HistoryEntry entry, Map<String, ZoneOffset> clocks) {
        Moment at = entry.observation().evidence().observedAt();
        if (at == null) {
            return Long.MIN_VALUE;
        }
        ZoneOffset clock = clocks.getOrDefault(entry.client().client().subject().server(), ZoneOffset.UTC);
        return at.local().toEpochSecond(Objects.requireNonNullElse(at.offset(), clock));
    }

    private void take(ImportEntry entry, Observation observation) {
        if (observation.attributes().isEmpty()) {
            return;
        }
        Subject subject = observation.subject();
        String account = account(subject);
        String computer = computer(subject);
        if (account != null) {
            byAccount.getOrDefault(KnownNames.key(subject.server(), account), List.of())
                    .forEach(row -> take(row, account, computer, entry, observation));
        }
        if (computer != null) {
            byComputer.getOrDefault(KnownNames.key(subject.server(), computer), List.of()).stream()
                    // those of the account are among the former
                    .filter(row -> account == null || !account.equals(row.client().subject().account()))
                    .forEach(row -> take(row, account, computer, entry, observation));
        }
    }

    private void take(ClientRow row, @Nullable String account, @Nullable String computer, ImportEntry entry,
            Observation observation) {
        observation.attributes().forEach((attribute, value) -> {
            if (concerns(attribute, observation.subject(), account, computer, row.client().subject())) {
                found.add(new HistoryEntry(row, attribute, value.toString(), observation, entry));
            }
        });
    }

    private static boolean concerns(Attribute<?> attribute, Subject subject, @Nullable String ofAccount,
            @Nullable String ofComputer,
            Subject.OfClient client) {
        boolean account = ofAccount != null && ofAccount.equals(client.account());
        boolean computer = ofComputer != null && ofComputer.equals(client.computer());
        boolean noOtherAccount = ofAccount == null || account;
        boolean noOtherComputer = ofComputer == null || computer;
        boolean connector = !(subject instanceof Subject.OfClient of) || of.connector() == null
                || client.connector() == null || Objects.equals(of.connector(), client.connector());
        return switch (attribute.scope()) {
            case SERVER -> false;
            case ACCOUNT -> account && connector;
            // a row with an account alone says something about one of its computers, it does not say which
            case COMPUTER -> computer || account && ofComputer == null;
            case PROGRAM -> connector && (computer || account && ofComputer == null);
            case CLIENT -> noOtherAccount && noOtherComputer;
        };
    }

    private @Nullable String account(Subject subject) {
        return names.account(subject.server(), switch (subject) {
            case Subject.OfClient client -> client.account();
            case Subject.OfAccount account -> account.account();
            default -> null;
        });
    }

    private @Nullable String computer(Subject subject) {
        return names.computer(subject.server(), switch (subject) {
            case Subject.OfClient client -> client.computer();
            case Subject.OfComputer computer -> computer.computer();
            default -> null;
        });
    }
}
