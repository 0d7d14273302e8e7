package org.lockkeeper.ui.workbench.internal.parts;

import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.api.report.Block;
import org.lockkeeper.api.report.Section;
import org.lockkeeper.ui.widgets.Page;

/** Writes a section, as papers have them, on a page of the window. */
final class SectionWriter {

    private SectionWriter() {
    }

    static void write(Section section, Page page) {
        page.section(section.title());
        for (Block block : section.blocks()) {
            switch (block) {
                case Block.Text text -> page.paragraph(text.text());
                case Block.Numbered numbered -> {
                    for (int i = 0; i < numbered.items().size(); i++) {
                        page.paragraph(i + 1 + ". " + numbered.items().get(i));
                    }
                }
                case Block.Ticks ticks -> ticks.items().forEach(item -> page.paragraph("\u2610 " + item));
                case Block.Table table -> table.rows().forEach(row -> page.paragraph(line(table.columns(), row)));
            }
        }
    }

    /** A page is narrow: a row is a line, in which each cell that is not empty has the name of its column. */
    private static String line(List<String> columns, List<String> row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).isEmpty()) {
                cells.add(columns.get(i).isEmpty() ? row.get(i) : columns.get(i) + ": " + row.get(i));
            }
        }
        return String.join(", ", cells);
    }
}
