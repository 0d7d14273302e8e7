package org.lockkeeper.ui.logs.internal.model;

import java.util.List;
import org.lockkeeper.logs.search.Patterns.Span;

/** Marks lines: by highlighters, of which the first that fits counts, and by the text to find. Immutable. */
public final class Decorator {

    // of longer lines the rest is not looked at, so that none holds up the drawing
    private static final int LOOKED_AT = 4_000;

    private final List<Highlighter> highlighters;
    private final FindText find;

    /**
     * @param highlighters in the order in which they count
     * @param find the text to find; {@code null} for none
     */
    public Decorator(List<Highlighter> highlighters, FindText find) {
        this.highlighters = highlighters.stream().filter(Highlighter::enabled).toList();
        this.find = find;
    }

    /** Marks a line. */
    Decoration decorate(String line) {
        String looked = line.length() > LOOKED_AT ? line.substring(0, LOOKED_AT) : line;
        Highlighter first = null;
        for (Highlighter h : highlighters) {
            if (h.fits(looked)) {
                first = h;
                break;
            }
        }
        List<Span> found = find == null ? List.of() : find.spans(looked);
        return first == null && found.isEmpty() ? Decoration.NONE : new Decoration(first, found);
    }
}
