package org.lockkeeper.api.workspace;

import java.util.Objects;
import org.lockkeeper.api.facts.Model;

/** Something that happened to a workspace. */
public sealed interface WorkspaceEvent {

    /**
     * The model changed: after opening, an import, an undo or a restore.
     *
     * @param model the new one
     */
    record ModelChanged(Model model) implements WorkspaceEvent {
        /** Checks that there is a model. */
        public ModelChanged {
            Objects.requireNonNull(model);
        }
    }

    /**
     * An import was added to the journal.
     *
     * @param entry the import
     */
    record Imported(ImportEntry entry) implements WorkspaceEvent {
        /** Checks that there is an entry. */
        public Imported {
            Objects.requireNonNull(entry);
        }
    }

    /**
     * An import was undone.
     *
     * @param importId which
     */
    record Undone(long importId) implements WorkspaceEvent {
    }

    /**
     * Something went wrong that a person should know of.
     *
     * @param message a sentence or two for people
     */
    record Problem(String message) implements WorkspaceEvent {
        /** Checks that there is a message. */
        public Problem {
            Objects.requireNonNull(message);
        }
    }
}
