package org.lockkeeper.logs.view.mark;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.logs.search.Patterns.Span;

/**
 * How a line is marked.
 *
 * @param highlighter the first that colours the whole line; {@code null} for none
 * @param marks parts of the line with colours of their own, in the order in which they are drawn
 * @param found where the text to find stands
 */
public record Decoration(@Nullable Highlighter highlighter, List<Mark> marks, List<Span> found) {

    /** Not marked. */
    public static final Decoration NONE = new Decoration(null, List.of(), List.of());

    /**
     * A part of a line with a colour of its own.
     *
     * @param span which part
     * @param by what colours it
     */
    public record Mark(Span span, Highlighter by) {
    }

    /** Copies the lists. */
    public Decoration {
        marks = List.copyOf(marks);
        found = List.copyOf(found);
    }
}
