package org.lockkeeper.api.plan;

import java.util.Objects;

/**
 * Something to look at that narrows {@link CutOff} down.
 *
 * @param kind what to look at
 * @param title what to do, as an imperative sentence
 * @param subjects how many computers, clients, accounts or files (as the kind says) it is about; a file that may belong
 *        to several servers counts once
 * @param effort how many things somebody has to do for it
 * @param narrowsBy by how many clients it narrows the interval where the rest is known; the checks are in this order,
 *        those with less effort first where it is the same
 */
public record NextCheck(Kind kind, String title, int subjects, int effort, int narrowsBy) {

    /** What to look at, in the order of the documents. */
    public enum Kind {
        /** The next affected-user report. Subjects are accounts. */
        REPORT,
        /** The installed programs of known computers. Subjects are computers. */
        INSTALLED_PROGRAMS,
        /** Which computers accounts use, and their installed programs. Subjects are clients. */
        FIND_COMPUTER,
        /** Whether users are local administrators. Subjects are clients. */
        LOCAL_ADMIN,
        /** Size of the connector's database and free space. Subjects are clients. */
        DISK_SPACE,
        /** Whether accounts use Outlook at all. Subjects are accounts. */
        ACCOUNTS,
        /** Which accounts there are. The subject is the server. */
        ACCOUNT_LIST,
        /** Sources that could not be read. Subjects are files. */
        SOURCES,
        /** What other findings leave open, those of added rules too. Subjects are clients. */
        OTHER
    }

    /** Checks that nothing is missing. */
    public NextCheck {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(title);
    }
}
