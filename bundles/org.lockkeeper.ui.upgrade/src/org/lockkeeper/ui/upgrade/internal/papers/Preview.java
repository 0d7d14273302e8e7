package org.lockkeeper.ui.upgrade.internal.papers;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.lockkeeper.api.report.Block;
import org.lockkeeper.api.report.Section;
import org.lockkeeper.report.model.Paper;
import org.lockkeeper.ui.text.Wording;

/**
 * The beginning of a paper as text.
 *
 * @param text all of it
 * @param headings where headings stand in it
 */
record Preview(String text, List<Heading> headings) {

    private static final int SECTIONS = 40;
    private static final int ROWS = 8;

    /**
     * A heading.
     *
     * @param start its first character
     * @param length how many characters it has
     * @param title whether it is the title of the paper
     */
    record Heading(int start, int length, boolean title) {
    }

    /** Copies the list. */
    Preview {
        headings = List.copyOf(headings);
    }

    static Preview of(String text) {
        return new Preview(text, List.of());
    }

    /** The beginning of a paper. */
    static Preview of(Paper paper) {
        StringBuilder text = new StringBuilder();
        List<Heading> headings = new ArrayList<>();
        headings.add(new Heading(0, paper.title().length(), true));
        text.append(paper.title()).append('\n').append(Wording.sentence(paper.answer())).append('\n');
        paper.problems().forEach(p -> text.append(Wording.sentence(p)).append('\n'));
        for (Section section : paper.sections().subList(0, Math.min(SECTIONS, paper.sections().size()))) {
            section(section, text, headings);
        }
        if (paper.sections().size() > SECTIONS) {
            text.append('\n').append(NLS.bind(PaperMessages.More, paper.sections().size() - SECTIONS)).append('\n');
        }
        section(paper.origin(), text, headings);
        return new Preview(text.toString(), headings);
    }

    private static void section(Section section, StringBuilder text, List<Heading> headings) {
        text.append('\n');
        headings.add(new Heading(text.length(), section.title().length(), false));
        text.append(section.title()).append('\n');
        for (Block block : section.blocks()) {
            switch (block) {
                case Block.Text paragraph -> text.append(Wording.sentence(paragraph.text())).append('\n');
                case Block.Numbered numbered -> {
                    int number = 1;
                    for (String item : numbered.items()) {
                        text.append(number++).append(". ").append(Wording.sentence(item)).append('\n');
                    }
                }
                case Block.Ticks ticks -> ticks.items().forEach(i -> text.append("\u2610 ").append(Wording.sentence(i)).append('\n'));
                case Block.Table table -> {
                    text.append(String.join(" \u2502 ", table.columns())).append('\n');
                    table.rows().stream().limit(ROWS).forEach(
                            row -> text.append(Wording.sentence(String.join(" \u2502 ", row))).append('\n'));
                    text.append(table.rows().size() > ROWS ? "\u2026\n" : "");
                }
            }
        }
    }
}
