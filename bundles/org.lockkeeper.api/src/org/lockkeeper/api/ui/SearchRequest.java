package org.lockkeeper.api.ui;

import java.util.Objects;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.util.TypedWords;
import org.lockkeeper.api.workspace.Workspace;

/**
 * What is searched. Lockkeeper makes them; more may be told in later versions.
 *
 * @param words what was typed, without blanks around it
 * @param most how many finds are of use; at least 1
 * @param workspace the one that is open, loaded
 * @param progress cancelled as soon as something else is typed: long searches ask it often
 * @since 0.1
 */
public record SearchRequest(String words, int most, Workspace workspace, Progress progress) {

    /** Checks that nothing is missing. */
    public SearchRequest {
        words = words.strip();
        Objects.requireNonNull(workspace);
        Objects.requireNonNull(progress);
        if (most < 1) {
            throw new IllegalArgumentException("at least one find is wanted");
        }
    }

    /** Whether each word that was typed occurs in a text, whatever its case; no words are in every text. */
    public boolean areIn(String text) {
        return TypedWords.areIn(text, words);
    }
}
