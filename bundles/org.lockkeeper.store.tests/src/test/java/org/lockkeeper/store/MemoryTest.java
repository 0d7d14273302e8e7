package org.lockkeeper.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.LastWord;
import org.lockkeeper.api.workspace.ObservationStore;

/** Memory runs out while a workspace is open. */
class MemoryTest {

    private static final int TRIES = 6;

    @TempDir
    Path folder;

    /** Where memory runs out: in Derby while rows are written, and in whoever reads files meanwhile. */
    @ParameterizedTest
    @ValueSource(strings = {"fill", "fill-importing", "overflow"})
    void theProgramEndsAtOnceAndTheWorkspaceStaysAsItWas(String task) throws Exception {
        // A thread may be out of memory before any of our code runs again, and then dies of it in Java's own words: this
        // is not promised away (RELIABILITY.md). So a process that ends otherwise is followed by another one.
        String said = "";
        for (int i = 0; i < TRIES; i++) {
            Path workspace = folder.resolve("workspace" + i);
            Samples.Content before;
            try (ObservationStore store = Workspaces.open(workspace)) {
                before = Samples.Content.of(store);
            }
            int code;
            try (OtherProcess other = OtherProcess.start(task, workspace, "-Xmx24m")) {
                said = String.join("\n", other.awaitEnd());
                code = other.exitCode();
            }
            String last = said.lines().reduce((_, line) -> line).orElse("");
            // Java may begin to speak of another thread while the program ends
            if (code == LastWord.EXIT_CODE && !last.startsWith("Exception in thread")) {
                assertThat(last)
                        .contains("The program ended at once, so that the workspace " + workspace.toRealPath()
                                + " stays whole")
                        .contains(task.equals("overflow") ? "StackOverflowError" : "LOCKKEEPER_JAVA_OPTIONS=-Xmx")
                        .doesNotContain("Exception").doesNotContain("\tat ");
                assertThat(workspace.resolve("holder")).as("not shut down").exists();
                try (ObservationStore store = new DerbyStores().open(workspace)) {
                    assertThat(Samples.Content.of(store)).isEqualTo(before);
                    assertThat(store.check(Progress.NONE)).isEmpty();
                }
                return;
            }
            assertThat(said).as("ended by memory alone").containsAnyOf("OutOfMemoryError", "Memory ran out",
                    "StackOverflowError");
        }
        fail("no process of " + TRIES + " ended as promised; the last said: " + said);
    }
}
