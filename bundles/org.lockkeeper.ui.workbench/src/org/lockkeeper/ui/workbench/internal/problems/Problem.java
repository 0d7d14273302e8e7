package org.lockkeeper.ui.workbench.internal.problems;

import org.lockkeeper.api.evidence.Evidence;

/**
 * Something that could not be read or planned.
 *
 * @param kind what kind of problem
 * @param where file, import or server, for people
 * @param line line in the file, {@code null} where there is none
 * @param message what is wrong and what to do
 * @param evidence where to go, {@code null} where there is nowhere
 * @param importId import that it belongs to, 0 for none
 */
public record Problem(Kind kind, String where, Long line, String message, Evidence evidence, long importId) {

    /** Kinds of problems, the gravest first. */
    public enum Kind {
        /** The workspace itself. */
        WORKSPACE,
        /** An extension does not take part, or fails. */
        EXTENSION,
        /** Something could not be planned. */
        PLAN,
        /** A file was not or not wholly read. */
        FILE,
        /** A row was rejected. */
        ROW
    }
}
