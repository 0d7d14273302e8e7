package org.lockkeeper.api.util;

import org.jspecify.annotations.Nullable;

/**
 * Something that a person has to know and can act on. Its message is shown as it is: it names the file or thing, what
 * was expected, and what to do. The cause, if any, goes to the log only.
 */
public class ProblemException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param message a whole sentence or two for people, without class names; not {@code null}
     */
    public ProblemException(String message) {
        super(message);
    }

    /**
     * @param message a whole sentence or two for people; not {@code null}
     * @param cause what led to it, for the log; may be {@code null}
     */
    public ProblemException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The sentence for people; never {@code null}. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
