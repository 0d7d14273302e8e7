package org.lockkeeper.report.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** The page that is written on, from top to bottom; another one is begun where there is no room. */
final class PdfPage {

    /** The white around. */
    static final float MARGIN = 48;
    private static final float FOOT = 30;
    // the font has no bold face: letters are drawn with an edge
    private static final float EDGE = 0.028f;

    private final PDDocument document;
    private final PdfFont font;
    private final PdfTags tags;
    private final PDRectangle size;
    private final float scale;
    private PDPage page;
    private PDPageContentStream stream;
    private float y;

    /** @param scale how large all is drawn: 1 as it is, less to have more on a page */
    PdfPage(PDDocument document, PdfFont font, PdfTags tags, boolean wide, float scale) throws IOException {
        this.document = document;
        this.font = font;
        this.tags = tags;
        this.scale = scale;
        PDRectangle paper = wide ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()) : PDRectangle.A4;
        this.size = new PDRectangle(paper.getWidth() / scale, paper.getHeight() / scale);
        next();
    }

    PDPage page() {
        return page;
    }

    /** The present place on the page as it is printed. */
    float y() {
        return y * scale;
    }

    /** How wide a line may be. */
    float width() {
        return size.getWidth() - 2 * MARGIN;
    }

    /** How high a whole page is. */
    float height() {
        return size.getHeight() - 2 * MARGIN - FOOT;
    }

    float room() {
        return y - MARGIN - FOOT;
    }

    void next() throws IOException {
        if (stream != null) {
            stream.close();
        }
        page = new PDPage(new PDRectangle(size.getWidth() * scale, size.getHeight() * scale));
        document.addPage(page);
        tags.page(page);
        stream = new PDPageContentStream(document, page);
        scale(stream);
        y = size.getHeight() - MARGIN;
    }

    private void scale(PDPageContentStream of) throws IOException {
        if (scale != 1) {
            of.transform(Matrix.getScaleInstance(scale, scale));
        }
    }

    /** Begins a page where there is less room than that. */
    boolean ensure(float wanted) throws IOException {
        if (room() >= wanted || isEmpty()) {
            return false;
        }
        next();
        return true;
    }

    boolean isEmpty() {
        return y >= size.getHeight() - MARGIN;
    }

    void down(float by) {
        y -= by;
    }

    /** Goes down, but for at the top of a page. */
    void space(float by) {
        if (!isEmpty()) {
            down(by);
        }
    }

    /**
     * Writes a line of text, a part of the element that is open.
     *
     * @param x from the left margin
     * @param base how far below the present place the letters stand
     */
    void text(String text, float x, float base, PdfStyle style) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        COSDictionary properties = new COSDictionary();
        properties.setInt(COSName.MCID, tags.next(page));
        stream.beginMarkedContent(tags.type(), PDPropertyList.create(properties));
        write(text, x, base, style);
        stream.endMarkedContent();
    }

    private void write(String text, float x, float base, PdfStyle style) throws IOException {
        stream.setNonStrokingColor(style.red(), style.green(), style.blue());
        stream.beginText();
        stream.setFont(font.font(), style.size());
        if (style.bold()) {
            stream.setStrokingColor(style.red(), style.green(), style.blue());
            stream.setLineWidth(style.size() * EDGE);
            stream.setRenderingMode(RenderingMode.FILL_STROKE);
        } else {
            stream.setRenderingMode(RenderingMode.FILL);
        }
        stream.newLineAtOffset(MARGIN + x, y - base);
        stream.showText(text);
        stream.endText();
    }

    /** Draws a line across at the present place, which means nothing. */
    void rule(float x, float width, float thickness, float grey) throws IOException {
        stream.beginMarkedContent(COSName.ARTIFACT);
        stream.setStrokingColor(grey);
        stream.setLineWidth(thickness);
        stream.moveTo(MARGIN + x, y);
        stream.lineTo(MARGIN + x + width, y);
        stream.stroke();
        stream.endMarkedContent();
    }

    /** Draws a bar of a height beginning at the present place, which means nothing that the text does not say. */
    void bar(float x, float width, float height, PdfStyle style) throws IOException {
        stream.beginMarkedContent(COSName.ARTIFACT);
        stream.setNonStrokingColor(style.red(), style.green(), style.blue());
        stream.addRect(MARGIN + x, y - height, width, height);
        stream.fill();
        stream.endMarkedContent();
    }

    /** Draws a box to tick. */
    void box(float x, float side, float base) throws IOException {
        stream.beginMarkedContent(COSName.ARTIFACT);
        stream.setStrokingColor(0.2f);
        stream.setLineWidth(0.8f);
        stream.addRect(MARGIN + x, y - base, side, side);
        stream.stroke();
        stream.endMarkedContent();
    }

    /** Closes the last page and writes the foot of each. */
    void finish(String left) throws IOException {
        stream.close();
        int count = document.getNumberOfPages();
        PdfStyle style = PdfStyle.FOOT;
        for (int i = 0; i < count; i++) {
            PDPage each = document.getPage(i);
            String right = "Page " + (i + 1) + " of " + count;
            try (PDPageContentStream foot = new PDPageContentStream(document, each,
                    PDPageContentStream.AppendMode.APPEND, true, true)) {
                scale(foot);
                foot.beginMarkedContent(COSName.ARTIFACT);
                foot.setNonStrokingColor(style.red(), style.green(), style.blue());
                foot.beginText();
                foot.setFont(font.font(), style.size());
                foot.newLineAtOffset(MARGIN, MARGIN);
                foot.showText(font.wrap(left, style.size(), width() - 90).getFirst());
                foot.newLineAtOffset(width() - font.width(right, style.size()), 0);
                foot.showText(right);
                foot.endText();
                foot.endMarkedContent();
            }
        }
    }
}
