package org.lockkeeper.ui.notices;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A short message of what was done. Immutable.
 *
 * @param text a sentence or two for people
 * @param at when it was done
 * @param actions what can be done about it at once, the likeliest first; at most three
 */
public record Notice(String text, Instant at, List<Action> actions) {

    /**
     * Something that can be done about it.
     *
     * @param id stable id, by which tests find its button: {@code undo}
     * @param label word or two for the button
     * @param action does it; called on the UI thread
     */
    public record Action(String id, String label, Runnable action) {

        /** Checks that nothing is missing. */
        public Action {
            Objects.requireNonNull(id);
            Objects.requireNonNull(label);
            Objects.requireNonNull(action);
        }
    }

    /** Copies the list. */
    public Notice {
        Objects.requireNonNull(text);
        Objects.requireNonNull(at);
        actions = List.copyOf(actions);
    }

    /** Something that was done just now, about which nothing can be done. */
    public static Notice of(String text) {
        return new Notice(text, Instant.now(), List.of());
    }
}
