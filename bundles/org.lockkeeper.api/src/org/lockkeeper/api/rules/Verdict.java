package org.lockkeeper.api.rules;

/** What the upgrade does to a client, worst first. */
public enum Verdict {
    /** Loses e-mail in Outlook until someone acts. */
    BLOCKED,
    /** Not enough evidence. */
    UNKNOWN,
    /** Needs somebody's hands; e-mail goes on. */
    MANUAL,
    /** Updates by itself. */
    AUTOMATIC,
    /** Nothing happens to it. */
    UNAFFECTED;

    /** The worse of two. */
    public static Verdict worse(Verdict a, Verdict b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
