package org.lockkeeper.logs.kerio;

import java.util.Objects;
import org.lockkeeper.api.logs.LogSeverity;

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
public record CatalogueEntry(String id, LogSeverity severity, String meaning, String cause, String remedy, String source) {

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
