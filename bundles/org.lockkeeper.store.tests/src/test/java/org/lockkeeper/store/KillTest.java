package org.lockkeeper.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ObservationStore;

/** A process that is killed, as by {@code kill -9} or the task manager, at some moment of its work. */
class KillTest {

    @TempDir
    Path folder;

    private Samples.Content workspaceWithAnImport() throws Exception {
        try (ObservationStore store = Workspaces.open(folder)) {
            Samples.importClients(store, 50_000, 50_100);
            return Samples.Content.of(store);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"row 0", "row 9000", "row 29000"})
    void beforeTheCommitNothingOfTheImportStays(String moment) throws Exception {
        Samples.Content before = workspaceWithAnImport();
        OtherProcess.start("import", folder).await(moment).kill();
        assertThat(folder.resolve("holder")).as("left behind").exists();
        try (ObservationStore store = new DerbyStores().open(folder)) {
            assertThat(Samples.Content.of(store)).isEqualTo(before);
            assertThat(store.check(Progress.NONE)).isEmpty();
            assertThat(Samples.importClients(store, 0, 10).id()).isEqualTo(2);
        }
    }

    @Test
    void inTheMiddleOfTheCommitEitherAllOrNothingOfTheImportStays() throws Exception {
        Samples.Content before = workspaceWithAnImport();
        OtherProcess.start("import", folder).await("committing").kill();
        try (ObservationStore store = new DerbyStores().open(folder)) {
            if (store.imports().size() == 1) {
                assertThat(Samples.Content.of(store)).isEqualTo(before);
            } else {
                assertThat(Samples.observations(store)).hasSize(30_100);
            }
            assertThat(store.check(Progress.NONE)).isEmpty();
        }
    }

    @Test
    void afterTheCommitAllOfTheImportStays() throws Exception {
        Samples.Content before = workspaceWithAnImport();
        OtherProcess.start("import", folder).await("committed").kill();
        try (ObservationStore store = new DerbyStores().open(folder)) {
            assertThat(store.imports()).hasSize(2).startsWith(before.imports().getFirst());
            assertThat(Samples.observations(store)).startsWith(before.observations().toArray(
                    new Observation[0])).endsWith(
                            IntStream.range(29_000, 30_000).mapToObj(Samples::client).toArray(
                                    Observation[]::new)).hasSize(30_100);
            assertThat(store.check(Progress.NONE)).isEmpty();
        }
    }

    @Test
    void inTheMiddleOfMakingAWorkspaceTheNextOneMakesIt() throws Exception {
        try (OtherProcess other = OtherProcess.start("hold", folder)) {
            other.await("opening");
            Path finished = folder.resolve("model.making").resolve("service.properties");
            while (!Files.exists(finished) && !Files.exists(folder.resolve("model.making").resolve("log"))) {
                Thread.onSpinWait();
            }
            other.kill();
        }
        try (ObservationStore store = new DerbyStores().open(folder)) {
            Samples.importClients(store, 0, 10);
            assertThat(store.check(Progress.NONE)).isEmpty();
        }
    }

    /** At moments that nobody chose; the build tries a few, {@code releng/reliability} as many as it is told to. */
    @Test
    void wheneverItIsAllOrNothingOfTheImportStays() throws Exception {
        Samples.Content before = workspaceWithAnImport();
        int kills = Integer.getInteger("lockkeeper.kills", 3);
        Random random = new Random(20261127);
        Path made = folder.resolveSibling(folder.getFileName() + "-kills");
        for (int i = 0; i < kills; i++) {
            Path workspace = made.resolve("kill-" + i);
            Workspaces.copy(folder, workspace);
            OtherProcess other = OtherProcess.start("import", workspace).await("row " + 1000 * random.nextInt(30));
            // some work of the other process, which is not the same each time
            long until = random.nextInt(2_000_000);
            for (long spins = 0; spins < until; spins++) {
                Thread.onSpinWait();
            }
            other.kill();
            try (ObservationStore store = new DerbyStores().open(workspace)) {
                assertThat(store.check(Progress.NONE)).as("kill " + i).isEmpty();
                if (store.imports().size() == 1) {
                    assertThat(Samples.Content.of(store)).as("kill " + i).isEqualTo(before);
                } else {
                    assertThat(Samples.observations(store)).as("kill " + i).hasSize(30_100);
                }
            }
            Workspaces.delete(workspace);
        }
        Files.deleteIfExists(made);
    }
}
