package org.lockkeeper.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.collect.Collector;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.Workspace;

/** What every {@link Collector} keeps to. */
public abstract class CollectorConformance {

    /** For subclasses. */
    protected CollectorConformance() {
        // nothing to set up
    }

    /** The collector. */
    protected abstract Collector collector();

    /** A workspace that says where there is something to collect. */
    protected abstract Workspace workspace() throws ProblemException;

    /** Its id has a prefix of its own, and both its names stay the same. */
    @Test
    protected void saysWhatItIs() {
        Ids.check(collector()::id, "acme.inventory");
        Ids.line(collector().title());
        assertEquals(collector().title(), collector().title());
    }

    /** Where nothing says what to collect it collects nothing, or says in one line what is missing. */
    @Test
    protected void collectsNothingWhereNothingSaysWhat() throws IOException {
        RecordedCollection run = new RecordedCollection(MemoryWorkspace.empty());
        try {
            collector().collect(run);
            assertTrue(run.files().isEmpty(), "it collects something that nobody asked for");
        } catch (ProblemException e) {
            Ids.line(e.getMessage());
        }
    }

    /** Where there is something, files are kept, and the same ones for the same. */
    @Test
    protected void collectsTheSameOfTheSame() throws ProblemException, IOException {
        RecordedCollection first = new RecordedCollection(workspace());
        collector().collect(first);
        assertTrue(!first.files().isEmpty(), "nothing is collected");
        RecordedCollection second = new RecordedCollection(workspace());
        collector().collect(second);
        assertEquals(first.files(), second.files());
    }
}
