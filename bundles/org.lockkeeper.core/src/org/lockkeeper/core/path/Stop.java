package org.lockkeeper.core.path;

import java.util.List;
import java.util.Objects;
import org.lockkeeper.api.rules.Citation;
import org.lockkeeper.api.version.ProductVersion;

/**
 * A version at which an upgrade may stop on its way, and what for. No document forbids to leave a version out, so every
 * later version can be reached from every earlier one.
 *
 * @param version the version
 * @param reason what the stop is good for, as a sentence
 * @param citation the document that says so
 */
public record Stop(ProductVersion version, String reason, Citation citation) {

    private static final String ARTICLE = "Kerio Updater Service installation";

    /** Checks that nothing is missing. */
    public Stop {
        Objects.requireNonNull(version);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(citation);
    }

    /** The stops that the documents tell of, in ascending order. */
    public static List<Stop> known() {
        return List.of(
                new Stop(ProductVersion.of(7, 2, 3), "Kerio Connect 7.2.3 reports affected users in its warning log, and on"
                        + " 7.2.x reinstalling Kerio Outlook Connector is the manual upgrade.",
                        new Citation(ARTICLE, "To find out whether manual upgrade is needed")),
                new Stop(ProductVersion.of(7, 3, 0), "Kerio Outlook Connector 7.3.0 introduces the improved upgrade"
                        + " system.", new Citation(ARTICLE, "")));
    }
}
