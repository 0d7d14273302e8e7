package org.lockkeeper.report.manual;

import java.util.Objects;

/**
 * A place in the manual.
 *
 * @param page id of a page
 * @param anchor name of a heading in it; {@code ""} for its beginning
 */
public record Place(String page, String anchor) {

    private static final String ENDING = ".md";

    /** Checks that nothing is missing. */
    public Place {
        Objects.requireNonNull(page);
        Objects.requireNonNull(anchor);
    }

    /**
     * Where a link of a page leads.
     *
     * @param link {@code clients.md}, {@code clients.md#chips}, {@code #chips}; the same without {@code .md}
     * @param from the page that it stands in
     */
    public static Place of(String link, String from) {
        int hash = link.indexOf('#');
        String page = hash < 0 ? link : link.substring(0, hash);
        String anchor = hash < 0 ? "" : link.substring(hash + 1);
        if (page.endsWith(ENDING)) {
            page = page.substring(0, page.length() - ENDING.length());
        }
        return new Place(page.isEmpty() ? from : page, anchor);
    }

    /** Whether a link leads out of the manual. */
    public static boolean isOutside(String link) {
        return link.matches("[a-z]+:.*");
    }

    @Override
    public String toString() {
        return anchor.isEmpty() ? page : page + "#" + anchor;
    }
}
