package org.lockkeeper.intake.internal.inventory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of wmic's CSV. Commas in values are not quoted, so a row may have more parts than the header has columns. The
 * surplus belongs to one column: the vendor's, where there is one ("Google, Inc."), else to the name or what comes
 * nearest. The choice holds if the columns whose form is known then have that form.
 */
final class WmicRow {

    private static final List<String> MAY_HOLD_COMMAS = List.of("vendor", "name", "caption", "description",
            "installlocation", "installsource", "packagename", "localpackage");

    private static final Pattern VERSION = Pattern.compile("[\\w.+-]*");
    private static final Pattern DATE = Pattern.compile("\\d*");
    private static final Pattern PRODUCT_CODE = Pattern.compile("(?:\\{[0-9A-Fa-f-]*\\})?");

    private WmicRow() {
    }

    /** The values by column; {@code null} where the row has fewer parts than the header or fits in no way. */
    static @Nullable List<String> split(String line, List<String> header) {
        List<String> parts = line.indexOf('"') >= 0 ? quoted(line) : Arrays.asList(line.strip().split(",", -1));
        if (parts.size() == header.size()) {
            return parts;
        }
        if (parts.size() < header.size()) {
            return null;
        }
        int surplus = parts.size() - header.size();
        for (String column : MAY_HOLD_COMMAS) {
            for (int i = 1; i < header.size(); i++) {
                if (header.get(i).strip().toLowerCase(Locale.ROOT).equals(column)) {
                    List<String> joined = join(parts, i, surplus);
                    if (fits(joined, header)) {
                        return joined;
                    }
                }
            }
        }
        return null;
    }

    private static List<String> join(List<String> parts, int column, int surplus) {
        List<String> joined = new ArrayList<>(parts.subList(0, column));
        joined.add(String.join(",", parts.subList(column, column + surplus + 1)));
        joined.addAll(parts.subList(column + surplus + 1, parts.size()));
        return joined;
    }

    private static boolean fits(List<String> values, List<String> header) {
        for (int i = 0; i < header.size(); i++) {
            Pattern form = switch (header.get(i).strip().toLowerCase(Locale.ROOT)) {
                case "version" -> VERSION;
                case "installdate" -> DATE;
                case "identifyingnumber" -> PRODUCT_CODE;
                default -> null;
            };
            if (form != null && !form.matcher(values.get(i).strip()).matches()) {
                return false;
            }
        }
        return true;
    }

    /** As a spreadsheet writes it back. */
    private static List<String> quoted(String line) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                inside = !inside;
            } else if (c == ',' && !inside) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
