package org.lockkeeper.report.manual;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.lockkeeper.api.help.HelpPage;

/**
 * The pages that were written by hand, in the folder {@code pages} beside this class. Its {@code contents.md} names them:
 * each heading of the second level is a chapter, each link below it a page.
 */
final class WrittenPages {

    private WrittenPages() {
    }

    static List<HelpPage> all() {
        List<HelpPage> pages = new ArrayList<>();
        Markdown.parse(read(Manual.CONTENTS)).accept(new AbstractVisitor() {
            private String chapter = "";

            @Override
            public void visit(Heading heading) {
                chapter = heading.getLevel() == 2 ? Markdown.plain(heading) : chapter;
            }

            @Override
            public void visit(Link link) {
                String id = Place.of(link.getDestination(), "").page();
                pages.add(new HelpPage(id, chapter, Markdown.plain(link), read(id)));
            }
        });
        return pages;
    }

    /** What stands above the chapters. */
    static String introduction() {
        String text = read(Manual.CONTENTS);
        return text.substring(0, text.indexOf("\n## ")).strip();
    }

    /** The title of the manual. */
    static String title() {
        Node first = Markdown.parse(read(Manual.CONTENTS)).getFirstChild();
        return first == null ? "" : Markdown.plain(first);
    }

    private static String read(String id) {
        try (InputStream in = WrittenPages.class.getResourceAsStream("pages/" + id + ".md")) {
            if (in == null) {
                throw new IllegalStateException("the help has no page " + id);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
