package org.lockkeeper.intake.internal.inventory;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out whether the last row of a table is only the beginning of a row, so that others may be missing after it. */
public final class CutEnd {

    private static final int MOST_VALUES = 64;

    private final Set<String> values = new HashSet<>();
    private int fewest = Integer.MAX_VALUE;
    private int length = -1;
    private boolean oneLength = true;
    private @Nullable List<String> last;

    /** Takes a row. */
    public void row(List<String> row) {
        List<String> before = last;
        if (before != null) {
            fewest = Math.min(fewest, before.size());
            String end = before.getLast();
            oneLength &= length < 0 || length == end.length();
            length = end.length();
            if (values.size() < MOST_VALUES) {
                values.add(end);
            }
        }
        last = row;
    }

    /**
     * Whether the last row has fewer fields than all before it, or its last value is the beginning of others or ends within a
     * character.
     *
     * @param header the number of columns
     * @param endsWithLine whether a line end follows the last row
     */
    public boolean isCut(int header, boolean endsWithLine) {
        if (last == null || endsWithLine && last.size() >= Math.min(fewest, header)) {
            return false;
        }
        if (last.size() < Math.min(fewest, header)) {
            return true;
        }
        String end = last.getLast();
        if (end.endsWith("\uFFFD")) {
            return true;
        }
        if (end.isEmpty()) {
            return !values.isEmpty() && !values.contains("");
        }
        return values.stream().anyMatch(v -> v.length() > end.length() && v.startsWith(end))
                || oneLength && length > 4 && end.length() < length && values.size() > 1;
    }
}
