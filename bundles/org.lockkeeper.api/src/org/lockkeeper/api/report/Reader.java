package org.lockkeeper.api.report;

import java.util.Locale;

/**
 * Whom a paper is for.
 *
 * @since 0.1
 */
public enum Reader {
    /** Who decides and organises: everything, grouped by what is to be done. */
    ADMIN,
    /** Who goes to the computers: a section per computer to tick off. */
    TECHNICIAN,
    /** Who uses Outlook: what happens, when, what to do. */
    USER,
    /** Who answers for it: one page. */
    MANAGER,
    /** Who checks it: each verdict with its derivation and evidence. */
    AUDITOR;

    /** As on the command line: {@code admin}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
