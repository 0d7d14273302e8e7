package org.lockkeeper.api.plan;

import java.util.Objects;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.version.ProductVersion;

/**
 * A version at which an upgrade may, or has to, stop on its way, and what for.
 *
 * @param version the version
 * @param reason what the stop is good for, as a sentence
 * @param citation the document that says so
 * @param required whether every upgrade has to stop there; none of the documents that Lockkeeper knows says that of any version
 * @since 0.1
 */
public record VersionStop(ProductVersion version, String reason, Citation citation, boolean required) {

    /** Checks that nothing is missing. */
    public VersionStop {
        Objects.requireNonNull(version);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(citation);
    }

    /** A version at which an upgrade may stop. */
    public VersionStop(ProductVersion version, String reason, Citation citation) {
        this(version, reason, citation, false);
    }
}
