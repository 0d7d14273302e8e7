package org.lockkeeper.report.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Markdown as the pages of the help are written in: CommonMark with tables. */
final class Markdown {

    static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    private Markdown() {
    }

    static Node parse(String text) {
        return PARSER.parse(text);
    }

    /** The text of a node and of all that is in it, without marks. */
    static String plain(Node node) {
        StringBuilder plain = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                plain.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                plain.append(code.getLiteral());
            }

            @Override
            public void visit(FencedCodeBlock code) {
                plain.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak soft) {
                plain.append(' ');
            }

            @Override
            public void visit(HardLineBreak hard) {
                plain.append(' ');
            }
        });
        return plain.toString();
    }

    /** The name of a heading in links, as GitHub makes it: small letters and digits, joined by hyphens. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").strip().replace(' ', '-');
    }

    /** The anchors of all headings below the title. */
    static List<String> anchors(Node page) {
        List<String> anchors = new ArrayList<>();
        page.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                if (heading.getLevel() > 1) {
                    anchors.add(anchor(plain(heading)));
                }
            }
        });
        return anchors;
    }

    /** The destinations of all links, in order. */
    static List<String> links(Node page) {
        List<String> links = new ArrayList<>();
        page.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link.getDestination());
                visitChildren(link);
            }
        });
        return links;
    }

    /** A text that means nothing but itself in Markdown. */
    static String escape(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>|#~])", "\\\\$1");
    }
}
