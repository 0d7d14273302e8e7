package org.lockkeeper.api.evidence;

/** A yes or a no that somebody or something told. Not knowing is not a value here: then there is no such fact. */
public enum YesNo {
    /** Yes. */
    YES,
    /** No. */
    NO;

    /** {@link #YES} for {@code true}. */
    public static YesNo of(boolean value) {
        return value ? YES : NO;
    }
}
