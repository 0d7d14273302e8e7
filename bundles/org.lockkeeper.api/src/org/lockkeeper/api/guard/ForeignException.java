package org.lockkeeper.api.guard;

import org.jspecify.annotations.Nullable;

/** A service of another bundle failed, and what it was to do is not done. The message is a sentence for people. */
public final class ForeignException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message for people
     * @param cause what was thrown; {@code null} where nothing was
     */
    public ForeignException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The sentence for people; never {@code null}. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
