package org.lockkeeper.core.rehearsal;

/** What the first start of an Outlook comes to. */
public enum Result {
    /** E-mail works, after whatever updates itself. */
    WORKS,
    /** An administrator's password is asked for that is not given: Outlook runs offline only. */
    OFFLINE,
    /** The database cannot be upgraded for want of space, and fails at every start until some is freed. */
    POSTPONED,
    /** E-mail stops in every case, for want of the password, of space, or both: which of them is not known. */
    CUT_OFF,
    /** Whether e-mail works depends on what is not known. */
    UNDECIDED
}
