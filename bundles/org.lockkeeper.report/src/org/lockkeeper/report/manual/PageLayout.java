package org.lockkeeper.report.manual;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.lockkeeper.report.manual.LaidOutPage.Anchor;
import org.lockkeeper.report.manual.LaidOutPage.Line;
import org.lockkeeper.report.manual.LaidOutPage.Look;
import org.lockkeeper.report.manual.LaidOutPage.Style;

/** Turns a tree of Markdown into running text with marks. */
final class PageLayout extends AbstractVisitor {

    private static final String BULLET = "\u2022 ";

    private final StringBuilder text = new StringBuilder();
    private final List<Style> styles = new ArrayList<>();
    private final List<LaidOutPage.Link> links = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Anchor> anchors = new ArrayList<>();
    private int indent;
    private String mark = "";

    LaidOutPage layOut(Node page) {
        page.accept(this);
        if (lines.isEmpty()) {
            endLine();
        }
        return new LaidOutPage(text.toString(), styles, links, lines, anchors);
    }

    private void endLine() {
        text.append('\n');
        lines.add(new Line(mark.isEmpty() ? indent : indent - 1, indent));
        mark = "";
    }

    private void gap() {
        if (!text.isEmpty() && !text.toString().endsWith("\n\n")) {
            text.append('\n');
            lines.add(new Line(0, 0));
        }
    }

    private void begin() {
        text.append(mark);
    }

    private void look(Look look, Runnable content) {
        int start = text.length();
        content.run();
        if (text.length() > start) {
            styles.add(new Style(start, text.length() - start, look));
        }
    }

    @Override
    public void visit(Heading heading) {
        gap();
        if (heading.getLevel() > 1) {
            anchors.add(new Anchor(Markdown.anchor(Markdown.plain(heading)), text.length()));
        }
        look(heading.getLevel() == 1 ? Look.TITLE : heading.getLevel() == 2 ? Look.SECTION : Look.SUBSECTION,
                () -> visitChildren(heading));
        endLine();
        if (heading.getLevel() == 1) {
            gap();
        }
    }

    @Override
    public void visit(Paragraph paragraph) {
        boolean inList = paragraph.getParent() instanceof ListItem;
        if (!inList && !(paragraph.getPrevious() instanceof Heading)) {
            gap();
        }
        begin();
        visitChildren(paragraph);
        endLine();
    }

    @Override
    public void visit(BulletList list) {
        list(list, () -> visitChildren(list));
    }

    @Override
    public void visit(OrderedList list) {
        list(list, () -> visitChildren(list));
    }

    private void list(Node list, Runnable content) {
        if (!(list.getParent() instanceof ListItem) && !(list.getPrevious() instanceof Heading)) {
            gap();
        }
        indent++;
        content.run();
        indent--;
    }

    @Override
    public void visit(ListItem item) {
        mark = BULLET;
        if (item.getParent() instanceof OrderedList list) {
            int number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
            for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
                number++;
            }
            mark = number + ". ";
        }
        visitChildren(item);
    }

    @Override
    public void visit(BlockQuote quote) {
        indent++;
        visitChildren(quote);
        indent--;
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code(code.getLiteral());
    }

    private void code(String literal) {
        gap();
        indent++;
        for (String line : literal.stripTrailing().split("\n")) {
            look(Look.CODE, () -> text.append(line));
            endLine();
        }
        indent--;
    }

    @Override
    public void visit(Text words) {
        text.append(words.getLiteral());
    }

    // markup means nothing here, as in the HTML
    @Override
    public void visit(HtmlInline markup) {
        text.append(markup.getLiteral());
    }

    @Override
    public void visit(HtmlBlock markup) {
        gap();
        markup.getLiteral().lines().forEach(line -> {
            text.append(line);
            endLine();
        });
    }

    @Override
    public void visit(Code code) {
        look(Look.CODE, () -> text.append(code.getLiteral()));
    }

    @Override
    public void visit(StrongEmphasis strong) {
        look(Look.STRONG, () -> visitChildren(strong));
    }

    @Override
    public void visit(SoftLineBreak soft) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak hard) {
        endLine();
    }

    @Override
    public void visit(Link link) {
        int start = text.length();
        visitChildren(link);
        links.add(new LaidOutPage.Link(start, text.length() - start, link.getDestination()));
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            gap();
            table(block);
        } else {
            visitChildren(block);
        }
    }

    /** A row on a line: what it is about stressed, then its other cells, with their headings where there are several. */
    private void table(Node table) {
        List<String> headings = new ArrayList<>();
        for (Node row : rows(table)) {
            List<Node> cells = children(row);
            if (row.getParent() instanceof TableHead) {
                cells.forEach(cell -> headings.add(Markdown.plain(cell)));
                continue;
            }
            indent++;
            mark = BULLET;
            begin();
            for (int i = 0; i < cells.size(); i++) {
                cell(cells.get(i), i, headings);
            }
            endLine();
            indent--;
        }
    }

    private void cell(Node cell, int column, List<String> headings) {
        if (column == 0) {
            look(Look.STRONG, () -> visitChildren(cell));
        } else if (cell.getFirstChild() != null) {
            text.append(column == 1 ? ": " : "; ");
            if (headings.size() > 2 && !headings.get(column).isEmpty()) {
                text.append(headings.get(column)).append(' ');
            }
            visitChildren(cell);
        }
    }

    private static List<Node> rows(Node table) {
        List<Node> rows = new ArrayList<>();
        for (Node part : children(table)) {
            children(part).stream().filter(TableRow.class::isInstance).forEach(rows::add);
        }
        return rows;
    }

    private static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
