package org.lockkeeper.logs.view.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.view.document.LogFiles;
import org.lockkeeper.logs.view.filter.NamedFilter;
import org.lockkeeper.logs.view.filter.NamedFilter.Kind;
import org.lockkeeper.logs.view.find.FindText;

/**
 * What was open in the Log view: to be there again at the next start.
 *
 * @param file the file
 * @param rotated whether with the other files of its rotated set
 * @param others locations of logs merged with it
 * @param row the current row, from 0
 * @param filters the filters that there were
 * @param rest whether lines that they do not let in are drawn paler, and how many lines around are shown
 * @param shifts seconds that are added to the times of merged logs, by what the logs are known by
 * @param on ids of what was switched on
 * @param heights heights in pixels that somebody set, by the ids of the parts
 */
public record LogState(SourceFile file, boolean rotated, List<String> others, long row, List<NamedFilter> filters,
        Rest rest, Map<String, Long> shifts, List<String> on, Map<String, Integer> heights) {

    /**
     * What happens to the lines that the filters do not let in.
     *
     * @param paler whether they are drawn paler instead of being hidden
     * @param around how many lines around those let in are shown, 0 or more
     */
    public record Rest(boolean paler, int around) {
        /** All hidden. */
        public static final Rest HIDDEN = new Rest(false, 0);
    }

    /** Copies the lists. */
    public LogState {
        Objects.requireNonNull(file);
        Objects.requireNonNull(rest);
        others = List.copyOf(others);
        filters = List.copyOf(filters);
        shifts = Map.copyOf(shifts);
        on = List.copyOf(on);
        heights = Map.copyOf(heights);
    }

    /** A file as it is opened first: from its start, with nothing switched on. */
    public static LogState of(SourceFile file, boolean rotated, List<String> others) {
        return new LogState(file, rotated, others, 0, List.of(), Rest.HIDDEN, Map.of(), List.of(), Map.of());
    }

    /** A file by where it lies, of which nothing more is known. */
    public static SourceFile fileAt(String location) {
        return new SourceFile(location.replace('\\', '/'), location, null, 0);
    }

    /** The same of another file. */
    public LogState with(SourceFile other, List<String> merged) {
        return new LogState(other, rotated, merged, row, filters, rest, shifts, on, heights);
    }

    /** As text to be kept: a line for each value, with its name, a tab, and the value. */
    public String text() {
        StringBuilder text = new StringBuilder();
        line(text, "path", file.path());
        line(text, "location", LogFiles.location(file));
        if (file.sha256() != null) {
            line(text, "sha256", file.sha256());
        }
        line(text, "size", Long.toString(file.size()));
        line(text, "rotated", Boolean.toString(rotated));
        line(text, "row", Long.toString(row));
        line(text, "paler", Boolean.toString(rest.paler));
        line(text, "around", Integer.toString(rest.around));
        others.forEach(o -> line(text, "other", o));
        new TreeMap<>(shifts).forEach((log, seconds) -> line(text, "shift", seconds + " " + log));
        on.forEach(o -> line(text, "on", o));
        new TreeMap<>(heights).forEach((part, height) -> line(text, "height", height + " " + part));
        for (NamedFilter f : filters) {
            line(text, "filter", f.kind() + " " + (f.enabled() ? "on" : "off") + " "
                    + (f.text().isRegex() ? "regex" : "text") + " " + (f.text().isMatchCase() ? "case" : "any") + " "
                    + f.text().text());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append('\t').append(value.replaceAll("[\\r\\n]", " ")).append('\n');
    }

    /** Reads what {@link #text()} wrote; empty where it cannot be understood. */
    public static Optional<LogState> parse(String text) {
        Map<String, String> values = new HashMap<>();
        List<String> others = new ArrayList<>();
        List<String> on = new ArrayList<>();
        Map<String, Long> shifts = new HashMap<>();
        Map<String, Integer> heights = new HashMap<>();
        List<NamedFilter> filters = new ArrayList<>();
        try {
            for (String line : text.lines().toList()) {
                int tab = line.indexOf('\t');
                if (tab < 0) {
                    return Optional.empty();
                }
                String value = line.substring(tab + 1);
                switch (line.substring(0, tab)) {
                    case "other" -> others.add(value);
                    case "on" -> on.add(value);
                    case "shift" -> shifts.put(value.substring(value.indexOf(' ') + 1),
                            Long.parseLong(value.substring(0, value.indexOf(' '))));
                    case "height" -> heights.put(value.substring(value.indexOf(' ') + 1),
                            Integer.parseInt(value.substring(0, value.indexOf(' '))));
                    case "filter" -> filters.add(filter(value));
                    default -> values.put(line.substring(0, tab), value);
                }
            }
            if (!values.containsKey("location")) {
                return Optional.empty();
            }
            SourceFile file = new SourceFile(values.getOrDefault("path", values.get("location")),
                    values.get("location"), values.get("sha256"), Long.parseLong(values.getOrDefault("size", "0")));
            return Optional.of(new LogState(file, Boolean.parseBoolean(values.get("rotated")), others,
                    Long.parseLong(values.getOrDefault("row", "0")), filters,
                    new Rest(Boolean.parseBoolean(values.get("paler")),
                            Integer.parseInt(values.getOrDefault("around", "0"))), shifts, on, heights));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ProblemException e) {
            // of another version: the view starts empty then
            return Optional.empty();
        }
    }

    private static NamedFilter filter(String value) throws ProblemException {
        String[] parts = value.split(" ", 5);
        if (parts.length < 5) {
            throw new IllegalArgumentException(value);
        }
        return new NamedFilter(new FindText(parts[4], parts[2].equals("regex"), parts[3].equals("case")),
                Kind.valueOf(parts[0]), parts[1].equals("on"));
    }
}
