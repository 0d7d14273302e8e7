package org.lockkeeper.report.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.report.Block;
import org.lockkeeper.api.report.Section;
import org.lockkeeper.api.util.Times;
import org.lockkeeper.report.model.Paper;
import org.lockkeeper.report.text.SafeText;

/**
 * Writes a paper as a workbook: its table with typed cells, a frozen header and filters, and a sheet that says what it
 * answers and rests on. Every text stays a text: nothing that was read becomes a formula.
 */
public final class XlsxPaper {

    // spreadsheets take no longer cell, and no more rows
    private static final int LONGEST = 32_000;
    static final int MOST_ROWS = 1_048_000;
    static final int WIDEST = 60;
    static final int NARROWEST = 8;
    private static final int TEXT_WIDTH = 110;
    private static final double LINE = 15;
    // in points; a spreadsheet has no higher row
    private static final double HIGHEST = 405;
    // letters are not all as wide as a digit, and words are not cut
    private static final double FILLED = 0.85;
    private static final String TIME = "yyyy-mm-dd hh:mm:ss";
    /** The columns that count something; digits elsewhere are names. */
    private static final Set<String> NUMBERS = Set.of("minutes", "clients", "steps", "minutes known",
            "steps without an estimate");
    private static final Set<String> TIMES = Set.of("judged as of", "observedat", "doneat");

    private XlsxPaper() {
    }

    /** Writes it; the stream stays open. */
    public static void write(Paper paper, OutputStream out) throws IOException {
        // closing it writes the end
        try (Workbook workbook = new Workbook(new Uncloseable(out), "Lockkeeper", null)) {
            table(paper.table(), workbook.newWorksheet("Table"));
            about(paper, workbook.newWorksheet("About"));
        }
    }

    private static void table(Block.Table table, Worksheet sheet) throws IOException {
        int rows = Math.min(MOST_ROWS, table.rows().size());
        // what is above the rows is written with the first of them
        int[] widths = new int[table.columns().size()];
        for (int c = 0; c < widths.length; c++) {
            int column = c;
            int longest = table.rows().stream().limit(2000).mapToInt(row -> row.get(column).length() + 1).max().orElse(0);
            widths[c] = Math.clamp(Math.max(longest, table.columns().get(c).length() + 2), NARROWEST, WIDEST);
            sheet.width(c, widths[c]);
        }
        sheet.freezePane(0, 1);
        header(table.columns(), 0, sheet);
        for (int r = 0; r < rows; r++) {
            row(table.columns(), table.rows().get(r), r + 1, widths, sheet);
            if (r % 1000 == 0) {
                sheet.flush();
            }
        }
        if (!table.columns().isEmpty()) {
            sheet.setAutoFilter(0, 0, rows, table.columns().size() - 1);
        }
        sheet.finish();
    }

    /** Writes the titles of columns. */
    static void header(List<String> columns, int row, Worksheet sheet) {
        for (int c = 0; c < columns.size(); c++) {
            sheet.value(row, c, text(columns.get(c)));
            sheet.style(row, c).bold().fillColor("E4E8EE").set();
        }
    }

    private static void row(List<String> columns, List<String> cells, int row, int[] widths, Worksheet sheet) {
        int lines = 1;
        for (int c = 0; c < cells.size(); c++) {
            lines = Math.max(lines, lines(cells.get(c), widths[c]));
        }
        for (int c = 0; c < cells.size(); c++) {
            cell(columns.get(c), cells.get(c), row, c, lines > 1, sheet);
        }
        height(row, lines, sheet);
    }

    /** How many lines a cell takes; what is short is not wrapped. */
    private static int lines(String value, int width) {
        return value.length() <= WIDEST ? 1 : value.lines()
                .mapToInt(line -> Math.max(1, (int) Math.ceil(line.length() / (width * FILLED)))).sum();
    }

    /** Not every spreadsheet makes room for wrapped lines by itself. */
    private static void height(int row, int lines, Worksheet sheet) {
        if (lines > 1) {
            sheet.rowHeight(row, Math.min(HIGHEST, lines * LINE));
        }
    }

    private static void cell(String column, String value, int row, int c, boolean tall, Worksheet sheet) {
        String name = column.toLowerCase(Locale.ROOT);
        if (value.isEmpty()) {
            return;
        }
        if (NUMBERS.contains(name) && value.chars().allMatch(d -> d >= '0' && d <= '9') && value.length() <= 15) {
            sheet.value(row, c, Long.parseLong(value));
            if (tall) {
                sheet.style(row, c).verticalAlignment("top").set();
            }
            return;
        }
        Moment time = TIMES.contains(name) ? time(value) : null;
        if (time != null) {
            sheet.value(row, c, time.local());
            sheet.style(row, c).format(format(time)).verticalAlignment("top").set();
            return;
        }
        sheet.value(row, c, text(value));
        if (tall) {
            sheet.style(row, c).wrapText(value.length() > WIDEST).verticalAlignment("top").set();
        }
    }

    /** Reads a time, also with a blank before its offset. */
    private static @Nullable Moment time(String value) {
        return Moment.tryParse(value.replaceFirst(" UTC$", "Z").replaceFirst(" (?=[+-]\\d\\d:\\d\\d$)", "")).orElse(null);
    }

    /** How a cell shows a time. Cells know no offset from UTC: one that is told stands in the format, so that it is seen. */
    static String format(Moment time) {
        return time.offset() == null ? TIME : TIME + "\" " + (time.offset().equals(ZoneOffset.UTC) ? "UTC"
                : time.offset().getId()) + '"';
    }

    private static void about(Paper paper, Worksheet sheet) throws IOException {
        int row = 0;
        sheet.width(0, TEXT_WIDTH);
        sheet.width(1, TEXT_WIDTH);
        sheet.value(row, 0, text(paper.title()));
        sheet.style(row++, 0).bold().fontSize(14).set();
        List<String> lines = new ArrayList<>();
        lines.add(paper.answer());
        paper.problems().forEach(p -> lines.add("Problem: " + p));
        for (String line : lines) {
            row = line(line, row, sheet);
        }
        row = section(paper.origin(), row + 1, sheet);
        sheet.finish();
    }

    private static int line(String line, int row, Worksheet sheet) {
        sheet.value(row, 0, text(Times.sentence(line)));
        sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
        height(row, lines(line, TEXT_WIDTH), sheet);
        return row + 1;
    }

    private static int section(Section section, int from, Worksheet sheet) {
        int row = from;
        sheet.value(row, 0, text(section.title()));
        sheet.style(row++, 0).bold().set();
        for (Block block : section.blocks()) {
            switch (block) {
                case Block.Text text -> row = line(text.text(), row, sheet);
                case Block.Numbered numbered -> {
                    for (String item : numbered.items()) {
                        row = line(item, row, sheet);
                    }
                }
                case Block.Ticks ticks -> {
                    for (String item : ticks.items()) {
                        row = line(item, row, sheet);
                    }
                }
                case Block.Table table -> {
                    header(table.columns(), row++, sheet);
                    int[] widths = new int[table.columns().size()];
                    Arrays.fill(widths, TEXT_WIDTH);
                    for (List<String> cells : table.rows()) {
                        row(table.columns(), cells, row++, widths, sheet);
                    }
                }
            }
        }
        return row;
    }

    /** What a cell takes of a text. */
    static String text(String value) {
        String visible = SafeText.visible(value);
        return visible.length() <= LONGEST ? visible : visible.substring(0, LONGEST) + " …";
    }
}
