package org.lockkeeper.logs.view.bookmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Lines of one file that somebody marked, each with a note. Immutable. */
public final class Bookmarks {

    /** No bookmarks. */
    public static final Bookmarks NONE = new Bookmarks(Map.of());

    private static final int KEPT_TEXT = 300;

    private final TreeMap<Long, Bookmark> marks;

    /**
     * A line that somebody marked.
     *
     * @param line its number in its file, from 0
     * @param note what somebody wrote, may be empty
     * @param text the beginning of the line, with passwords hidden
     */
    public record Bookmark(long line, String note, String text) {

        /** Leaves out what would break the line that it is kept in. */
        public Bookmark {
            if (line < 0) {
                throw new IllegalArgumentException("line " + line);
            }
            note = Objects.requireNonNull(note).replaceAll("[\\t\\r\\n]+", " ").strip();
            text = Objects.requireNonNull(text).replaceAll("[\\t\\r\\n]+", " ");
            text = text.length() > KEPT_TEXT ? text.substring(0, KEPT_TEXT) : text;
        }
    }

    private Bookmarks(Map<Long, Bookmark> marks) {
        this.marks = new TreeMap<>(marks);
    }

    /** Reads what {@link #text()} wrote; lines that are not understood are left out. */
    public static Bookmarks parse(String text) {
        TreeMap<Long, Bookmark> marks = new TreeMap<>();
        text.lines().forEach(line -> {
            String[] parts = line.split("\t", 3);
            if (parts.length > 1 && parts[0].matches("\\d{1,18}")) {
                Bookmark mark = new Bookmark(Long.parseLong(parts[0]), parts[1], parts.length > 2 ? parts[2] : "");
                marks.put(mark.line, mark);
            }
        });
        return new Bookmarks(marks);
    }

    /** As text to be kept: number of the line from 0, tab, note, tab, beginning of the line. */
    public String text() {
        List<String> lines = new ArrayList<>();
        marks.values().forEach(m -> lines.add(m.line + "\t" + m.note + "\t" + m.text));
        return String.join("\n", lines);
    }

    /** With one more, or another note. */
    public Bookmarks with(Bookmark mark) {
        TreeMap<Long, Bookmark> more = new TreeMap<>(marks);
        more.put(mark.line, mark);
        return new Bookmarks(more);
    }

    /** Without that one. */
    public Bookmarks without(long line) {
        TreeMap<Long, Bookmark> fewer = new TreeMap<>(marks);
        fewer.remove(line);
        return new Bookmarks(fewer);
    }

    /** All, by line. */
    public Collection<Bookmark> all() {
        return List.copyOf(marks.values());
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return marks.isEmpty();
    }
}
