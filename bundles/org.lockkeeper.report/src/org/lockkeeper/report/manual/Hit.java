package org.lockkeeper.report.manual;

import java.util.Objects;
import org.lockkeeper.api.help.HelpPage;

/**
 * A page that was found.
 *
 * @param page the page
 * @param excerpt the text around the first word that was found, on one line
 */
public record Hit(HelpPage page, String excerpt) {

    /** Checks that nothing is missing. */
    public Hit {
        Objects.requireNonNull(page);
        Objects.requireNonNull(excerpt);
    }
}
