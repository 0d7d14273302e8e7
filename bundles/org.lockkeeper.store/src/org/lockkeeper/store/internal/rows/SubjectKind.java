package org.lockkeeper.store.internal.rows;

import org.lockkeeper.api.evidence.Subject;

/** The kinds of subjects under the names that the database and exports store. */
public enum SubjectKind {
    /** A server itself. */
    SERVER,
    /** An account. */
    ACCOUNT,
    /** A computer. */
    COMPUTER,
    /** A client. */
    CLIENT,
    /** A variable of a configuration. */
    SETTING;

    /** The kind of a subject. */
    public static SubjectKind of(Subject subject) {
        return switch (subject) {
            case Subject.OfServer _ -> SERVER;
            case Subject.OfAccount _ -> ACCOUNT;
            case Subject.OfComputer _ -> COMPUTER;
            case Subject.OfClient _ -> CLIENT;
            case Subject.OfSetting _ -> SETTING;
        };
    }
}
