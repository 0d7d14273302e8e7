package org.lockkeeper.core.inventory.compare;

/** How a client differs between two states; of several kinds the first that fits counts. */
public enum ChangeKind {
    /** It is only in the later state. */
    NEW,
    /** It is only in the earlier state. */
    GONE,
    /** Its verdict is another. */
    VERDICT,
    /** Its verdict is the same, something known of it is not. */
    FACT
}
