package org.lockkeeper.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.api.report.Block;
import org.lockkeeper.api.util.Times;

/** A table on pages: its head stands again on each, rows are kept together where they fit on one. */
final class PdfTable {

    private static final float PAD = 3;
    private static final float GAP = 6;
    /** A word that is longer than that may be torn apart. */
    private static final float LONGEST_WORD = 165;
    /** A text that is longer than that gets no more room for it. */
    private static final float WIDEST = 1600;
    private static final float RULE = 0.4f;
    private static final int LINES_AT_LEAST = 4;

    private final Block.Table table;
    private final PdfFont font;
    private final PdfTags tags;
    private final PdfPage page;
    private final float[] widths;

    PdfTable(Block.Table table, PdfFont font, PdfTags tags, PdfPage page) throws IOException {
        this.table = table;
        this.font = font;
        this.tags = tags;
        this.page = page;
        this.widths = widths();
    }

    /** As wide as the longest text needs where all have room; else what is left is dealt out by need. */
    private float[] widths() throws IOException {
        int columns = table.columns().size();
        float[] least = new float[columns];
        float[] wanted = new float[columns];
        for (int c = 0; c < columns; c++) {
            measure(table.columns().get(c), c, PdfStyle.HEAD, least, wanted);
        }
        for (List<String> row : table.rows()) {
            for (int c = 0; c < columns; c++) {
                measure(row.get(c), c, PdfStyle.CELL, least, wanted);
            }
        }
        float room = page.width() - GAP * (columns - 1);
        float all = sum(wanted);
        if (all <= room) {
            return wanted;
        }
        float needed = sum(least);
        float[] dealt = new float[columns];
        for (int c = 0; c < columns; c++) {
            dealt[c] = needed >= room ? room * least[c] / needed
                    : least[c] + (room - needed) * (wanted[c] - least[c]) / (all - needed);
        }
        return dealt;
    }

    private void measure(String text, int column, PdfStyle style, float[] least, float[] wanted) throws IOException {
        String known = font.known(Times.sentence(text));
        wanted[column] = Math.max(wanted[column], Math.min(WIDEST, font.width(known, style.size()) + 1));
        for (String word : known.split(" ")) {
            least[column] = Math.max(least[column], Math.min(LONGEST_WORD, font.width(word, style.size()) + 1));
        }
    }

    private static float sum(float[] numbers) {
        float sum = 0;
        for (float number : numbers) {
            sum += number;
        }
        return sum;
    }

    void write() throws IOException {
        tags.begin("Table");
        List<List<String>> head = lines(table.columns(), PdfStyle.HEAD);
        float headHeight = height(head, PdfStyle.HEAD);
        page.ensure(headHeight + first(headHeight));
        head(head, headHeight);
        for (List<String> row : table.rows()) {
            List<List<String>> cells = lines(row, PdfStyle.CELL);
            float height = height(cells, PdfStyle.CELL);
            if (height > page.room() && (height <= page.height() - headHeight
                    || page.room() < LINES_AT_LEAST * PdfStyle.CELL.line())) {
                page.next();
                head(head, headHeight);
            }
            row(cells, head, headHeight);
        }
        tags.end();
        page.space(GAP);
    }

    /** How much of the first row has to stand below the head: all of it, or a few lines of one that needs several pages. */
    private float first(float headHeight) throws IOException {
        float row = table.rows().isEmpty() ? 0 : height(lines(table.rows().getFirst(), PdfStyle.CELL), PdfStyle.CELL);
        return row <= page.height() - headHeight ? row : LINES_AT_LEAST * PdfStyle.CELL.line();
    }

    private void head(List<List<String>> head, float height) throws IOException {
        tags.begin("TR");
        page.down(PAD);
        cells(head, 0, Integer.MAX_VALUE, PdfStyle.HEAD, true);
        tags.end();
        page.down(height - PAD);
        page.rule(0, page.width(), 2 * RULE, 0.3f);
    }

    private void row(List<List<String>> cells, List<List<String>> head, float headHeight) throws IOException {
        int most = cells.stream().mapToInt(List::size).max().orElse(0);
        int done = 0;
        tags.begin("TR");
        while (done < most) {
            page.down(PAD);
            int fits = (int) Math.floor((page.room() - PAD) / PdfStyle.CELL.line());
            int until = Math.min(most, done + Math.max(1, fits));
            cells(cells, done, until, PdfStyle.CELL, false);
            page.down((until - done) * PdfStyle.CELL.line() + PAD);
            done = until;
            if (done < most) {
                tags.end();
                page.next();
                head(head, headHeight);
                tags.begin("TR");
            }
        }
        tags.end();
        page.rule(0, page.width(), RULE, 0.75f);
    }

    private void cells(List<List<String>> cells, int from, int to, PdfStyle style, boolean heads) throws IOException {
        float x = 0;
        for (int c = 0; c < cells.size(); c++) {
            if (heads) {
                tags.beginHeader();
            } else {
                tags.begin("TD");
            }
            List<String> lines = cells.get(c);
            for (int i = from; i < Math.min(to, lines.size()); i++) {
                page.text(lines.get(i), x, style.base() + (i - from) * style.line(), style);
            }
            tags.end();
            x += widths[c] + GAP;
        }
    }

    private List<List<String>> lines(List<String> row, PdfStyle style) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        for (int c = 0; c < widths.length; c++) {
            lines.add(font.wrap(row.get(c), style.size(), widths[c] + 0.5f));
        }
        return lines;
    }

    private static float height(List<List<String>> cells, PdfStyle style) {
        return 2 * PAD + style.line() * cells.stream().mapToInt(List::size).max().orElse(0);
    }
}
