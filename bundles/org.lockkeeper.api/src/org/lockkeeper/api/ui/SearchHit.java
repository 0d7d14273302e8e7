package org.lockkeeper.api.ui;

import java.util.Objects;

/**
 * Something that was found.
 *
 * @param title what it is called; one line
 * @param note where it is or what there is to know of it, a few words; {@code ""} for nothing
 * @param symbol its picture
 * @param destination where it leads
 * @since 0.1
 */
public record SearchHit(String title, String note, Symbol symbol, Destination destination) {

    /** Checks that nothing is missing. */
    public SearchHit {
        Objects.requireNonNull(title);
        Objects.requireNonNull(note);
        Objects.requireNonNull(symbol);
        Objects.requireNonNull(destination);
    }
}
