package org.lockkeeper.intake.internal.inventory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells that stand for several rows or columns: what such a cell says goes for each of them. Without that, the cells of
 * the next row would stand under other columns than their own.
 */
final class SpannedCells {

    private static final Pattern SPAN = Pattern.compile("\\b(row|col)span\\s*=\\s*[\"']?\\s*(\\d{1,5})",
            Pattern.CASE_INSENSITIVE);
    private static final int MOST_COLUMNS = 1000;

    private Map<Integer, Span> here = new HashMap<>();
    private Map<Integer, Span> below = new HashMap<>();
    private int rows = 1;
    private int columns = 1;

    /** What goes on to stand in a column. */
    private record Span(String text, int rows) {
    }

    /** A cell begins. @param tag what stands in its tag */
    void begin(CharSequence tag) {
        rows = 1;
        columns = 1;
        Matcher m = SPAN.matcher(tag);
        while (m.find()) {
            int count = Math.max(1, Integer.parseInt(m.group(2)));
            if (m.group(1).equalsIgnoreCase("row")) {
                rows = count;
            } else {
                columns = Math.min(count, MOST_COLUMNS);
            }
        }
    }

    /** A cell ends: it is put to its place in the row, after those that stand there from rows above. */
    void end(String text, List<String> row) {
        above(row);
        for (int i = 0; i < columns && row.size() < MOST_COLUMNS; i++) {
            // what stands for several columns is said once
            String part = i == 0 ? text : "";
            if (rows > 1) {
                below.put(row.size(), new Span(part, rows - 1));
            }
            row.add(part);
        }
    }

    /** A row ends. */
    void endRow(List<String> row) {
        above(row);
        here = below;
        below = new HashMap<>();
    }

    private void above(List<String> row) {
        Span span;
        while ((span = here.remove(row.size())) != null) {
            if (span.rows() > 1) {
                below.put(row.size(), new Span(span.text(), span.rows() - 1));
            }
            row.add(span.text());
        }
    }

    /** Another table begins, or one ends. */
    void clear() {
        here.clear();
        below.clear();
    }
}
