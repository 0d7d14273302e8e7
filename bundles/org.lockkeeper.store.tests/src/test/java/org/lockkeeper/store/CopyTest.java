package org.lockkeeper.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ObservationStore;

/** A workspace as it is at one moment, whoever has it open. */
class CopyTest {

    @TempDir
    Path folder;

    @Test
    void isReadWhileAnotherProcessHasItAndHoldsNothing() throws Exception {
        Samples.Content content;
        try (ObservationStore store = Workspaces.open(folder)) {
            Samples.importClients(store, 0, 300);
            store.setSetting("target", "7.3.0");
            content = Samples.Content.of(store);
        }
        try (OtherProcess other = OtherProcess.start("hold", folder)) {
            other.await("open");
            try (ObservationStore copy = new DerbyStores().openCopy(folder)) {
                assertThat(Samples.Content.of(copy)).isEqualTo(content);
                assertThat(copy.check(Progress.NONE)).isEmpty();
                assertThat(copy.directory()).contains(folder.toRealPath());
                other.end();
                try (ObservationStore changing = new DerbyStores().open(folder)) {
                    changing.undo(1);
                }
                assertThat(Samples.Content.of(copy)).isEqualTo(content);
            }
        }
    }

    @Test
    void anImportUnderWayIsInItAsAWholeOrNotAtAll() throws Exception {
        try (ObservationStore store = Workspaces.open(folder)) {
            Samples.importClients(store, 0, 10);
        }
        try (OtherProcess other = OtherProcess.start("import", folder)) {
            other.await("row 1000");
            try (ObservationStore copy = new DerbyStores().openCopy(folder)) {
                assertThat(copy.check(Progress.NONE)).isEmpty();
                assertThat(Samples.observations(copy).size()).isIn(10, 30_010);
            }
            other.await("committed");
            try (ObservationStore copy = new DerbyStores().openCopy(folder)) {
                assertThat(copy.check(Progress.NONE)).isEmpty();
                assertThat(Samples.observations(copy)).hasSize(30_010);
            }
        }
    }

    @Test
    void takesSettingsForAWhileAndRefusesEverythingElse() throws Exception {
        Path export = folder.resolveSibling(folder.getFileName() + ".zip");
        try (ObservationStore store = Workspaces.open(folder)) {
            Samples.importClients(store, 0, 3);
            store.setSetting("target", "7.3.0");
            store.exportTo(export, Progress.NONE);
        }
        try (ObservationStore copy = new DerbyStores().openCopy(folder)) {
            copy.setSetting("target", "7.2.0");
            assertThat(copy.setting("target")).contains("7.2.0");
            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> copy.begin(List.of("x")))
                    .withMessageContaining(folder.toRealPath().toString()).withMessageContaining("Nothing was changed");
            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> copy.undo(1));
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> copy.restoreFrom(export, Progress.NONE));
        } finally {
            Files.delete(export);
        }
        try (ObservationStore store = Workspaces.open(folder)) {
            assertThat(store.setting("target")).contains("7.3.0");
            assertThat(store.imports()).hasSize(1);
        }
    }

    @Test
    void aFolderWithoutAWorkspaceIsNamed() {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> new DerbyStores().openCopy(folder))
                .withMessageContaining("There is no workspace in " + folder);
    }
}
