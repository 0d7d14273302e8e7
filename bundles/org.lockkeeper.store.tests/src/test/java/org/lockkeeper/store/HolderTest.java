package org.lockkeeper.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.ObservationStore;
import org.lockkeeper.store.internal.derby.Database;
import org.lockkeeper.store.internal.schema.Migration;

/** Two who want the same workspace. */
class HolderTest {

    @TempDir
    Path folder;

    @Test
    void aSecondProcessIsToldInOneSentenceWhoHasTheWorkspace() throws Exception {
        try (ObservationStore _ = new DerbyStores().open(folder)) {
            List<String> said;
            try (OtherProcess other = OtherProcess.start("hold", folder)) {
                said = other.await("opening").awaitEnd();
            }
            assertThat(said).singleElement().asString()
                    .startsWith("The workspace " + folder.toRealPath() + " is in use by Lockkeeper: process "
                            + ProcessHandle.current().pid() + ", on ")
                    .contains("user " + System.getProperty("user.name")).contains("since 2")
                    .contains("Close it there first");
        }
    }

    @Test
    void whereAnotherProcessHasTheWorkspaceItIsNamedAndKeepsIt() throws Exception {
        try (OtherProcess other = OtherProcess.start("hold", folder)) {
            other.await("open");
            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> new DerbyStores().open(folder))
                    .withMessageContaining("process " + other.pid()).withMessageNotContaining("Exception");
            assertThat(Files.readString(folder.resolve("holder"))).contains("pid=" + other.pid());
            assertThat(folder.resolve("derby.log")).exists();
        }
    }

    @Test
    void whoHasTheWorkspaceIsToldWithoutOpeningIt() throws Exception {
        DerbyStores stores = new DerbyStores();
        assertThat(stores.holder(folder)).as("no workspace at all").isEmpty();
        try (OtherProcess other = OtherProcess.start("hold", folder)) {
            other.await("open");
            assertThat(stores.holder(folder)).hasValueSatisfying(who -> assertThat(who)
                    .contains("in use by Lockkeeper: process " + other.pid()));
        }
        assertThat(stores.holder(folder)).as("the other one is gone").isEmpty();
    }

    @Test
    void toAskWhoHasAWorkspaceDoesNotLetGoOfTheLockThatThisProgramHas() throws Exception {
        DerbyStores stores = new DerbyStores();
        try (ObservationStore _ = stores.open(folder)) {
            assertThat(stores.holder(folder)).hasValueSatisfying(who -> assertThat(who).contains("already open in this program"));
            try (OtherProcess other = OtherProcess.start("hold", folder)) {
                assertThat(other.await("opening").awaitEnd()).singleElement().asString().contains("is in use by Lockkeeper");
            }
        }
    }

    /** Two that have just started: the second one is told by whom it is kept waiting while the first one opens. */
    @Test
    void whoHasTheWorkspaceIsSaidBeforeTheDatabaseIsOpen() throws Exception {
        List<String> said = new ArrayList<>();
        new DerbyStores(Migration.shipped(), null, model -> {
            try (OtherProcess other = OtherProcess.start("hold", folder)) {
                said.addAll(other.await("opening").awaitEnd());
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new Database.Files.InFolder(model);
        }).open(folder).close();
        assertThat(said).isNotEmpty().allSatisfy(line -> assertThat(line).contains("is in use by Lockkeeper: process "
                + ProcessHandle.current().pid() + ", on "));
        assertThat(folder.resolve("holder")).doesNotExist();
    }

    @Test
    void derbysOwnLockIsToldJustAsWell() throws Exception {
        new DerbyStores().open(folder).close();
        try (OtherProcess other = OtherProcess.start("hold-derby", folder)) {
            other.await("open");
            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> new DerbyStores().open(folder))
                    .withMessageContaining("is in use by").withMessageContaining("Close it there first")
                    .withMessageNotContaining("process " + ProcessHandle.current().pid());
        }
        new DerbyStores().open(folder).close();
    }

    @Test
    void aSecondOpeningInOneProgramIsRefused() throws Exception {
        try (ObservationStore store = new DerbyStores().open(folder)) {
            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> new DerbyStores().open(folder))
                    .withMessageContaining("already open in this program");
            Samples.importClients(store, 0, 1);
            try (OtherProcess other = OtherProcess.start("hold", folder)) {
                assertThat(other.await("opening").awaitEnd()).singleElement().asString().contains("in use by");
            }
        }
        new DerbyStores().open(folder).close();
    }

    @Test
    void whatAKilledProcessLeftBehindBlocksNobody() throws Exception {
        try (OtherProcess other = OtherProcess.start("hold", folder)) {
            other.await("open").kill();
        }
        assertThat(folder.resolve("holder")).exists();
        try (ObservationStore store = new DerbyStores().open(folder)) {
            assertThat(store.imports()).isEmpty();
            assertThat(Files.readString(folder.resolve("holder"))).contains("pid=" + ProcessHandle.current().pid());
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new DerbyStores().open(file.resolve("workspace")))
                .withMessageContaining(file.toString()).withMessageContaining("Choose a folder");
    }
}
