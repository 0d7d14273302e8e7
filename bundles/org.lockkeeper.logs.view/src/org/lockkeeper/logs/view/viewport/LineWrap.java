package org.lockkeeper.logs.view.viewport;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.lockkeeper.logs.view.rows.Row;

/**
 * Where long lines are broken so that they fit a width: at a blank where there is one near the end of the width, else
 * between any two characters. Later rows of a line are indented. Lines are laid out as they are asked for, and no
 * others; a bounded number is kept. For one thread.
 */
public final class LineWrap {

    /** Characters by which later rows of a line are indented. */
    public static final int INDENT = 4;

    private static final int LEAST = 24;
    private static final int KEPT = 600;

    private final UnaryOperator<String> shown;
    private final Map<Row, int[]> kept = new IdentityHashMap<>();
    private int width = 80;

    /**
     * @param shown a line's text as it is drawn, one character a cell
     */
    public LineWrap(UnaryOperator<String> shown) {
        this.shown = shown;
    }

    /** Sets how many characters fit a row; says whether that is another number than before. */
    public boolean width(int characters) {
        int wanted = Math.max(LEAST, characters);
        if (wanted == width) {
            return false;
        }
        width = wanted;
        kept.clear();
        return true;
    }

    /** Where each row of a line begins, in characters of what is drawn; at least one, the first is 0. */
    public int[] starts(Row row) {
        int[] starts = kept.get(row);
        if (starts == null) {
            if (kept.size() >= KEPT) {
                kept.clear();
            }
            starts = starts(shown.apply(row.text()), width);
            kept.put(row, starts);
        }
        return starts;
    }

    /** Where each row of a text begins that is as wide as given. */
    public static int[] starts(String text, int width) {
        int[] starts = new int[text.length() / (width - INDENT) * 2 + 2];
        int rows = 1;
        int at = 0;
        int room = width;
        while (text.length() - at > room) {
            at = end(text, at, room);
            if (rows == starts.length) {
                starts = Arrays.copyOf(starts, rows * 2);
            }
            starts[rows++] = at;
            room = width - INDENT;
        }
        return Arrays.copyOf(starts, rows);
    }

    private static int end(String text, int from, int room) {
        int least = from + room * 2 / 3;
        for (int i = from + room; i > least; i--) {
            if (text.charAt(i - 1) == ' ') {
                return i;
            }
        }
        int end = from + room;
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }
}
