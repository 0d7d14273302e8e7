package org.lockkeeper.intake.internal.inventory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the columns of a table of text begin: by the rule below the header, else by the gaps in the header. */
final class FixedColumns {

    private static final int MOST = 64;

    private final List<String> header;
    private final int[] starts;
    private final boolean aligned;

    private FixedColumns(List<String> header, int[] starts, boolean aligned) {
        this.header = header;
        this.starts = starts;
        this.aligned = aligned;
    }

    /**
     * The columns of what may be a header.
     *
     * @param next the line below
     * @return {@code null} where it has fewer than two
     */
    static @Nullable FixedColumns of(String line, String next) {
        if (line.length() > 4096 || line.isBlank() || isRule(line)) {
            return null;
        }
        boolean rule = isRule(next);
        boolean split = rule && next.strip().indexOf(' ') > 0;
        int[] starts = split ? starts(next, 1) : starts(line, rule ? 1 : 2);
        if (starts.length < 2 || starts.length > MOST) {
            return null;
        }
        List<String> header = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            header.add(cell(line, starts[i], i + 1 < starts.length ? starts[i + 1] : line.length()));
        }
        return new FixedColumns(header, starts, split);
    }

    /** Whether a line is drawn of hyphens, in one or in several pieces. */
    static boolean isRule(String line) {
        String text = line.strip();
        return text.length() > 2 && text.chars().allMatch(c -> c == '-' || c == ' ' || c == '\u2500' || c == '=');
    }

    private static int[] starts(String line, int gap) {
        List<Integer> starts = new ArrayList<>();
        int blanks = gap;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == ' ') {
                blanks++;
            } else {
                if (blanks >= gap) {
                    starts.add(i);
                }
                blanks = 0;
            }
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private static String cell(String line, int from, int to) {
        return from >= line.length() ? "" : line.substring(from, Math.min(to, line.length())).strip();
    }

    List<String> header() {
        return header;
    }

    int lastStart() {
        return starts[starts.length - 1];
    }

    /** The cells of a row; {@code null} where the line is none: words go over the columns' borders. */
    @Nullable List<String> cells(String line) {
        int[] at = starts.clone();
        for (int i = 1; i < at.length; i++) {
            if (at[i] < line.length() && line.charAt(at[i] - 1) != ' ') {
                // numbers stand to the right, so they may begin before their column
                int start = line.lastIndexOf(' ', at[i] - 1) + 1;
                if (!aligned || start <= at[i - 1] || !Character.isDigit(line.charAt(start))) {
                    return bySpaces(line);
                }
                at[i] = start;
            }
        }
        if (cell(line, at[0], at[1]).isEmpty() && line.length() > at[0] && !aligned) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            cells.add(cell(line, at[i], i + 1 < at.length ? at[i + 1] : line.length()));
        }
        return cells;
    }

    /** Letters that are two columns wide move what follows; the gaps are left. */
    private @Nullable List<String> bySpaces(String line) {
        List<String> cells = List.of(line.strip().split(" {2,}"));
        return cells.size() == starts.length ? cells : null;
    }
}
