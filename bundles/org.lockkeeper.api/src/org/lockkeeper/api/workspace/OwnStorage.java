package org.lockkeeper.api.workspace;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;

/**
 * What one extension keeps in a workspace: texts by keys, in a name space of its own ({@link Workspace#storage}). Each
 * change is a line of the journal: it is undone like an import, exported, restored and checked with the workspace, and is
 * there as a whole or not at all. It is no evidence: no verdict rests on it. Methods may be called from any thread, but not
 * from the UI thread.
 *
 * @since 0.1
 */
public interface OwnStorage {

    /** Longest key, in characters. */
    int LONGEST_KEY = 200;
    /** Longest value, in characters. */
    int LONGEST_VALUE = 16_000;

    /** Whose it is: the symbolic name of a bundle, or another name with dots. */
    String namespace();

    /** Everything that is kept, by key in alphabetical order; does not change. */
    Map<String, String> all() throws ProblemException;

    /** The value of a key; empty where there is none. */
    default Optional<String> get(String key) throws ProblemException {
        return Optional.ofNullable(all().get(key));
    }

    /**
     * Changes values, all of them or none.
     *
     * @param what what is done, a phrase for the journal: "KIOSK-1 stands in the lobby"
     * @param changes values by key; {@code null} removes one. At least one; keys have 1 to {@link #LONGEST_KEY} characters
     *        without control characters, values at most {@link #LONGEST_VALUE}
     * @return the line of the journal
     * @throws ProblemException where a key or a value is none that can be kept, a value looks like a password (everything
     *         here is exported and printed), or the workspace cannot be changed
     */
    ImportEntry put(String what, Map<String, @Nullable String> changes, Progress progress) throws ProblemException;
}
