package org.lockkeeper.logs.view.bookmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.logs.view.bookmarks.Bookmarks.Bookmark;
import org.lockkeeper.logs.view.rows.StripMarks;

/** The bookmarks of all files that are shown as one log, by the rows at which they are seen. Immutable. */
public final class PlacedBookmarks implements StripMarks.Rows {

    /** No bookmarks. */
    public static final PlacedBookmarks NONE = new PlacedBookmarks(List.of());

    private final TreeMap<Long, Placed> byRow = new TreeMap<>();
    private final List<Long> rows;

    /**
     * A bookmark that is seen.
     *
     * @param row where it is seen, from 0
     * @param file name of its file, for people
     * @param key under what the bookmarks of its file are kept
     * @param mark the line in its file, and the note
     */
    public record Placed(long row, String file, String key, Bookmark mark) {
    }

    /** Those placed so. */
    public PlacedBookmarks(List<Placed> placed) {
        placed.forEach(p -> byRow.put(p.row, p));
        rows = new ArrayList<>(byRow.keySet());
    }

    /** All, from the first row to the last. */
    public List<Placed> all() {
        return List.copyOf(byRow.values());
    }

    /** The one at a row; {@code null} where there is none. */
    public @Nullable Placed at(long row) {
        return byRow.get(row);
    }

    /** Whether a row is marked. */
    public boolean has(long row) {
        return byRow.containsKey(row);
    }

    /** The note of a row; {@code ""} where there is none. */
    public String note(long row) {
        Placed placed = byRow.get(row);
        return placed == null ? "" : placed.mark.note();
    }

    /** The next after a row, going round; {@code null} where there are none. */
    public @Nullable Placed after(long row) {
        return value(byRow.higherEntry(row), byRow.firstEntry());
    }

    /** The one before a row, going round; {@code null} where there are none. */
    public @Nullable Placed before(long row) {
        return value(byRow.lowerEntry(row), byRow.lastEntry());
    }

    private static @Nullable Placed value(Map.@Nullable Entry<Long, Placed> entry,
            Map.@Nullable Entry<Long, Placed> otherwise) {
        return entry != null ? entry.getValue() : otherwise == null ? null : otherwise.getValue();
    }

    /** With one more, or another note at the same row. */
    public PlacedBookmarks with(Placed one) {
        List<Placed> more = new ArrayList<>(byRow.values());
        more.add(one);
        return new PlacedBookmarks(more);
    }

    /** Without the one at a row. */
    public PlacedBookmarks without(long row) {
        return new PlacedBookmarks(byRow.values().stream().filter(p -> p.row != row).toList());
    }

    @Override
    public long size() {
        return rows.size();
    }

    @Override
    public long rank(long row) {
        int at = Collections.binarySearch(rows, row);
        return at < 0 ? -at - 1 : at;
    }
}
