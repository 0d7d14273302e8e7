package org.lockkeeper.api.facts;

import java.util.Objects;
import org.lockkeeper.api.evidence.Subject;

/**
 * A configuration variable of a server that matters for the upgrade or may matter.
 *
 * @param subject server, table and variable
 * @param value its value, with any password removed
 */
public record Setting(Subject.OfSetting subject, Fact<String> value) {

    /** Checks that nothing is missing. */
    public Setting {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(value);
    }
}
