package org.lockkeeper.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.intake.Importer;

/** What every {@link Importer} keeps to. */
public abstract class ImporterConformance {

    /** For subclasses. */
    protected ImporterConformance() {
        // nothing to set up
    }

    /** The importer. */
    protected abstract Importer importer();

    /** A file of its kind, which gives at least one observation. */
    protected abstract MemorySource sample();

    private byte[] content() throws IOException {
        return sample().open().readAllBytes();
    }

    /** It has an id and a title, and both stay the same. */
    @Test
    protected void saysWhatItIs() {
        assertFalse(importer().id().isBlank(), "the id is blank");
        assertFalse(importer().title().isBlank(), "the title is blank");
        assertEquals(importer().id(), importer().id());
    }

    /** It recognises its sample by name and content, and nothing by the name's ending alone. */
    @Test
    protected void recognisesItsOwnAndNothingElse() {
        int sure = importer().recognise(sample());
        assertTrue(sure > 0 && sure <= 100, "its own sample: " + sure);
        String name = sample().name();
        String ending = name.indexOf('.') < 0 ? "" : name.substring(name.lastIndexOf('.'));
        assertEquals(0, importer().recognise(new MemorySource("something" + ending, new byte[] { 0, 1, 2, (byte) 200 })),
                "binary data with the same ending");
        assertEquals(0, importer().recognise(new MemorySource("something" + ending, new byte[0])), "an empty file");
    }

    /** What it observes names the file, and a line and offset that are in it. */
    @Test
    protected void everyObservationHasItsPlace() throws IOException {
        RecordedImport read = new RecordedImport();
        MemorySource source = sample();
        importer().read(source, read);
        assertFalse(read.observations().isEmpty(), "nothing was observed; rejected: " + read.rejected());
        byte[] content = content();
        for (Observation observation : read.observations()) {
            Evidence evidence = observation.evidence();
            assertEquals(source.file(), evidence.file(), "evidence of another file");
            assertTrue(evidence.offset() <= content.length, "the offset is behind the end");
            long lines = 1 + new String(content, 0, (int) evidence.offset(), java.nio.charset.StandardCharsets.ISO_8859_1)
                    .chars().filter(c -> c == '\n').count();
            assertTrue(evidence.line() == 0 || evidence.line() == lines, "line " + evidence.line()
                    + " does not begin at offset " + evidence.offset() + ", which is in line " + lines);
        }
    }

    /** Read twice, it says the same. */
    @Test
    protected void isWithoutState() throws IOException {
        RecordedImport first = new RecordedImport();
        RecordedImport second = new RecordedImport();
        Importer importer = importer();
        importer.read(sample(), first);
        importer.read(sample(), second);
        assertEquals(first.observations(), second.observations());
        assertEquals(first.rejected(), second.rejected());
    }

    /** A file that is cut anywhere is rejected or read in part; nothing but an {@link IOException} comes of it. */
    @Test
    protected void aFileThatIsCutDoesNoHarm() throws IOException {
        byte[] content = content();
        int step = Math.max(1, content.length / 200);
        for (int end = 0; end < content.length; end += step) {
            MemorySource cut = new MemorySource(sample().name(), Arrays.copyOf(content, end));
            try {
                importer().recognise(cut);
                importer().read(cut, new RecordedImport());
            } catch (IOException e) {
                // as the contract allows
            }
        }
    }

    /** Whoever cancels it is not kept waiting, nor told that something else went wrong. */
    @Test
    protected void itMayBeCancelled() throws IOException {
        try {
            importer().read(sample(), new RecordedImport(org.lockkeeper.api.util.Progress.until(() -> true)));
        } catch (CancellationException e) {
            // as it should; one that is done sooner may end as well
        }
    }
}
