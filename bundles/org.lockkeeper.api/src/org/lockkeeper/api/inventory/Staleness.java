package org.lockkeeper.api.inventory;

/** Why a fact should be looked at anew. It says nothing about the fact being wrong, and changes no verdict. */
public enum Staleness {
    /** It need not. */
    NONE,
    /** It is older than so many days by the date of judgement. */
    OLD,
    /** The newest list of the source that told it does not name the computer any more. */
    NOT_IN_NEWEST_LIST
}
