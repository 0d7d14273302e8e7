package org.lockkeeper.cli.internal.text;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.report.text.SafeText;

/**
 * A table for a terminal: columns as wide as their content, the widest ones cut where the whole does not fit. The last
 * column is not padded.
 */
public final class TextTable {

    private static final String GAP = "  ";
    private static final int NARROWEST = 6;
    // fewer rows are not worth a second thread
    private static final int FEW = 4096;

    /** A cell whose padding is part of the text already gets its colour here. */
    @FunctionalInterface
    public interface Style {

        /** The text as it is to be written, with or without colour, of the same display width. */
        String apply(String text);
    }

    private final List<String> headers;
    private final List<String[]> rows;
    private final boolean[] right;

    /**
     * A table.
     *
     * @param headers titles of the columns
     * @param rows one text per column; {@code null} is shown as a dash
     * @param right per column, whether it is aligned to the right, as numbers are
     */
    public TextTable(List<String> headers, List<@Nullable String[]> rows, boolean[] right) {
        this.headers = List.copyOf(headers);
        this.rows = each(rows).map(TextTable::shown).toList();
        this.right = right.clone();
    }

    /**
     * Writes the table.
     *
     * @param width columns of the terminal
     * @param indent blanks in front of each line
     * @param header style of the line of headers, {@code null} to leave the line out
     * @param first style of the first column of rows; of long tables on several threads at once
     */
    public void write(Appendable out, int width, int indent, @Nullable Style header, Style first) throws IOException {
        int[] widths = widths(width - indent, header != null);
        String margin = " ".repeat(indent);
        if (header != null) {
            String[] titles = headers.toArray(String[]::new);
            out.append(margin).append(header.apply(line(titles, widths, text -> text).stripTrailing())).append('\n');
        }
        for (String line : each(rows).map(row -> margin + line(row, widths, first).stripTrailing()).toList()) {
            out.append(line).append('\n');
        }
    }

    private static <T> Stream<T> each(List<T> rows) {
        return rows.size() > FEW ? rows.parallelStream() : rows.stream();
    }

    private static String[] shown(@Nullable String[] row) {
        String[] shown = new String[row.length];
        for (int i = 0; i < row.length; i++) {
            shown[i] = row[i] == null || row[i].isEmpty() ? "-" : SafeText.oneLine(row[i]);
        }
        return shown;
    }

    private String line(String[] cells, int[] widths, Style first) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i];
            int used = DisplayWidth.of(cell);
            if (used > widths[i]) {
                cell = DisplayWidth.cut(cell, widths[i]);
                used = DisplayWidth.of(cell);
            }
            int missing = Math.max(0, widths[i] - used);
            boolean padded = i < cells.length - 1;
            if (i == 0) {
                String blanks = " ".repeat(missing);
                line.append(first.apply(right[0] ? blanks + cell : padded ? cell + blanks : cell));
            } else if (right[i]) {
                line.append(GAP).repeat(' ', missing).append(cell);
            } else {
                line.append(GAP).append(cell).repeat(' ', padded ? missing : 0);
            }
        }
        return line.toString();
    }

    private int[] widths(int room, boolean titled) {
        int[] content = new int[headers.size()];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                content[i] = Math.max(content[i], DisplayWidth.of(row[i]));
            }
        }
        int[] widths = new int[content.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = titled ? Math.max(content[i], DisplayWidth.of(headers.get(i))) : content[i];
        }
        int tooMuch = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1) - room;
        // titles give way before content does
        for (int i = 0; i < widths.length && tooMuch > 0; i++) {
            int saved = Math.min(tooMuch, widths[i] - Math.max(NARROWEST, content[i]));
            if (saved > 0) {
                widths[i] -= saved;
                tooMuch -= saved;
            }
        }
        while (tooMuch > 0) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
            tooMuch--;
        }
        return widths;
    }
}
