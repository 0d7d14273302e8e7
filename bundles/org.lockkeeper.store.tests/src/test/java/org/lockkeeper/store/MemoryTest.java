package org.lockkeeper.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.LastWord;
import org.lockkeeper.api.workspace.ObservationStore;

/** Memory runs out while a workspace is open. */
class MemoryTest {

    @TempDir
    Path folder;

    /** Where memory runs out: in Derby while rows are written, and in whoever reads files meanwhile. */
    @ParameterizedTest
    @ValueSource(strings = {"fill", "fill-importing", "overflow"})
    void theProgramEndsAtOnceAndTheWorkspaceStaysAsItWas(String task) throws Exception {
        Samples.Content before;
        try (ObservationStore store = Workspaces.open(folder)) {
            Samples.importClients(store, 0, 2_000);
            before = Samples.Content.of(store);
        }
        try (OtherProcess other = OtherProcess.start(task, folder, "-Xmx24m")) {
            assertThat(other.awaitEnd()).as("what it said").last().asString()
                    .contains("The program ended at once, so that the workspace " + folder.toRealPath() + " stays whole")
                    .contains(task.equals("overflow") ? "StackOverflowError" : "LOCKKEEPER_JAVA_OPTIONS=-Xmx")
                    .doesNotContain("Exception").doesNotContain("\tat ");
            assertThat(other.exitCode()).isEqualTo(LastWord.EXIT_CODE);
        }
        assertThat(folder.resolve("holder")).as("not shut down").exists();
        try (ObservationStore store = new DerbyStores().open(folder)) {
            assertThat(Samples.Content.of(store)).isEqualTo(before);
            assertThat(store.check(Progress.NONE)).isEmpty();
        }
    }
}
