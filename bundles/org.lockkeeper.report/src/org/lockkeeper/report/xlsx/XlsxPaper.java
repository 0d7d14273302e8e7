package org.lockkeeper.report.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.report.model.Block;
import org.lockkeeper.report.model.Paper;
import org.lockkeeper.report.model.Section;
import org.lockkeeper.report.text.SafeText;

/**
 * Writes a paper as a workbook: its table with typed cells, a frozen header and filters, and a sheet that says what it
 * answers and rests on. Every text stays a text: nothing that was read becomes a formula.
 */
public final class XlsxPaper {

    // spreadsheets take no longer cell, and no more rows
    private static final int LONGEST = 32_000;
    private static final int MOST_ROWS = 1_048_000;
    private static final int WIDEST = 60;
    private static final int NARROWEST = 8;
    private static final int TEXT_WIDTH = 110;
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
        for (int c = 0; c < table.columns().size(); c++) {
            int column = c;
            int longest = table.rows().stream().limit(2000).mapToInt(row -> row.get(column).length()).max().orElse(0);
            sheet.width(c, Math.clamp(Math.max(longest, table.columns().get(c).length() + 2), NARROWEST, WIDEST));
        }
        sheet.freezePane(0, 1);
        header(table.columns(), 0, sheet);
        for (int r = 0; r < rows; r++) {
            row(table.columns(), table.rows().get(r), r + 1, sheet);
            if (r % 1000 == 0) {
                sheet.flush();
            }
        }
        if (!table.columns().isEmpty()) {
            sheet.setAutoFilter(0, 0, rows, table.columns().size() - 1);
        }
        sheet.finish();
    }

    private static void header(List<String> columns, int row, Worksheet sheet) {
        for (int c = 0; c < columns.size(); c++) {
            sheet.value(row, c, text(columns.get(c)));
            sheet.style(row, c).bold().fillColor("E4E8EE").set();
        }
    }

    private static void row(List<String> columns, List<String> cells, int row, Worksheet sheet) {
        for (int c = 0; c < cells.size(); c++) {
            cell(columns.get(c), cells.get(c), row, c, sheet);
        }
    }

    private static void cell(String column, String value, int row, int c, Worksheet sheet) {
        String name = column.toLowerCase(Locale.ROOT);
        if (value.isEmpty()) {
            return;
        }
        if (NUMBERS.contains(name) && value.chars().allMatch(d -> d >= '0' && d <= '9') && value.length() <= 15) {
            sheet.value(row, c, Long.parseLong(value));
            return;
        }
        // cells know no offset from UTC: a time that tells one stays a text
        LocalDateTime time = TIMES.contains(name)
                ? Moment.tryParse(value).filter(m -> m.offset() == null).map(Moment::local).orElse(null) : null;
        if (time != null) {
            sheet.value(row, c, time);
            sheet.style(row, c).format(TIME).set();
            return;
        }
        sheet.value(row, c, text(value));
        if (value.length() > WIDEST) {
            sheet.style(row, c).wrapText(true).verticalAlignment("top").set();
        }
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
        sheet.value(row, 0, text(line));
        sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
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
                    for (List<String> cells : table.rows()) {
                        row(table.columns(), cells, row++, sheet);
                    }
                }
            }
        }
        return row;
    }

    private static String text(String value) {
        String visible = SafeText.visible(value);
        return visible.length() <= LONGEST ? visible : visible.substring(0, LONGEST) + " …";
    }

    /** The workbook closes what it writes to; whoever gave the stream closes it. */
    private static final class Uncloseable extends OutputStream {

        private final OutputStream out;

        Uncloseable(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
