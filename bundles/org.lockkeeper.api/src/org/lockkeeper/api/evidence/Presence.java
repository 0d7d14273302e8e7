package org.lockkeeper.api.evidence;

/** Whether something is installed. Not knowing is not a value here: then there is no such fact. */
public enum Presence {
    /** Seen. */
    PRESENT,
    /** Looked for where it would be seen, and not there. */
    ABSENT
}
