package org.lockkeeper.api.inventory;

/** Kinds of values of fields, which decide how values compare and how they are written. */
public enum FieldKind {
    /** Text: compared without regard to case. */
    TEXT,
    /** One of the words that the field lists, in their order; also given as a constant of an enumeration. */
    CHOICE,
    /** {@link org.lockkeeper.api.version.ProductVersion}. */
    VERSION,
    /** {@link org.lockkeeper.api.evidence.Moment}. */
    TIME,
    /** {@link Number}, whole. */
    NUMBER,
    /** Collection of texts. */
    TEXTS,
    /** List of {@link org.lockkeeper.api.evidence.Evidence}. */
    EVIDENCE
}
