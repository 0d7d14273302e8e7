package org.lockkeeper.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.lockkeeper.api.util.Times;
import org.lockkeeper.report.text.SafeText;

/**
 * The one font of a paper: Liberation Sans, which PDFBox brings (SIL Open Font License 1.1), with the letters of all
 * European languages. What is used of it is embedded.
 */
final class PdfFont implements AutoCloseable {

    private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int UNIT = 1000;
    private static final String INSTEAD = "?";

    private final TrueTypeFont file;
    private final CmapLookup letters;
    private final PDType0Font font;
    private final Map<Integer, Float> widths = new HashMap<>();

    PdfFont(PDDocument document) throws IOException {
        try (InputStream stream = PDDocument.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IOException("The font " + RESOURCE + " is missing in PDFBox.");
            }
            file = new TTFParser(true).parse(new RandomAccessReadBuffer(stream));
        }
        letters = file.getUnicodeCmapLookup();
        font = PDType0Font.load(document, file, true);
    }

    PDType0Font font() {
        return font;
    }

    /** The text in one line, with a question mark for each letter that the font does not have. */
    String known(String text) {
        StringBuilder known = new StringBuilder(text.length());
        SafeText.oneLine(text).codePoints().forEach(c -> {
            if (letters.getGlyphId(c) != 0) {
                known.appendCodePoint(c);
            } else {
                known.append(INSTEAD);
            }
        });
        return known.toString();
    }

    /** How wide a known text is. */
    float width(String text, float size) throws IOException {
        float sum = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            Float width = widths.get(c);
            if (width == null) {
                width = font.getStringWidth(Character.toString(c));
                widths.put(c, width);
            }
            sum += width;
        }
        return sum * size / UNIT;
    }

    /** The lines of a text, with times as people write them, that is not wider than a width; words that are too wide are torn apart. */
    List<String> wrap(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float used = 0;
        float blank = width(" ", size);
        for (String word : known(Times.sentence(text)).split(" ")) {
            float wide = width(word, size);
            if (!line.isEmpty() && used + blank + wide > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            String rest = word;
            while (line.isEmpty() && wide > width && rest.length() > 1) {
                int fits = fitting(rest, size, width);
                lines.add(rest.substring(0, fits));
                rest = rest.substring(fits);
                wide = width(rest, size);
            }
            used += (line.isEmpty() ? 0 : blank) + wide;
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /** How many characters of a word fit; where there is a place to part it near the end, up to that. */
    private int fitting(String word, float size, float width) throws IOException {
        float used = 0;
        int fits = 0;
        int seam = 0;
        while (fits < word.length()) {
            int c = word.codePointAt(fits);
            used += width(Character.toString(c), size);
            if (used > width && fits > 0) {
                break;
            }
            fits += Character.charCount(c);
            if (!Character.isLetterOrDigit(c)) {
                seam = fits;
            }
        }
        return fits < word.length() && seam > fits / 2 ? seam : fits;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
