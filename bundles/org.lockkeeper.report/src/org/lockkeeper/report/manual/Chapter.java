package org.lockkeeper.report.manual;

import java.util.List;
import java.util.Objects;
import org.lockkeeper.api.help.HelpPage;

/**
 * A chapter of the manual.
 *
 * @param title for people
 * @param pages at least one, in order
 */
public record Chapter(String title, List<HelpPage> pages) {

    /** Copies the list. */
    public Chapter {
        Objects.requireNonNull(title);
        pages = List.copyOf(pages);
    }
}
