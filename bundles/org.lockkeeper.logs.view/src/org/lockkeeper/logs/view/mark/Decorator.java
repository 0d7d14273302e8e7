package org.lockkeeper.logs.view.mark;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.logs.search.Patterns.Span;
import org.lockkeeper.logs.view.find.FindText;
import org.lockkeeper.logs.view.mark.Decoration.Mark;

/** Marks lines: by highlighters and by the text to find. Immutable. */
public final class Decorator {

    // of longer lines the rest is not looked at, so that none holds up the drawing
    private static final int LOOKED_AT = 4_000;

    private final List<Highlighter> ofLines;
    private final List<Highlighter> ofMatches;
    private final @Nullable FindText find;

    /**
     * @param highlighters in the order in which they count
     * @param find the text to find; {@code null} for none
     */
    public Decorator(List<Highlighter> highlighters, @Nullable FindText find) {
        this.ofLines = highlighters.stream().filter(h -> h.enabled() && h.wholeLine()).toList();
        // the first is drawn last, on top
        this.ofMatches = highlighters.stream().filter(h -> h.enabled() && !h.wholeLine()).toList().reversed();
        this.find = find;
    }

    /** Marks a line. */
    public Decoration decorate(String line) {
        String looked = line.length() > LOOKED_AT ? line.substring(0, LOOKED_AT) : line;
        @Nullable Highlighter first = null;
        for (Highlighter h : ofLines) {
            if (h.fits(looked)) {
                first = h;
                break;
            }
        }
        List<Mark> marks = marks(looked);
        List<Span> found = find == null ? List.of() : find.spans(looked);
        return first == null && marks.isEmpty() && found.isEmpty() ? Decoration.NONE
                : new Decoration(first, marks, found);
    }

    private List<Mark> marks(String line) {
        if (ofMatches.isEmpty()) {
            return List.of();
        }
        List<Mark> marks = new ArrayList<>();
        for (Highlighter h : ofMatches) {
            h.find().spans(line).forEach(span -> marks.add(new Mark(span, h)));
        }
        return marks;
    }
}
