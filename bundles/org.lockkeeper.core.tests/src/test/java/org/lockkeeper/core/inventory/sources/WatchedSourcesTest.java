package org.lockkeeper.core.inventory.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.Workspace;
import org.lockkeeper.core.CoreServices;

/** Sources that are watched tell when something changed there, and nothing else. */
class WatchedSourcesTest {

    private static final Instant IMPORTED = Instant.parse("2011-10-10T12:00:00Z");

    @TempDir
    private Path folder;
    private Path source;
    private Workspace workspace;
    private WatchedSources watched;

    @BeforeEach
    void open() throws ProblemException, IOException {
        workspace = CoreServices.workspaces(_ -> {
            throw new ProblemException("not on disk");
        }, (_, _, _) -> {
            // nothing is imported
        }, List.of()).temporary();
        watched = new WatchedSources(workspace);
        source = Files.createDirectories(folder.resolve("mail1"));
        write("mail.log", "one", IMPORTED.minusSeconds(60));
        write("logs/warning.log", "two", IMPORTED.minusSeconds(30));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void write(String name, String text, Instant at) throws IOException {
        Path file = source.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(at));
    }

    private List<Path> changed() throws ProblemException {
        return List.copyOf(watched.changed(Progress.NONE).keySet());
    }

    @Test
    void whatDoesNotChangeIsNotTold() throws ProblemException {
        watched.watch(source, IMPORTED, Progress.NONE);

        assertThat(watched.all()).containsExactly(source);
        assertThat(changed()).isEmpty();
    }

    @Test
    void whatGrowsComesGoesOrIsWrittenAnewIsTold() throws ProblemException, IOException {
        watched.watch(source, IMPORTED, Progress.NONE);
        write("logs/warning.log", "two, and more", IMPORTED.minusSeconds(30));
        assertThat(changed()).containsExactly(source);
        write("logs/warning.log", "two", IMPORTED.minusSeconds(30));
        assertThat(changed()).isEmpty();
        write("mail.log", "one", IMPORTED.plusSeconds(1));
        assertThat(changed()).containsExactly(source);
        write("mail.log", "one", IMPORTED.minusSeconds(60));
        write("new.csv", "three", IMPORTED.minusSeconds(90));
        assertThat(changed()).containsExactly(source);
        Files.delete(source.resolve("new.csv"));
        Files.delete(source.resolve("mail.log"));
        assertThat(changed()).containsExactly(source);
    }

    @Test
    void whatChangedBetweenTheImportAndTheWishIsToldToo() throws ProblemException, IOException {
        write("mail.log", "one", IMPORTED.plusSeconds(1));
        watched.watch(source, IMPORTED, Progress.NONE);

        assertThat(changed()).containsExactly(source);
    }

    @Test
    void whatWasSettledIsToldAgainOnlyWhenItChangesAgain() throws ProblemException, IOException {
        watched.watch(source, IMPORTED, Progress.NONE);
        write("new.csv", "three", IMPORTED);
        Map<Path, SourceState> now = watched.changed(Progress.NONE);
        write("newer.csv", "four", IMPORTED);
        watched.settle(source, now.get(source));
        assertThat(changed()).as("what came after the look").containsExactly(source);
        watched.settle(source, watched.changed(Progress.NONE).get(source));
        assertThat(changed()).isEmpty();
    }

    @Test
    void aSingleFileIsWatchedAndWhatIsGoneIsNotTold() throws ProblemException, IOException {
        Path zip = folder.resolve("customer.zip");
        Files.writeString(zip, "PK");
        watched.watch(zip, Instant.MAX, Progress.NONE);
        Files.writeString(zip, "PK, longer");
        assertThat(changed()).containsExactly(zip);
        Files.delete(zip);
        assertThat(changed()).isEmpty();
        assertThatThrownBy(() -> watched.watch(zip, Instant.MAX, Progress.NONE)).isInstanceOf(ProblemException.class)
                .hasMessageContaining("customer.zip cannot be watched");
    }

    @Test
    void whatIsForgottenIsNotWatchedAndNotSettledAgain() throws ProblemException, IOException {
        watched.watch(source, IMPORTED, Progress.NONE);
        SourceState state = SourceState.of(source, Progress.NONE);
        watched.forget(source);
        watched.settle(source, state);

        assertThat(watched.all()).isEmpty();
        assertThat(workspace.imports()).isEmpty();
    }

    @Test
    void recentSourcesAreThoseOfImportsEachOnceTheLatestFirst() {
        Path own = folder.resolve("workspace");
        List<ImportEntry> imports = List.of(entry(1, 3, source.toString()), entry(2, 1, folder.resolve("b.zip").toString()),
                entry(3, 1, "link a@x.example PC1"), entry(4, 1, own.resolve("pasted/list.csv").toString()),
                entry(5, 2, source.toString()), entry(6, 1, "relative/folder"));

        assertThat(WatchedSources.recent(imports, Optional.of(own))).containsExactly(source, folder.resolve("b.zip"));
    }

    private static ImportEntry entry(long id, int files, String from) {
        return new ImportEntry(id, IMPORTED, List.of(from), List.of(), files, 1, 0);
    }
}
