package org.lockkeeper.core.internal.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.RemarkAttributes;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.evidence.Subject;
import org.lockkeeper.api.facts.Client;
import org.lockkeeper.api.facts.Fact;

/**
 * Which computers the newest list of a source does not name any more. Lists are of one source where their files are
 * called alike but for dates and numbers; lists of one computer each are of one source where they lie in folders that are
 * called alike, and those of one import are one list. It marks what is known, and takes nothing away from it.
 */
final class ListRounds {

    private static final Pattern NUMBERS = Pattern.compile("[-_. ()]*\\d+");

    private static final class Listed {
        final SourceFile file;
        final long number;
        final Set<String> computers = new HashSet<>(2);
        @Nullable Moment at;

        Listed(SourceFile file, long number) {
            this.file = file;
            this.number = number;
        }
    }

    /** Lists of one source that are one list. */
    private record Round(List<Listed> lists) {

        boolean names(String computer) {
            return lists.stream().anyMatch(l -> l.computers.contains(computer));
        }

        boolean isAfter(Round other) {
            Moment one = lists.getFirst().at;
            Moment before = other.lists.getFirst().at;
            int byTime = one == null || before == null ? 0 : one.compareTo(before);
            return byTime != 0 ? byTime > 0 : lists.getFirst().number > other.lists.getFirst().number;
        }
    }

    private record Place(SourceFile file, long number) {
    }

    // a file may come with several imports
    private final Map<Place, Listed> files = new LinkedHashMap<>();
    // the rows of a file come one after the other
    private @Nullable Listed last;

    /** Adds an observation. */
    void add(Observation observation, long importNumber) {
        if (observation.source() != SourceKind.INVENTORY && observation.source() != SourceKind.CLIENT_LIST) {
            return;
        }
        String computer = switch (observation.subject()) {
            case Subject.OfClient client -> client.computer();
            case Subject.OfComputer of -> of.computer();
            default -> null;
        };
        if (computer == null) {
            return;
        }
        SourceFile file = observation.evidence().file();
        Listed listed = last;
        if (listed == null || listed.file != file || listed.number != importNumber) {
            listed = files.computeIfAbsent(new Place(file, importNumber), p -> new Listed(p.file(), p.number()));
            last = listed;
        }
        listed.computers.add(Directory.host(computer));
        Moment at = observation.evidence().observedAt();
        if (at != null && (listed.at == null || at.isAfter(listed.at))) {
            listed.at = at;
        }
    }

    /** Marks the clients whose computers the newest list of a source does not name any more, in place. */
    void mark(List<Client> clients) {
        if (files.size() < 2) {
            return;
        }
        Map<String, Fact<String>> missing = missing();
        if (missing.isEmpty()) {
            return;
        }
        for (int i = 0; i < clients.size(); i++) {
            Client client = clients.get(i);
            String computer = client.subject().computer();
            Fact<String> mark = computer == null ? null : missing.get(Directory.host(computer));
            if (mark != null) {
                clients.set(i, client.with(client.facts().with(RemarkAttributes.MISSING_FROM, mark)));
            }
        }
    }

    private Map<String, Fact<String>> missing() {
        Map<String, Map<Long, Round>> sources = new LinkedHashMap<>();
        for (Listed listed : files.values()) {
            boolean one = listed.computers.size() == 1;
            // of one import, lists of one computer are one list; of the others each is its own
            long round = one ? listed.number : -1 - sources.getOrDefault(source(listed, false), Map.of()).size();
            sources.computeIfAbsent(source(listed, one), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(round, _ -> new Round(new ArrayList<>())).lists().add(listed);
        }
        Map<String, Fact<String>> missing = new HashMap<>();
        for (Map<Long, Round> rounds : sources.values()) {
            if (rounds.size() > 1) {
                Round newest = rounds.values().stream().reduce((a, b) -> b.isAfter(a) ? b : a).orElseThrow();
                rounds.values().stream().filter(r -> r != newest).flatMap(r -> r.lists().stream())
                        .forEach(list -> list.computers.stream().filter(c -> !newest.names(c))
                                .forEach(c -> missing.merge(c, mark(list, newest), ListRounds::both)));
            }
        }
        return missing;
    }

    private static Fact<String> mark(Listed list, Round newest) {
        return Fact.of(newest.lists().getFirst().file.path(), Evidence.ofFile(list.file, list.at));
    }

    private static Fact<String> both(Fact<String> one, Fact<String> other) {
        List<Evidence> evidence = new ArrayList<>(one.evidence());
        evidence.addAll(other.evidence());
        return new Fact<>(one.value(), evidence, List.of());
    }

    private static String source(Listed listed, boolean one) {
        String path = listed.file.path().replace('\\', '/');
        String name = listed.file.fileName();
        String folder = path.substring(0, path.length() - name.length()).replaceAll("[/!]+$", "");
        String last = folder.substring(folder.lastIndexOf('/') + 1);
        return one ? "each in " + plain(last) : plain(name);
    }

    private static String plain(String name) {
        return NUMBERS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
