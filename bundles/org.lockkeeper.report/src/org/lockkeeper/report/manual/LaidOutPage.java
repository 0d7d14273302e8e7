package org.lockkeeper.report.manual;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lockkeeper.api.help.HelpPage;

/**
 * A page as running text with marks: what a view without a browser shows. Tables are lists of their rows, so that a narrow
 * view can wrap them.
 *
 * @param text lines end with {@code \n}
 * @param styles which parts look otherwise, in order; they may lie in one another
 * @param links in order, apart from each other
 * @param lines how each line is set in, as many as the text has lines
 * @param anchors the headings below the title, in order
 */
public record LaidOutPage(String text, List<Style> styles, List<Link> links, List<Line> lines, List<Anchor> anchors) {

    /** How a part looks. */
    public enum Look {
        /** The page's title. */
        TITLE,
        /** A heading of the second level. */
        SECTION,
        /** A heading below that. */
        SUBSECTION,
        /** Stressed. */
        STRONG,
        /** Words of the screen and of files, and what is typed. */
        CODE
    }

    /**
     * A part that looks otherwise.
     *
     * @param start offset of its first character
     * @param length number of characters
     */
    public record Style(int start, int length, Look look) {
    }

    /**
     * A link.
     *
     * @param start offset of its first character
     * @param length number of characters
     * @param target as it is written in the page
     */
    public record Link(int start, int length, String target) {
    }

    /**
     * How a line is set in.
     *
     * @param indent steps from the margin for its beginning
     * @param wrapped steps from the margin for what is wrapped
     */
    public record Line(int indent, int wrapped) {
    }

    /**
     * A heading.
     *
     * @param name as links name it
     * @param start offset of its first character
     */
    public record Anchor(String name, int start) {
    }

    /** Copies the lists. */
    public LaidOutPage {
        Objects.requireNonNull(text);
        styles = List.copyOf(styles);
        links = List.copyOf(links);
        lines = List.copyOf(lines);
        anchors = List.copyOf(anchors);
    }

    /** Lays out a page. */
    public static LaidOutPage of(HelpPage page) {
        return new PageLayout().layOut(Markdown.parse(page.text()));
    }

    /** Where a heading begins; empty where there is none of that name. */
    public Optional<Integer> offset(String anchor) {
        return anchors.stream().filter(a -> a.name().equals(anchor)).map(Anchor::start).findFirst();
    }

    /** The link at an offset. */
    public Optional<Link> linkAt(int offset) {
        return links.stream().filter(l -> l.start() <= offset && offset < l.start() + l.length()).findFirst();
    }
}
