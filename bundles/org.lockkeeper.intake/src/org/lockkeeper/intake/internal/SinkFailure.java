package org.lockkeeper.intake.internal;

import org.lockkeeper.api.util.ProblemException;

/** Carries a sink's failure through importers, which do not know of it. */
final class SinkFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SinkFailure(ProblemException cause) {
        super(cause);
    }

    ProblemException problem() {
        return (ProblemException) getCause();
    }
}
