package org.lockkeeper.api.version;

/** How finished a release is, in the order in which releases of one version follow each other. */
public enum ReleaseStage {
    /** First public test. */
    ALPHA,
    /** Second public test. */
    BETA,
    /** Release candidate. */
    RC,
    /** Released. */
    FINAL
}
