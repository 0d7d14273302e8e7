package org.lockkeeper.api.help;

import java.util.Objects;

/**
 * One page of the help.
 *
 * @param id its name in links, {@code [title](id.md)}: letters, digits, dots and hyphens; that of the page about a view
 *        is the element id of its part
 * @param chapter title of the chapter that it stands in
 * @param title its title in the table of contents
 * @param text Markdown (CommonMark with tables), which begins with its title as a heading of the first level
 */
public record HelpPage(String id, String chapter, String title, String text) {

    /** Checks that nothing is missing. */
    public HelpPage {
        Objects.requireNonNull(chapter);
        Objects.requireNonNull(title);
        Objects.requireNonNull(text);
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9.-]*")) {
            throw new IllegalArgumentException("the id of a help page has letters, digits, dots and hyphens: " + id);
        }
    }
}
