package org.lockkeeper.api.evidence;

import java.util.Objects;

/**
 * One sighting of one subject by one source: several attributes at once, one evidence. Never changed once made; taken
 * back only with the whole import that brought it.
 *
 * @param subject whom or what it is about
 * @param source what kind of source told it
 * @param attributes what it tells; may be empty, then only that the subject was seen
 * @param evidence where and when
 */
public record Observation(Subject subject, SourceKind source, Attributes attributes, Evidence evidence) {

    /** Checks that nothing is missing. */
    public Observation {
        Objects.requireNonNull(subject);
        Objects.requireNonNull(source);
        Objects.requireNonNull(attributes);
        Objects.requireNonNull(evidence);
    }
}
