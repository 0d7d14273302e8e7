package org.lockkeeper.intake.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.NameRules;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.intake.IntakeSink;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.TakenList;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.intake.internal.inventory.ListMark;

/**
 * Reads the lists of programs of one computer that were taken together as one, by {@link TakenList}; those of several
 * imports the resolver does. And notes the user whom an inventory names as a computer's last one, whose account the
 * resolver finds. What depends on other files waits until all files of the server are
 * read.
 */
final class ListJoiner {

    private static final Set<String> NOBODY = Set.of("administrator", "admin", "administrateur", "administrador",
            "amministratore", "root", "system", "guest", "gast", "user", "n/a", "");

    private final Map<String, List<TakenList>> seen = new HashMap<>();
    // of each computer, those that show a connector, whether or not anything follows from what they do not show
    private final Map<String, Set<TakenList>> showConnectors = new HashMap<>();
    private final Set<String> accounts = new HashSet<>();
    private final List<Object> held = new ArrayList<>();
    private boolean holds;
    private @Nullable String server;

    /** An observation that waits. */
    private record Waiting(Observation observation, ListMark mark, @Nullable Moment collectedAt) {
    }

    /** The files of a server begin, or go on. */
    void next(String name, IntakeSink sink) throws ProblemException {
        if (!name.equals(server)) {
            flush(sink);
            server = name;
        }
        holds = false;
    }

    /** Remembers whom the server knows. */
    void see(Subject subject) {
        String account = switch (subject) {
            case Subject.OfAccount a -> a.account();
            case Subject.OfClient c -> c.account();
            default -> null;
        };
        if (account != null && account.indexOf('@') > 0) {
            accounts.add(account);
        }
    }

    /** Takes what a list of programs told; hands it on where it depends on nothing else. */
    void take(Observation observation, ListMark mark, @Nullable Moment collectedAt, IntakeSink sink)
            throws ProblemException {
        if (!mark.connectors().isEmpty()) {
            showConnectors.computeIfAbsent(computer(observation.subject()), _ -> new LinkedHashSet<>(2))
                    .add(list(observation, mark, collectedAt));
        }
        boolean waits = mark.user() != null && observation.subject() instanceof Subject.OfClient;
        waits |= look(observation, mark, collectedAt, Attribute.UPDATER_SERVICE);
        waits |= look(observation, mark, collectedAt, Attribute.OUTLOOK);
        if (waits) {
            holds = true;
            held.add(new Waiting(observation, mark, collectedAt));
        } else {
            sink.observe(observation);
        }
    }

    /** Notes that something is there; tells whether it is said not to be. */
    private boolean look(Observation observation, ListMark mark, @Nullable Moment collectedAt,
            Attribute<Presence> attribute) {
        Presence presence = observation.attributes().get(attribute);
        if (presence == Presence.PRESENT) {
            seen.computeIfAbsent(key(observation.subject(), attribute), _ -> new ArrayList<>(1))
                    .add(list(observation, mark, collectedAt));
        }
        return presence == Presence.ABSENT;
    }

    private static String key(Subject subject, Attribute<?> attribute) {
        return attribute.id() + '\n' + computer(subject);
    }

    private static String computer(Subject subject) {
        return switch (subject) {
            case Subject.OfComputer c -> c.computer();
            case Subject.OfClient c -> String.valueOf(c.computer());
            default -> "";
        };
    }

    /** A file is read to its end: its line of the journal comes after all that it told. */
    void end(JournalFile journal, IntakeSink sink) throws ProblemException {
        if (holds) {
            held.add(journal);
        } else {
            sink.file(journal);
        }
    }

    /** Hands on what waits. */
    void flush(IntakeSink sink) throws ProblemException {
        for (Object each : held) {
            switch (each) {
                case Waiting waiting -> sink.observe(settled(waiting));
                case JournalFile journal -> sink.file(journal);
                default -> throw new IllegalStateException("unexpected " + each.getClass());
            }
        }
        held.clear();
        seen.clear();
        showConnectors.clear();
        accounts.clear();
    }

    private Observation settled(Waiting waiting) {
        Observation observation = waiting.observation();
        Subject subject = linked(observation.subject(), waiting.mark().user());
        boolean named = isNamed(subject, waiting.mark().user());
        Attributes.Builder attributes = Attributes.builder();
        observation.attributes().forEach((attribute, value) -> {
            // the right is that user's: it counts for the account of exactly that name, and not for one that is like it
            if ((named || attribute != Attribute.LOCAL_ADMIN)
                    && (value != Presence.ABSENT || !isSeenTogether(waiting, attribute))) {
                put(attributes, attribute, value);
            }
        });
        String user = waiting.mark().user();
        if (user != null && isOpen(subject, user)) {
            attributes.put(Attribute.LAST_USER, user.strip());
        }
        return new Observation(subject, observation.source(), attributes.build(), observation.evidence());
    }

    private static boolean isNamed(Subject subject, @Nullable String user) {
        return user != null && subject instanceof Subject.OfClient client && client.account() != null
                && client.account().equals(user.strip().toLowerCase(Locale.ROOT));
    }

    private static <T> void put(Attributes.Builder to, Attribute<T> attribute, Object value) {
        to.put(attribute, attribute.type().cast(value));
    }

    private boolean isSeenTogether(Waiting waiting, Attribute<?> attribute) {
        TakenList list = list(waiting.observation(), waiting.mark(), waiting.collectedAt());
        Subject subject = waiting.observation().subject();
        List<TakenList> there = seen.getOrDefault(key(subject, attribute), List.of());
        List<TakenList> others = showConnectors.getOrDefault(computer(subject), Set.of()).stream()
                .filter(other -> !there.contains(other)).toList();
        return there.stream().anyMatch(each -> each.completes(list, others));
    }

    private static TakenList list(Observation observation, ListMark mark, @Nullable Moment collectedAt) {
        return new TakenList(observation.evidence().file().path(), mark.question(), observation.evidence().observedAt(),
                collectedAt, mark.connectors());
    }

    /** The subject with the account of exactly the user's name, where the server has it. */
    private Subject linked(Subject subject, @Nullable String user) {
        if (user == null || !(subject instanceof Subject.OfClient client) || client.account() != null) {
            return subject;
        }
        String name = user.strip().toLowerCase(Locale.ROOT);
        return !NOBODY.contains(local(user)) && accounts.contains(name)
                ? new Subject.OfClient(client.server(), name, client.computer(), client.connector()) : subject;
    }

    /** Whether it is left to the resolver, which knows all imports, to find the account that a user is. */
    private static boolean isOpen(Subject subject, @Nullable String user) {
        return user != null && subject instanceof Subject.OfClient client && client.account() == null
                && !NOBODY.contains(local(user)) && NameRules.objectionToAccount(user.strip()).isEmpty();
    }

    /** A user's name without domains. */
    private static String local(String user) {
        String name = user.substring(user.lastIndexOf('\\') + 1).strip().toLowerCase(Locale.ROOT);
        return name.indexOf('@') < 0 ? name : name.substring(0, name.indexOf('@'));
    }
}
