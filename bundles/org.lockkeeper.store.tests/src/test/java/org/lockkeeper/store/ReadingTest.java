package org.lockkeeper.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ObservationStore;
import org.lockkeeper.store.internal.derby.Database;
import org.lockkeeper.store.internal.schema.Migration;

/** Reading a workspace: what is read, beside whom, and that nothing is written. */
class ReadingTest {

    @TempDir
    Path folder;

    private static Map<String, String> state(Path folder) throws IOException {
        Map<String, String> state = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                state.put(folder.relativize(file).toString(), Files.getLastModifiedTime(file) + " "
                        + (Files.isRegularFile(file) ? Arrays.hashCode(Files.readAllBytes(file)) : ""));
            }
        }
        return state;
    }

    private Samples.Content aWorkspace() throws Exception {
        try (ObservationStore store = Workspaces.open(folder)) {
            Samples.importClients(store, 0, 300);
            store.setSetting("target", "7.3.0");
            return Samples.Content.of(store);
        }
    }

    @Test
    void readsTheSameAndWritesNothing() throws Exception {
        Samples.Content content = aWorkspace();
        Map<String, String> before = state(folder);
        try (ObservationStore store = new DerbyStores().openForReading(folder)) {
            assertThat(Samples.Content.of(store)).isEqualTo(content);
            assertThat(store.setting("target")).contains("7.3.0");
            assertThat(store.check(Progress.NONE)).isEmpty();
            store.exportTo(folder.resolveSibling(folder.getFileName() + ".zip"), Progress.NONE);
            assertThat(state(folder)).isEqualTo(before);
        }
        assertThat(state(folder)).isEqualTo(before);
        Files.delete(folder.resolveSibling(folder.getFileName() + ".zip"));
    }

    @Test
    void whatAKilledProgramLeftIsRecoveredInMemoryOnly() throws Exception {
        Samples.Content content = aWorkspace();
        OtherProcess.start("import", folder).await("row 29000").kill();
        Map<String, String> before = state(folder);
        try (ObservationStore store = new DerbyStores().openForReading(folder)) {
            assertThat(Samples.Content.of(store)).isEqualTo(content);
            assertThat(store.check(Progress.NONE)).isEmpty();
        }
        assertThat(state(folder)).isEqualTo(before);
        try (ObservationStore store = new DerbyStores().open(folder)) {
            assertThat(Samples.Content.of(store)).isEqualTo(content);
        }
    }

    @Test
    void anOlderWorkspaceIsReadWithoutBringingItsSchemaUpToDate() throws Exception {
        Samples.Content content = aWorkspace();
        Map<String, String> before = state(folder);
        List<Migration> more = new ArrayList<>(
                Migration.shipped());
        more.add(new Migration(more.size() + 1, "more",
                "ALTER TABLE SETTING ADD COLUMN MORE BIGINT;\n"));
        try (ObservationStore store = new DerbyStores(more, null, Database.Files.InFolder::new).openForReading(folder)) {
            assertThat(Samples.Content.of(store)).isEqualTo(content);
        }
        assertThat(state(folder)).isEqualTo(before);
    }

    @Test
    void severalReadAtATimeAndNobodyChangesAnythingMeanwhile() throws Exception {
        aWorkspace();
        try (OtherProcess one = OtherProcess.start("read", folder); OtherProcess two = OtherProcess.start("read", folder)) {
            one.await("read 300");
            two.await("read 300");
            try (OtherProcess writer = OtherProcess.start("hold", folder)) {
                writer.await("opening");
                one.end();
                two.end();
                // it waited for both
                writer.await("open");
            }
        }
    }

    @Test
    void whereSomebodyMayChangeTheWorkspaceReadersAreToldWhoThatIs() throws Exception {
        aWorkspace();
        try (OtherProcess writer = OtherProcess.start("hold", folder)) {
            writer.await("open");
            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> new DerbyStores().openForReading(folder))
                    .withMessageContaining("process " + writer.pid()).withMessageContaining("since 2");
        }
    }

    @Test
    void whatChangesTheWorkspaceIsRefused() throws Exception {
        Samples.Content content = aWorkspace();
        try (ObservationStore store = new DerbyStores().openForReading(folder)) {
            for (ThrowingCallable change : List
                    .<ThrowingCallable>of(() -> store.begin(List.of("x")),
                            () -> store.undo(1), () -> store.setSetting("a", "b"),
                            () -> store.restoreFrom(folder.resolve("x.zip"), Progress.NONE))) {
                assertThatExceptionOfType(ProblemException.class).isThrownBy(change)
                        .withMessageContaining("read-only").withMessageContaining("Nothing was changed");
            }
            assertThat(Samples.Content.of(store)).isEqualTo(content);
        }
    }

    @Test
    void aWorkspaceThatCannotBeMadeIsToldWithItsCause() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> new DerbyStores().open(file)).withMessage(
                "The workspace folder %s cannot be written: there is a file of that name. Choose a folder that you may write to.",
                file);
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> new DerbyStores().open(file.resolve("ws")))
                .withMessageContaining(file + " is no folder");
    }

    @Test
    void whereThereIsNoWorkspaceNoneIsMade() throws Exception {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> new DerbyStores().openForReading(folder))
                .withMessage("There is no workspace in " + folder + " yet.");
        assertThat(folder).isEmptyDirectory();
    }
}
