package org.lockkeeper.ui.logs.internal.model;

import java.util.List;
import org.lockkeeper.logs.search.Patterns.Span;

/**
 * How a line is marked.
 *
 * @param highlighter the first that fits; {@code null} for none
 * @param found where the text to find stands
 */
public record Decoration(Highlighter highlighter, List<Span> found) {

    /** Not marked. */
    public static final Decoration NONE = new Decoration(null, List.of());

    /** Copies the list. */
    public Decoration {
        found = List.copyOf(found);
    }
}
