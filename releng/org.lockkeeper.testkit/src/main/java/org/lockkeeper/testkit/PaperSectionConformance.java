package org.lockkeeper.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.report.Block;
import org.lockkeeper.api.report.PaperScope;
import org.lockkeeper.api.report.PaperSection;
import org.lockkeeper.api.report.Reader;
import org.lockkeeper.api.report.Section;

/** What every {@link PaperSection} keeps to. */
public abstract class PaperSectionConformance {

    /** For subclasses. */
    protected PaperSectionConformance() {
        // nothing to set up
    }

    /** The section. */
    protected abstract PaperSection section();

    /** Plans in which it has something to say, beside those of the test kit; none where it is not overridden. */
    protected List<UpgradePlan> plans() {
        return List.of();
    }

    /** A paper about the whole of a plan. */
    public static PaperScope about(UpgradePlan plan) {
        return new PaperScope(plan, plan.clients(), null);
    }

    /** Its id has a prefix of its own and stays the same. */
    @Test
    protected void saysWhatItIs() {
        Ids.check(section()::id, "acme.kiosks");
    }

    /** It bears every reader and every plan, and says the same of the same. */
    @Test
    protected void bearsEveryPlanAndSaysTheSameOfIt() {
        for (List<UpgradePlan> plans : List.of(ReportWriterConformance.plans(), plans())) {
            for (UpgradePlan plan : plans) {
                for (Reader reader : List.of(Reader.ADMIN, Reader.TECHNICIAN, Reader.MANAGER, Reader.AUDITOR)) {
                    Optional<Section> section = section().section(reader, about(plan));
                    assertNotNull(section, "it gives null");
                    section.ifPresent(PaperSectionConformance::check);
                    assertEquals(section, section().section(reader, about(plan)));
                }
            }
        }
    }

    static void check(Section section) {
        assertFalse(section.title().isBlank(), "it has no title");
        for (Block block : section.blocks()) {
            if (block instanceof Block.Table table) {
                table.rows().forEach(row -> assertEquals(table.columns().size(), row.size(), "the cells of a row"));
            }
        }
    }
}
