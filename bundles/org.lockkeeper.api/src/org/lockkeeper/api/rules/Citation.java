package org.lockkeeper.api.rules;

import java.util.Objects;

/**
 * The document that a rule rests on.
 *
 * @param document its title
 * @param section its section; {@code ""} where it has none
 */
public record Citation(String document, String section) {

    /** Checks that nothing is missing. */
    public Citation {
        Objects.requireNonNull(document);
        Objects.requireNonNull(section);
    }

    /** {@code document, "section"}. */
    @Override
    public String toString() {
        return section.isEmpty() ? document : document + ", \"" + section + "\"";
    }
}
