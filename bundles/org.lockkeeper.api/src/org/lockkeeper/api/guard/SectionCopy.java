package org.lockkeeper.api.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lockkeeper.api.report.Block;
import org.lockkeeper.api.report.Section;

/** Sections of other bundles, made and looked at as a whole before anybody shows or writes them. */
final class SectionCopy {

    private static final int MOST_CELLS = 5_000_000;

    private SectionCopy() {
    }

    /**
     * What a service makes; where it fails, a section that says so.
     *
     * @param id of the service
     * @param consequence what follows where it fails, as a sentence
     */
    static Optional<Section> made(String id, Supplier<Optional<Section>> section, CallWatch watch, ForeignFailures failures,
            String consequence) {
        if (!watch.isLate()) {
            try (CallWatch.Call call = watch.begin("making a section")) {
                return section.get().map(made -> copied(made, call));
            } catch (Throwable e) {
                failures.endIfFatal(e);
                if (!watch.isLate()) {
                    failures.tell("failed at making a section", consequence, e);
                }
            }
        }
        return Optional.of(new Section(id, List.of(new Block.Text("This section is missing, since what makes it failed. The log"
                + " has the details."))));
    }

    /** With everything in it made and looked at: what is made when it is written would fail in the middle of a paper. */
    private static Section copied(Section section, CallWatch.Call call) {
        List<Block> blocks = new ArrayList<>();
        int[] cells = new int[1];
        for (Block block : section.blocks()) {
            blocks.add(switch (block) {
                case Block.Text text -> new Block.Text(String.valueOf(text.text()));
                case Block.Numbered numbered -> new Block.Numbered(numbered.items());
                case Block.Ticks ticks -> new Block.Ticks(ticks.items());
                case Block.Table table -> new Block.Table(table.columns(), rows(table, cells, call));
            });
        }
        return new Section(Foreign.named("title", section.title()), section.verdict(), section.ownPage(), blocks);
    }

    private static List<List<String>> rows(Block.Table table, int[] cells, CallWatch.Call call) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : table.rows()) {
            call.alive();
            List<String> copy = List.copyOf(row);
            if (copy.size() != table.columns().size()) {
                throw new IllegalArgumentException("a row has " + copy.size() + " cells, and there are "
                        + table.columns().size() + " columns");
            }
            cells[0] += copy.size();
            if (cells[0] > MOST_CELLS) {
                throw new IllegalArgumentException("it has more than " + MOST_CELLS + " cells");
            }
            rows.add(copy);
        }
        return rows;
    }
}
