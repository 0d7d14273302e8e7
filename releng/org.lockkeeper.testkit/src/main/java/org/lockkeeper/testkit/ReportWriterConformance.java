package org.lockkeeper.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Connector;
import org.lockkeeper.api.plan.ClientPlan;
import org.lockkeeper.api.plan.UpgradePlan;
import org.lockkeeper.api.report.ReportWriter;
import org.lockkeeper.api.rules.Verdict;
import org.lockkeeper.api.version.ProductVersion;

/** What every {@link ReportWriter} keeps to. */
public abstract class ReportWriterConformance {

    /** For subclasses. */
    protected ReportWriterConformance() {
        // nothing to set up
    }

    /** The writer. */
    protected abstract ReportWriter writer();

    /** A plan of no server, and one with a client of which little is known. */
    public static List<UpgradePlan> plans() {
        UpgradePlan none = new UpgradePlan(ProductVersion.of(7, 3, 0), Instant.EPOCH, List.of(), List.of(), Map.of(),
                List.of("Nothing could be planned & \"<that>\" is said."));
        ClientPlan client = new ClientPlan(RuleConformance.nothingKnown(Connector.KOFF, "a\"<b>;é@acme.example", null)
                .client(), Verdict.UNKNOWN, List.of(), List.of());
        return List.of(none, new UpgradePlan(ProductVersion.of(7, 3, 0), Instant.EPOCH, List.of(), List.of(client),
                Map.of(Verdict.UNKNOWN, 1), List.of()));
    }

    private byte[] write(UpgradePlan plan) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean[] closed = new boolean[1];
        writer().write(plan, new java.io.FilterOutputStream(out) {
            @Override
            public void close() {
                closed[0] = true;
            }
        });
        assertFalse(closed[0], "it closes what is not its own");
        return out.toByteArray();
    }

    /** Its format is a word that can be typed, its ending has no dot. */
    @Test
    protected void saysWhatItIs() {
        assertTrue(writer().format().matches("[a-z0-9_-]+"), "the format is typed by people: " + writer().format());
        assertFalse(writer().title().isBlank(), "the title is blank");
        assertTrue(writer().fileExtension().matches("[A-Za-z0-9]+"), "the ending is one: " + writer().fileExtension());
    }

    /** It writes every plan, and the same plan in the same way. */
    @Test
    protected void writesEveryPlanAlwaysTheSame() throws IOException {
        for (UpgradePlan plan : plans()) {
            byte[] first = write(plan);
            assertTrue(first.length > 0, "it writes nothing");
            assertArrayEquals(first, write(plan));
        }
    }

    /** That a disk is full is told, not swallowed. */
    @Test
    protected void aFailureOfTheFileIsTold() {
        assertThrows(IOException.class, () -> writer().write(plans().get(1), new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space");
            }
        }));
    }
}
