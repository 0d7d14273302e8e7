package org.lockkeeper.api.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.ProblemException;

/**
 * What the columns of a table mean, where its header does not tell: {@code computer=Standort,program=Titel}.
 *
 * @param signature the header that it was given for, as {@link #signature} writes it; {@code null} for one that was
 *        just given and goes for every table that has all these columns
 * @param columns from a field, one of {@link #FIELDS}, to the name of a column as it stands in the header; of
 *        {@link #IGNORE} to one or more, one a line
 */
public record ColumnMapping(@Nullable String signature, Map<String, String> columns) {

    /** The fields that a column can mean. */
    public static final List<String> FIELDS = List.of("computer", "program", "version", "vendor", "installed",
            "location", "seen", "action", "view", "user", "state", "ignore");

    /**
     * The field of columns that tell nothing of whether a program is there. It alone may be given more than once: its
     * columns stand in {@link #columns} one a line.
     */
    public static final String IGNORE = "ignore";

    /** Checks the fields. */
    public ColumnMapping {
        columns = Map.copyOf(columns);
        for (String field : columns.keySet()) {
            if (!FIELDS.contains(field)) {
                throw new IllegalArgumentException("\"" + field + "\" is no field");
            }
        }
    }

    /**
     * Reads {@code FIELD=COLUMN[,FIELD=COLUMN…]}, or lines of it: blank ones and those that begin with {@code #} are
     * passed over. A column whose name has a comma is put into quotation marks.
     *
     * @throws ProblemException with what was expected where the text is not of that form
     */
    public static ColumnMapping parse(String text) throws ProblemException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String line : text.split("\\R")) {
            if (line.isBlank() || line.stripLeading().startsWith("#")) {
                continue;
            }
            for (String part : parts(line)) {
                int equals = part.indexOf('=');
                String field = equals < 0 ? "" : part.substring(0, equals).strip().toLowerCase(Locale.ROOT);
                String column = equals < 0 ? "" : unquoted(part.substring(equals + 1).strip());
                if (!FIELDS.contains(field) || column.isEmpty()) {
                    throw new ProblemException("--map: expected FIELD=COLUMN[,FIELD=COLUMN…], found \"" + part.strip()
                            + "\"; fields are " + String.join(", ", FIELDS) + ".");
                }
                if (columns.containsKey(field) && !field.equals(IGNORE)) {
                    throw new ProblemException("--map: " + field + " is given twice.");
                }
                columns.merge(field, column, (one, more) -> one + '\n' + more);
            }
        }
        if (columns.isEmpty()) {
            throw new ProblemException("--map: expected FIELD=COLUMN[,FIELD=COLUMN…], found nothing.");
        }
        return new ColumnMapping(null, columns);
    }

    private static List<String> parts(String line) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            quoted ^= c == '"';
            if (c == ',' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static String unquoted(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1) : text;
    }

    /** What a header is known by: its columns' names without regard to case, blanks around them and order. */
    public static String signature(List<String> header) {
        return header.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).filter(name -> !name.isEmpty())
                .sorted().collect(Collectors.joining("|"));
    }

    /** Whether this goes for a table of that header. */
    public boolean fits(List<String> header) {
        return signature == null
                ? columns.values().stream().flatMap(String::lines).allMatch(c -> header.stream().anyMatch(h -> h.strip().equalsIgnoreCase(c)))
                : signature.equals(signature(header));
    }

    /** The same for one header. */
    public ColumnMapping forHeader(List<String> header) {
        return new ColumnMapping(signature(header), columns);
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return FIELDS.stream().flatMap(f -> Optional.ofNullable(columns.get(f)).stream().flatMap(String::lines)
                .map(c -> f + "=" + quoted(c))).collect(Collectors.joining(","));
    }

    /** The columns that tell nothing of whether a program is there. */
    public List<String> ignored() {
        return columns.getOrDefault(IGNORE, "").lines().toList();
    }

    private static String quoted(String column) {
        return column.indexOf(',') >= 0 ? '"' + column + '"' : column;
    }
}
