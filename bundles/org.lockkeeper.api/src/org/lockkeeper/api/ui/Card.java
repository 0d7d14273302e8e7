package org.lockkeeper.api.ui;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A card of the Overview: a few lines under a title, each of which may lead somewhere.
 *
 * @param title its heading; {@code ""} for none
 * @param lines what it says, the most important first: only the first ones are shown
 * @since 0.1
 */
public record Card(String title, List<Line> lines) {

    /** Copies the lines. */
    public Card {
        Objects.requireNonNull(title);
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param symbol its picture
     * @param text one sentence
     * @param destination where it leads; {@code null} for nowhere
     * @since 0.1
     */
    public record Line(Symbol symbol, String text, @Nullable Destination destination) {
        /** Checks that there is a text. */
        public Line {
            Objects.requireNonNull(symbol);
            Objects.requireNonNull(text);
        }
    }
}
