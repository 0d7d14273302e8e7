package org.lockkeeper.ui.logs.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import org.lockkeeper.logs.view.viewport.Viewport;

/**
 * Lines as they are read out, one below the other.
 *
 * @param lines at least one
 * @param current which one is the current one
 */
record LinesInSight(List<String> lines, int current) {

    /** A line within the text of all. */
    record Place(int start, int end) {
    }

    LinesInSight {
        lines = List.copyOf(lines);
    }

    /**
     * Those of a view that have come; the current one alone where it is not among them.
     *
     * @param spoken the current line
     * @param line gives another one by its place; {@code null} where it has not come yet
     */
    static LinesInSight of(Viewport sight, String spoken, LongFunction<String> line) {
        List<String> lines = new ArrayList<>();
        int current = -1;
        for (long place = sight.top(); place < sight.bottom(); place++) {
            if (place == sight.current()) {
                current = lines.size();
                lines.add(spoken);
            } else {
                String other = line.apply(place);
                if (other != null) {
                    lines.add(other);
                }
            }
        }
        return current < 0 ? new LinesInSight(List.of(spoken), 0) : new LinesInSight(lines, current);
    }

    /** All of them, with a line break after each but the last. */
    String text() {
        return String.join("\n", lines);
    }

    /** Where the current line begins in the text. */
    int caret() {
        int at = 0;
        for (String line : lines.subList(0, current)) {
            at += line.length() + 1;
        }
        return at;
    }

    /**
     * A line or word some further on than the one around a place, or before it where the number is negative; nothing, at the
     * end or the start of the text, where there are not so many.
     *
     * @param at gives the one around a place
     */
    static Place further(String text, int offset, int number, BiFunction<String, Integer, Place> at) {
        Place place = at.apply(text, offset);
        for (int i = 0; i < number; i++) {
            place = place.end() >= text.length() ? new Place(text.length(), text.length()) : at.apply(text, place.end());
        }
        for (int i = 0; i > number; i--) {
            place = place.start() == 0 ? new Place(0, 0) : at.apply(text, place.start() - 1);
        }
        return place;
    }

    /** The line around a place in the text, with its line break. */
    static Place lineAt(String text, int offset) {
        int at = Math.clamp(offset, 0, text.length());
        int end = text.indexOf('\n', at);
        return new Place(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length() : end + 1);
    }

    /** The word around a place in the text, with the blank behind it. */
    static Place wordAt(String text, int offset) {
        int start = Math.clamp(offset, 0, text.length());
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        int end = start;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return new Place(start, Math.min(text.length(), end + 1));
    }
}
