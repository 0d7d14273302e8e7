package org.lockkeeper.ui.logs.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lockkeeper.api.evidence.SourceFile;

/** Lines of one file that somebody marked, each with a note. Immutable. */
public final class Bookmarks implements StripMarks.Rows {

    /** No bookmarks. */
    public static final Bookmarks NONE = new Bookmarks(Map.of());

    private final TreeMap<Long, String> notes;

    private Bookmarks(Map<Long, String> notes) {
        this.notes = new TreeMap<>(notes);
    }

    /** Under what they are kept: by the content of a file where that is known, else by where it lies. */
    public static String key(SourceFile file) {
        return "log.bookmarks." + (file.sha256() != null ? file.sha256() : file.location());
    }

    /** Reads what {@link #text()} wrote; lines that are not understood are left out. */
    public static Bookmarks parse(String text) {
        TreeMap<Long, String> notes = new TreeMap<>();
        text.lines().forEach(line -> {
            int tab = line.indexOf('\t');
            if (tab > 0 && tab < 19 && line.substring(0, tab).chars().allMatch(Character::isDigit)) {
                notes.put(Long.parseLong(line.substring(0, tab)), line.substring(tab + 1));
            }
        });
        return new Bookmarks(notes);
    }

    /** As text to be kept: number of the line from 0, tab, note. */
    public String text() {
        List<String> lines = new ArrayList<>();
        notes.forEach((line, note) -> lines.add(line + "\t" + note));
        return String.join("\n", lines);
    }

    /** With one more, or another note. */
    public Bookmarks with(long line, String note) {
        TreeMap<Long, String> more = new TreeMap<>(notes);
        more.put(line, note.replaceAll("[\\t\\r\\n]+", " ").strip());
        return new Bookmarks(more);
    }

    /** Without that one. */
    public Bookmarks without(long line) {
        TreeMap<Long, String> fewer = new TreeMap<>(notes);
        fewer.remove(line);
        return new Bookmarks(fewer);
    }

    /** Whether a line is marked. */
    public boolean has(long line) {
        return notes.containsKey(line);
    }

    /** The note of a line; {@code ""} where there is none. */
    public String note(long line) {
        return notes.getOrDefault(line, "");
    }

    @Override
    public long rank(long row) {
        return notes.headMap(row).size();
    }

    /** The next after a line, going round; -1 where there are none. */
    public long after(long line) {
        Long next = notes.higherKey(line);
        return next != null ? next : notes.isEmpty() ? -1 : notes.firstKey();
    }

    @Override
    public long size() {
        return notes.size();
    }
}
