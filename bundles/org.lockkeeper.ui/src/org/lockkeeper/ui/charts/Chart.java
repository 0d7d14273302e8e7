package org.lockkeeper.ui.charts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.text.Plural;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Token;

/**
 * A chart of bars, each of several parts; a part stands for clients. Immutable.
 *
 * @param id by which tests find it
 * @param title what it tells
 * @param bars from top to bottom
 */
public record Chart(String id, String title, List<Bar> bars) {

    /** Copies the list. */
    public Chart {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        bars = List.copyOf(bars);
    }

    /**
     * A bar.
     *
     * @param label what it stands for
     * @param parts from left to right, none of them empty
     * @param choice what is chosen by the whole bar: values by field; empty where it stands for no clients of now
     */
    public record Bar(String label, List<Part> parts, Map<String, String> choice) {

        /** Copies what it is given. */
        public Bar {
            parts = List.copyOf(parts);
            choice = Map.copyOf(choice);
        }

        /** For how many it stands. */
        public long count() {
            return parts.stream().mapToLong(Part::count).sum();
        }

        /** It in words. */
        public String text() {
            return label + ": " + parts.stream().map(p -> Wording.number(p.count()) + " " + p.word()).collect(Collectors.joining(", "));
        }
    }

    /**
     * A part of a bar.
     *
     * @param word what it stands for
     * @param color its colour, never the only sign
     * @param count how many
     * @param choice what is chosen by it besides what its bar chooses
     */
    public record Part(String word, Token color, long count, Map<String, String> choice) {
    }

    /** The whole chart in words. */
    public String text() {
        return title + ". " + (bars.isEmpty() ? ChartMessages.None
                : bars.stream().map(Bar::text).collect(Collectors.joining("; "))) + ".";
    }

    /** A filter with what a part, or with {@code null} its bar, chooses besides. */
    public static ClientFilter chosen(ClientFilter filter, Bar bar, Part part) {
        ClientFilter chosen = filter;
        for (Map.Entry<String, String> each : bar.choice().entrySet()) {
            chosen = chosen.with(each.getKey(), Set.of(each.getValue()));
        }
        if (part != null) {
            for (Map.Entry<String, String> each : part.choice().entrySet()) {
                chosen = chosen.with(each.getKey(), Set.of(each.getValue()));
            }
        }
        return chosen;
    }

    /**
     * Parts for how often each verdict was given, the worst first, none of them empty.
     *
     * @param words what verdicts are called
     */
    public static List<Part> verdicts(Map<Verdict, Integer> counts, Function<Verdict, String> words) {
        List<Part> parts = new ArrayList<>();
        new EnumMap<>(counts).forEach((verdict, count) -> {
            if (count > 0) {
                parts.add(new Part(words.apply(verdict), Token.of(verdict), count,
                        Map.of(ClientFilter.VERDICT, verdict.name())));
            }
        });
        return parts;
    }

    /** The first bars of it; the others are one bar at the end, where there are more than one too many. */
    public Chart first(int most) {
        if (bars.size() <= most) {
            return this;
        }
        List<Bar> shown = new ArrayList<>(bars.subList(0, most - 1));
        List<Bar> others = bars.subList(most - 1, bars.size());
        List<Part> rest = words(others).entrySet().stream().map(word -> new Part(word.getKey(), word.getValue(),
                others.stream().flatMap(bar -> bar.parts().stream()).filter(part -> part.word().equals(word.getKey()))
                        .mapToLong(Part::count).sum(), Map.of())).toList();
        shown.add(new Bar(Plural.bind(ChartMessages.Others, others.size()), rest, Map.of()));
        return new Chart(id, title, shown);
    }

    /** What the colours stand for: each word before those that stand behind it in any bar. */
    public Map<String, Token> words() {
        return words(bars);
    }

    private static Map<String, Token> words(List<Bar> bars) {
        Map<String, Token> colors = new LinkedHashMap<>();
        Map<String, Set<String>> before = new HashMap<>();
        for (Bar bar : bars) {
            String last = null;
            for (Part part : bar.parts()) {
                colors.putIfAbsent(part.word(), part.color());
                if (last != null) {
                    before.computeIfAbsent(part.word(), _ -> new HashSet<>()).add(last);
                }
                last = part.word();
            }
        }
        Map<String, Token> words = new LinkedHashMap<>();
        List<String> left = new ArrayList<>(colors.keySet());
        while (!left.isEmpty()) {
            // bars that contradict each other leave none that nothing stands before
            String next = left.stream().filter(word -> before.getOrDefault(word, Set.of()).stream().noneMatch(left::contains))
                    .findFirst().orElse(left.getFirst());
            words.put(next, colors.get(next));
            left.remove(next);
        }
        return words;
    }
}
