package org.lockkeeper.api.plan;

/** How far a step is. */
public enum StepState {
    /** Nobody began. */
    OPEN,
    /** Somebody is at it. */
    DOING,
    /** Somebody said that it is done. */
    DONE,
    /** New evidence shows that it is done. */
    VERIFIED,
    /** It was done, and new evidence shows that it is needed all the same. */
    REOPENED,
    /** It is not going to be done, on purpose. */
    WAIVED;

    /** Whether it is still to be done: open, under way, or reopened. */
    public boolean isLeft() {
        return switch (this) {
            case OPEN, DOING, REOPENED -> true;
            case DONE, VERIFIED, WAIVED -> false;
        };
    }
}
