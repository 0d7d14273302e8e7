package org.lockkeeper.intake.internal.inventory;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of winget's tables one is: what is installed, what may be had ({@code winget search}) and what can be updated
 * ({@code winget upgrade}) have nearly the same columns. A list of what is installed holds programs that winget knows from
 * Windows only: their ids begin with {@code ARP\} or {@code MSIX\}, or are registry keys, or no source is told.
 */
final class WingetTable {

    private static final Pattern AVAILABLE = Pattern.compile("avail|verfug|dispon|dostup|dostep|beschik");

    private final int id;
    private final int source;
    private final int available;
    private int rows;
    private boolean ofWindows;
    private boolean current;

    /** @param header its columns */
    WingetTable(List<String> header) {
        List<String> plain = header.stream().map(Meaning::plain).toList();
        id = plain.indexOf("id");
        source = Math.max(plain.indexOf("source"), plain.indexOf("quelle"));
        available = plain.stream().filter(name -> AVAILABLE.matcher(name).find()).findFirst().map(plain::indexOf).orElse(-1);
    }

    /** Takes a row. */
    void row(List<String> cells) {
        rows++;
        String name = cell(cells, id);
        ofWindows |= name.indexOf('\\') >= 0 || name.indexOf('{') >= 0 || name.indexOf('_') >= 0 || name.indexOf('\u2026') >= 0
                || name.indexOf(' ') >= 0 || name.indexOf('.') < 0 || source >= 0 && cell(cells, source).isEmpty();
        current |= available >= 0 && cell(cells, available).isEmpty();
    }

    private static String cell(List<String> cells, int at) {
        return at < 0 || at >= cells.size() ? "" : cells.get(at).strip();
    }

    /** Why nothing can be taken from it, for people; {@code null} where something can. */
    @Nullable String refusal() {
        return rows == 0 || ofWindows || available >= 0 ? null : "each program in it has an id of winget's own catalogue, so it may be"
                + " what \"winget search\" finds, which may be had and is not installed. If it is a list of what is installed,"
                + " take all of \"winget list\"";
    }

    /** Why nothing follows from what it does not list, to go on after "the list"; {@code null} where something may. */
    @Nullable String doubt() {
        return rows > 0 && available >= 0 && !current ? "holds only what can be updated, as \"winget upgrade\" shows it" : null;
    }
}
