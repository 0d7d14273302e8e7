package org.lockkeeper.report.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.lockkeeper.api.report.Block;
import org.lockkeeper.api.report.Reader;
import org.lockkeeper.api.report.Section;
import org.lockkeeper.report.model.Paper;

/** Writes a paper as PDF, A4: tagged for screen readers, with a bookmark per section, and the font embedded. */
public final class PdfPaper {

    private static final float SPACE = 6;
    private static final float SMALLEST = 0.8f;
    private static final float[] SCALES = {1, 0.93f, 0.86f, SMALLEST};
    private static final float INDENT = 16;
    private static final float BAR = 4;

    private final PDDocument document;
    private final PdfFont font;
    private final PdfTags tags;
    private final PdfPage page;
    private final PDDocumentOutline outline = new PDDocumentOutline();

    private PdfPaper(PDDocument document, PdfFont font, boolean wide, float scale) throws IOException {
        this.document = document;
        this.font = font;
        this.tags = new PdfTags(document);
        this.page = new PdfPage(document, font, tags, wide, scale);
    }

    /** Writes it; the stream stays open. */
    public static void write(Paper paper, OutputStream out) throws IOException {
        for (float scale : SCALES) {
            try (PDDocument document = new PDDocument(); PdfFont font = new PdfFont(document)) {
                new PdfPaper(document, font, paper.isWide(), scale).write(paper);
                // what is meant for one page is made a little smaller rather than broken
                if (paper.reader() != Reader.MANAGER || document.getNumberOfPages() != 2 || scale == SMALLEST) {
                    document.save(out);
                    return;
                }
            }
        }
    }

    private void write(Paper paper) throws IOException {
        describe(paper);
        tags.begin("H1");
        lines(paper.title(), PdfStyle.TITLE, 0);
        tags.end();
        page.space(SPACE);
        answer(paper);
        for (String problem : paper.problems()) {
            paragraph("Problem: " + problem, PdfStyle.BODY);
        }
        boolean first = true;
        for (Section section : paper.sections()) {
            if (section.ownPage() && !first && !page.isEmpty()) {
                page.next();
            }
            section(section, PdfStyle.BODY);
            first = false;
        }
        section(paper.origin(), PdfStyle.FINE);
        tags.finish();
        page.finish("Lockkeeper: " + paper.title());
    }

    private void describe(Paper paper) {
        document.getDocumentInformation().setTitle(paper.title());
        document.getDocumentInformation().setCreator("Lockkeeper");
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage("en");
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        catalog.setDocumentOutline(outline);
        catalog.setPageMode(PageMode.USE_OUTLINES);
    }

    private void answer(Paper paper) throws IOException {
        PdfStyle style = PdfStyle.ANSWER.of(paper.worst());
        List<String> lines = font.wrap(paper.answer(), style.size(), page.width() - INDENT);
        float height = lines.size() * style.line();
        page.ensure(height);
        page.bar(0, BAR, height, style);
        tags.begin("P");
        for (String line : lines) {
            page.text(line, INDENT - BAR, style.base(), style);
            page.down(style.line());
        }
        tags.end();
        page.space(SPACE);
    }

    private void section(Section section, PdfStyle body) throws IOException {
        page.space(2 * SPACE);
        // a heading is never broken, nor alone at the foot of a page
        page.ensure(font.wrap(section.title(), PdfStyle.HEADING.size(), page.width()).size() * PdfStyle.HEADING.line()
                + Math.max(4 * body.line(), letter(section, body)));
        PDPageXYZDestination place = new PDPageXYZDestination();
        place.setPage(page.page());
        place.setTop((int) Math.ceil(page.y()));
        place.setLeft(0);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(font.known(section.title()));
        item.setDestination(place);
        outline.addLast(item);
        tags.begin("Sect");
        tags.begin("H2");
        lines(section.title(), PdfStyle.HEADING.of(section.verdict()), 0);
        tags.end();
        page.space(SPACE / 2);
        for (Block block : section.blocks()) {
            switch (block) {
                case Block.Text text -> paragraph(text.text(), body);
                case Block.Numbered numbered -> items(numbered.items(), false);
                case Block.Ticks ticks -> items(ticks.items(), true);
                case Block.Table table -> {
                    if (!table.rows().isEmpty()) {
                        new PdfTable(table, font, tags, page).write();
                    }
                }
            }
        }
        tags.end();
    }

    /** How high a section is that is text alone, such as a mail, which stays on one page where it can; else 0. */
    private float letter(Section section, PdfStyle body) throws IOException {
        float height = SPACE;
        for (Block block : section.blocks()) {
            if (!(block instanceof Block.Text text)) {
                return 0;
            }
            height += font.wrap(text.text(), body.size(), page.width()).size() * body.line() + SPACE / 2;
        }
        return height > page.height() / 2 ? 0 : height;
    }

    private void paragraph(String text, PdfStyle style) throws IOException {
        tags.begin("P");
        lines(text, style, 0);
        tags.end();
        page.space(SPACE / 2);
    }

    private void lines(String text, PdfStyle style, float indent) throws IOException {
        List<String> lines = font.wrap(text, style.size(), page.width() - indent);
        for (int i = 0; i < lines.size(); i++) {
            page.ensure(together(lines.size(), i) * style.line());
            page.text(lines.get(i), indent, style.base(), style);
            page.down(style.line());
        }
    }

    /** How many lines from one on stay on its page: none stands alone at the foot or at the top of one. */
    private static int together(int lines, int from) {
        int left = lines - from;
        return from == 0 ? (left == 3 ? 3 : Math.min(2, left)) : left == 2 ? 2 : 1;
    }

    private void items(List<String> items, boolean ticks) throws IOException {
        PdfStyle style = PdfStyle.BODY;
        tags.begin("L");
        int number = 1;
        for (String item : items) {
            page.ensure(together(font.wrap(item, style.size(), page.width() - INDENT).size(), 0) * style.line());
            tags.begin("LI");
            if (ticks) {
                page.box(0, style.size() * 0.85f, style.base());
            } else {
                tags.begin("Lbl");
                page.text(number++ + ".", 0, style.base(), style);
                tags.end();
            }
            tags.begin("LBody");
            lines(item, style, INDENT);
            tags.end();
            tags.end();
            page.space(SPACE / 3);
        }
        tags.end();
        page.space(SPACE / 2);
    }
}
