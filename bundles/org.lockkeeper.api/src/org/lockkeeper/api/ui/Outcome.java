package org.lockkeeper.api.ui;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an action has done.
 *
 * @param sentence told in the status bar
 * @param destination where the window goes then; {@code null} where it stays
 * @since 0.1
 */
public record Outcome(String sentence, @Nullable Destination destination) {

    /** Checks that there is a sentence. */
    public Outcome {
        Objects.requireNonNull(sentence);
    }

    /** The window stays where it is. */
    public Outcome(String sentence) {
        this(sentence, null);
    }
}
