package org.lockkeeper.text.archive;

import java.io.IOException;

/** A file that is not read on purpose. The message tells people why, without naming the file. */
public final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param message a phrase or sentence for people */
    public RefusedException(String message) {
        super(message);
    }
}
