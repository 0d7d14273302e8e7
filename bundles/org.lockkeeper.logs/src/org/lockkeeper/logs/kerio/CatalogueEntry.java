package org.lockkeeper.logs.kerio;

import java.util.Objects;

/**
 * What is known about a message.
 *
 * @param id stable id
 * @param severity how much it matters
 * @param meaning what it says, in other words
 * @param cause why it is written; empty where not known
 * @param remedy what to do; empty where there is nothing to do
 * @param source where that is known from
 */
public record CatalogueEntry(String id, Severity severity, String meaning, String cause, String remedy, String source) {

    /** How much a message matters to an administrator. */
    public enum Severity {
        /** Nothing to do. */
        INFO,
        /** To be looked at. */
        WARNING,
        /** Something does not work. */
        ERROR
    }

    /** Checks that nothing is missing. */
    public CatalogueEntry {
        Objects.requireNonNull(id);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(meaning);
        Objects.requireNonNull(cause);
        Objects.requireNonNull(remedy);
        Objects.requireNonNull(source);
    }
}
