package org.lockkeeper.ui.internal.parts;

import org.lockkeeper.api.evidence.Evidence;

/**
 * A row of the Problems view.
 *
 * @param kind what kind of problem
 * @param where file, import or server, for people
 * @param line line in the file, {@code null} where there is none
 * @param message what is the matter and what to do
 * @param evidence where to go, {@code null} where there is nowhere
 * @param importId import that it belongs to, 0 for none
 */
record Problem(Kind kind, String where, Long line, String message, Evidence evidence, long importId) {

    /** Kinds of problems, the gravest first. */
    enum Kind {
        /** The workspace itself. */
        WORKSPACE,
        /** Something could not be planned. */
        PLAN,
        /** A file was not or not wholly read. */
        FILE,
        /** A row was rejected. */
        ROW
    }
}
