package org.lockkeeper.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
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

    /** How many workspaces one process changes at once. */
    private static final int WORKSPACES = 8;

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

    /**
     * At moments that nobody chose: one process changes several workspaces at once and is killed, again and again. The build
     * tries a few, {@code releng/reliability} as many as it is told to.
     */
    @Test
    void wheneverItIsAChangeIsThereAsAWholeOrNotAtAll() throws Exception {
        int kills = Integer.getInteger("lockkeeper.kills", 2 * WORKSPACES);
        Random random = new Random(Long.getLong("lockkeeper.kills.seed", 20261127));
        Map<String, List<Long>> imports = new TreeMap<>();
        for (int i = 0; i < WORKSPACES; i++) {
            Path workspace = Files.createDirectory(folder.resolve("w" + i));
            Workspaces.open(workspace).close();
            imports.put(workspace.getFileName().toString(), List.of());
        }
        for (int killed = 0; killed < kills; killed += WORKSPACES) {
            String what = "from kill " + killed + " on, ";
            OtherProcess other = OtherProcess.start("change", folder, "-XX:TieredStopAtLevel=1").await("open");
            for (int said = random.nextInt(3 * WORKSPACES); said > 0; said--) {
                imports.computeIfPresent(other.next(), (_, ids) -> Series.after(ids));
            }
            // some work of the other process, which is not the same each time
            long until = random.nextInt(8_000_000);
            for (long spins = 0; spins < until; spins++) {
                Thread.onSpinWait();
            }
            other.kill();
            for (String said = other.next(); said != null; said = other.next()) {
                imports.computeIfPresent(said, (_, ids) -> Series.after(ids));
            }
            for (Map.Entry<String, List<Long>> each : imports.entrySet()) {
                // as the command "check" finds it, before anything is recovered on the disk
                assertThat(Checked.of(folder.resolve(each.getKey())).defects()).as(what + each).isEmpty();
                try (ObservationStore store = new DerbyStores().open(folder.resolve(each.getKey()))) {
                    assertThat(store.check(Progress.NONE)).as(what + each).isEmpty();
                    // what was said to be done is; the next change may be
                    List<Long> found = Series.ids(store);
                    assertThat(found).as(what + each).isIn(each.getValue(), Series.after(each.getValue()));
                    assertThat(Samples.observations(store)).as(what + each).isEqualTo(Series.observations(found));
                    each.setValue(found);
                }
            }
        }
    }
}
