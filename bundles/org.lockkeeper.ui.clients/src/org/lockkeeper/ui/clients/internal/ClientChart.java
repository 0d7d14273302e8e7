package org.lockkeeper.ui.clients.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Presence;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.core.inventory.age.ServiceCoverage;
import org.lockkeeper.core.inventory.groups.Facets;
import org.lockkeeper.core.inventory.groups.Groups;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Token;

/**
 * A chart of bars, each of several parts; a part stands for clients. Immutable.
 *
 * @param id by which tests find it
 * @param title what it tells
 * @param bars from top to bottom
 */
record ClientChart(String id, String title, List<Bar> bars) {

    /** Copies the list. */
    ClientChart {
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
    record Bar(String label, List<Part> parts, Map<String, String> choice) {

        Bar {
            parts = List.copyOf(parts);
            choice = Map.copyOf(choice);
        }

        long count() {
            return parts.stream().mapToLong(Part::count).sum();
        }

        String text() {
            return label + ": " + parts.stream().map(p -> p.count() + " " + p.word()).collect(Collectors.joining(", "));
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
    record Part(String word, Token color, long count, Map<String, String> choice) {
    }

    /** The whole chart in words. */
    String text() {
        return title + ". " + (bars.isEmpty() ? ClientMessages.ChartNone
                : bars.stream().map(Bar::text).collect(Collectors.joining("; "))) + ".";
    }

    /** A filter with what a part, or with {@code null} its bar, chooses besides. */
    static ClientFilter chosen(ClientFilter filter, Bar bar, Part part) {
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

    /** Clients by the values of some fields, each bar parted by verdict. */
    static ClientChart of(String id, String title, List<ClientRow> clients, List<Field<ClientRow>> by,
            Function<Verdict, String> words) {
        List<Bar> bars = new ArrayList<>();
        for (Groups.Group<ClientRow> group : Groups.of(clients, by.stream().map(Facets::asCompared).toList()).all()) {
            List<String> labels = new ArrayList<>();
            Map<String, String> choice = new LinkedHashMap<>();
            for (int i = 0; i < by.size(); i++) {
                Object value = group.values().get(i);
                String text = Field.isKnown(value) ? Field.textOf(value) : "unknown";
                choice.put(by.get(i).id(), text);
                labels.add(FieldNames.value(by.get(i), text));
            }
            Map<Verdict, Integer> counts = new EnumMap<>(group.verdicts(r -> r.plan() == null ? null : r.plan().verdict()));
            List<Part> parts = new ArrayList<>();
            counts.forEach((verdict, count) -> {
                if (count > 0) {
                    parts.add(new Part(words.apply(verdict), Token.of(verdict), count,
                            Map.of(ClientFilter.VERDICT, verdict.name())));
                }
            });
            long judged = parts.stream().mapToLong(Part::count).sum();
            if (judged < group.rows().size()) {
                parts.add(new Part(ClientMessages.NotJudged, Token.CHART_REST, group.rows().size() - judged, Map.of()));
            }
            bars.add(new Bar(String.join(" ", labels), parts, choice));
        }
        return new ClientChart(id, title, bars);
    }

    /** Where the Updater Service was known to be after each import. */
    static ClientChart of(List<ServiceCoverage> coverage) {
        List<Bar> bars = new ArrayList<>();
        for (ServiceCoverage each : coverage) {
            List<Part> parts = new ArrayList<>();
            add(parts, Presence.PRESENT.name(), ClientMessages.ChartPresent, Token.AUTOMATIC, each.present());
            add(parts, Presence.ABSENT.name(), ClientMessages.ChartAbsent, Token.BLOCKED, each.absent());
            add(parts, "unknown", Wording.unknown(), Token.UNKNOWN, each.unknown());
            bars.add(new Bar(NLS.bind(ClientMessages.ChartImport, each.entry().id(),
                    Wording.day(Moment.of(each.entry().importedAt()))), parts, Map.of()));
        }
        return new ClientChart("coverage", ClientMessages.ChartCoverage, bars);
    }

    private static void add(List<Part> parts, String value, String word, Token color, int count) {
        if (count > 0) {
            parts.add(new Part(word, color, count, Map.of("updaterService", value)));
        }
    }
}
