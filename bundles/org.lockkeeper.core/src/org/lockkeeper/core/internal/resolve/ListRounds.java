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

    private static final Pattern FOLDERS = Pattern.compile("[/\\\\!]+");

    /** A file, whichever imports brought it: the same file tells the same. */
    private static final class Listed {
        final SourceFile file;
        final Set<String> computers = new HashSet<>(2);
        final List<Long> imports = new ArrayList<>(1);
        @Nullable Moment at;

        Listed(SourceFile file) {
            this.file = file;
        }

        long newest() {
            return imports.getLast();
        }
    }

    /** Lists of one source that are one list. */
    private record Round(long number, List<Listed> lists) {

        /** All that it names, gathered once: a round may be a list for each of many computers. */
        Set<String> computers() {
            Set<String> all = new HashSet<>();
            lists.forEach(l -> all.addAll(l.computers));
            return all;
        }

        boolean isAfter(Round other) {
            Moment one = lists.getFirst().at;
            Moment before = other.lists.getFirst().at;
            int byTime = one == null || before == null ? 0 : one.compareTo(before);
            return byTime != 0 ? byTime > 0 : number > other.number;
        }
    }

    private final Map<SourceFile, Listed> files = new LinkedHashMap<>();
    private final Map<String, String> folders = new HashMap<>();
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
        if (listed == null || listed.file != file) {
            listed = files.computeIfAbsent(file, Listed::new);
            last = listed;
        }
        if (listed.imports.isEmpty() || listed.newest() != importNumber) {
            listed.imports.add(importNumber);
        }
        listed.computers.add(Directory.host(computer));
        Moment at = observation.evidence().observedAt();
        if (at != null && (listed.at == null || at.isAfter(listed.at))) {
            listed.at = at;
        }
    }

    /** Marks the clients whose computers the newest list of a source does not name any more, in place. */
    void mark(List<Client> clients) {
        if (files.size() < 2 || isOneRound()) {
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

    /** Whether one import brought a list for each computer, so that there is nothing newer. */
    private boolean isOneRound() {
        long number = files.values().iterator().next().newest();
        return files.values().stream().allMatch(l -> l.imports.size() == 1 && l.newest() == number
                && l.computers.size() == 1);
    }

    private Map<String, Fact<String>> missing() {
        Map<String, Map<Long, Round>> sources = new LinkedHashMap<>();
        for (Listed listed : files.values()) {
            boolean one = listed.computers.size() == 1;
            Map<Long, Round> rounds = sources.computeIfAbsent(source(listed, one), _ -> new LinkedHashMap<>());
            // of one import, lists of one computer are one list; of the others each is its own
            if (one) {
                listed.imports.forEach(number -> rounds.computeIfAbsent(number, n -> new Round(n, new ArrayList<>()))
                        .lists().add(listed));
            } else {
                rounds.put(-1L - rounds.size(), new Round(listed.newest(), List.of(listed)));
            }
        }
        Map<String, Fact<String>> missing = new HashMap<>();
        for (Map<Long, Round> rounds : sources.values()) {
            if (rounds.size() > 1) {
                Round newest = rounds.values().stream().reduce((a, b) -> b.isAfter(a) ? b : a).orElseThrow();
                Set<String> named = newest.computers();
                rounds.values().stream().filter(r -> r != newest).flatMap(r -> r.lists().stream())
                        .forEach(list -> list.computers.stream().filter(c -> !named.contains(c))
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

    private String source(Listed listed, boolean one) {
        String name = listed.file.fileName();
        if (!one) {
            return plain(name);
        }
        String path = listed.file.path();
        String folder = path.substring(0, path.length() - name.length());
        // many lists lie in one folder
        return folders.computeIfAbsent(folder, f -> {
            String[] parts = FOLDERS.split(f);
            return "each in " + (parts.length == 0 ? "" : plain(parts[parts.length - 1]));
        });
    }

    private static String plain(String name) {
        return NUMBERS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
