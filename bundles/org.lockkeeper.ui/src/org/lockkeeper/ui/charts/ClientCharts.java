package org.lockkeeper.ui.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.inventory.ClientRow;
import org.lockkeeper.api.inventory.Field;
import org.lockkeeper.api.rules.Finding;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.core.inventory.groups.Facets;
import org.lockkeeper.core.inventory.groups.Groups;
import org.lockkeeper.ui.scope.ClientFilter;
import org.lockkeeper.ui.text.Wording;
import org.lockkeeper.ui.theme.Token;

/** Charts of clients. */
public final class ClientCharts {

    private ClientCharts() {
    }

    /** What a chart of this class is called, before it is there: {@code servers}, {@code ages}, {@code reasons}, {@code imports}. */
    public static String title(String id) {
        return switch (id) {
            case "servers" -> ChartMessages.Servers;
            case "ages" -> ChartMessages.Ages;
            case "reasons" -> ChartMessages.Reasons;
            case "imports" -> ChartMessages.Imports;
            default -> throw new IllegalArgumentException(id);
        };
    }

    /** Clients by server, each bar parted by verdict. */
    public static Chart servers(List<ClientRow> clients, List<Field<ClientRow>> fields, Function<Verdict, String> words) {
        return of("servers", title("servers"), clients, List.of(field(fields, "server")), (_, value) -> value, words);
    }

    /** Clients by the age of their newest sighting, each bar parted by verdict. */
    public static Chart ages(List<ClientRow> clients, List<Field<ClientRow>> fields, Function<Verdict, String> words) {
        return of("ages", title("ages"), clients, List.of(field(fields, "age")), (_, value) -> age(value), words);
    }

    private static Field<ClientRow> field(List<Field<ClientRow>> fields, String id) {
        return fields.stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    }

    /** The rules that block clients, the one with most clients first. */
    public static Chart reasons(List<ClientRow> clients, Function<Verdict, String> words) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        for (ClientRow row : clients) {
            if (row.plan() != null && row.plan().verdict() == Verdict.BLOCKED) {
                row.plan().findings().stream().filter(f -> f.verdict() == Verdict.BLOCKED).map(Finding::rule).distinct()
                        .forEach(rule -> counts.merge(rule, 1, Integer::sum));
                row.plan().findings().forEach(f -> titles.putIfAbsent(f.rule(), f.title()));
            }
        }
        List<Chart.Bar> bars = new ArrayList<>();
        counts.forEach((rule, count) -> bars.add(new Chart.Bar(titles.get(rule),
                Chart.verdicts(Map.of(Verdict.BLOCKED, count), words), Map.of(ClientFilter.RULES, rule))));
        bars.sort((a, b) -> Long.compare(b.count(), a.count()));
        return new Chart("reasons", title("reasons"), bars);
    }

    /** What verdicts there were after imports, as they would be judged today. */
    public static Chart imports(Map<ImportEntry, Map<Verdict, Integer>> counts, Function<Verdict, String> words) {
        List<Chart.Bar> bars = new ArrayList<>();
        counts.forEach((entry, verdicts) -> bars.add(new Chart.Bar(importName(entry), Chart.verdicts(verdicts, words),
                Map.of())));
        return new Chart("imports", title("imports"), bars);
    }

    /** What an import is called: its number and its day. */
    public static String importName(ImportEntry entry) {
        return NLS.bind(ChartMessages.Import, entry.id(), Wording.day(Moment.of(entry.importedAt())));
    }

    /** A band of ages, as filters write it, in words; {@code unknown} among them. */
    public static String age(String value) {
        return switch (value.toUpperCase(Locale.ROOT)) {
            case "WEEK" -> ChartMessages.Age_WEEK;
            case "MONTH" -> ChartMessages.Age_MONTH;
            case "QUARTER" -> ChartMessages.Age_QUARTER;
            case "OLDER" -> ChartMessages.Age_OLDER;
            default -> Wording.unknown();
        };
    }

    /**
     * Clients by the values of some fields, each bar parted by verdict.
     *
     * @param values what a value is called
     * @param words what verdicts are called
     */
    public static Chart of(String id, String title, List<ClientRow> clients, List<Field<ClientRow>> by,
            BiFunction<Field<ClientRow>, String, String> values, Function<Verdict, String> words) {
        List<Chart.Bar> bars = new ArrayList<>();
        for (Groups.Group<ClientRow> group : Groups.of(clients, by.stream().map(Facets::asCompared).toList()).all()) {
            List<String> labels = new ArrayList<>();
            Map<String, String> choice = new LinkedHashMap<>();
            for (int i = 0; i < by.size(); i++) {
                Object value = group.values().get(i);
                String text = Field.isKnown(value) ? Field.textOf(value) : "unknown";
                choice.put(by.get(i).id(), text);
                labels.add(values.apply(by.get(i), text));
            }
            List<Chart.Part> parts = new ArrayList<>(Chart.verdicts(
                    group.verdicts(r -> r.plan() == null ? null : r.plan().verdict()), words));
            long judged = parts.stream().mapToLong(Chart.Part::count).sum();
            if (judged < group.rows().size()) {
                parts.add(new Chart.Part(ChartMessages.NotJudged, Token.CHART_REST, group.rows().size() - judged, Map.of()));
            }
            bars.add(new Chart.Bar(String.join(" ", labels), parts, choice));
        }
        return new Chart(id, title, bars);
    }
}
