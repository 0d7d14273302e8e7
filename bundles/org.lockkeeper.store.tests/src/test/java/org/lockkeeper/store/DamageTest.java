package org.lockkeeper.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ObservationStore;

/** A database that was damaged by whatever: what a check says of it. */
class DamageTest {

    /** Every how many pages; 1 for all. */
    private static final int STEP = Integer.getInteger("lockkeeper.damage.step", 25);

    @TempDir
    Path folder;
    private Path base;
    private Samples.Content content;

    @BeforeEach
    void makeWorkspace() throws Exception {
        base = folder.resolve("base");
        Files.createDirectory(base);
        try (ObservationStore store = Workspaces.open(base)) {
            Samples.importClients(store, 0, 400);
            Samples.importClients(store, 400, 500);
            content = Samples.Content.of(store);
        }
    }

    private static List<Path> tables(Path workspace) throws IOException {
        try (Stream<Path> files = Files.list(workspace.resolve("model/seg0"))) {
            return files.filter(f -> f.toString().endsWith(".dat")).sorted().toList();
        }
    }

    private static List<String> check(Path workspace) {
        return Checked.of(workspace).defects();
    }

    private void assertNotWrong(Path workspace, String what) {
        Checked.of(workspace).assertNotWrong(content, what);
    }

    @Test
    void whateverPageIsDamagedACheckNamesIt() throws Exception {
        int number = 0;
        int tried = 0;
        for (Path table : tables(base)) {
            for (long at = 0; at < Files.size(table); at += 4096) {
                if (number++ % STEP != 0) {
                    continue;
                }
                Path workspace = folder.resolve("damaged-" + number);
                Workspaces.copy(base, workspace);
                Path damaged = workspace.resolve("model/seg0").resolve(table.getFileName());
                try (RandomAccessFile file = new RandomAccessFile(damaged.toFile(), "rw")) {
                    file.seek(at + 100);
                    byte[] bytes = new byte[64];
                    file.readFully(bytes);
                    for (int i = 0; i < bytes.length; i++) {
                        bytes[i] ^= (byte) (i + 1);
                    }
                    file.seek(at + 100);
                    file.write(bytes);
                }
                tried++;
                Checked checked = Checked.of(workspace);
                assertThat(checked.defects()).as("byte %d of %s", at + 100, table.getFileName())
                        .anyMatch(d -> d.contains(table.getFileName() + " is damaged"));
                checked.assertNotWrong(content, "byte " + (at + 100) + " of " + table.getFileName());
            }
        }
        assertThat(tried).isPositive();
    }

    @Test
    void whereOnlyWhatNobodyAsksForIsDamagedTheWayBackIsAnExport() throws Exception {
        // Derby's own statements, which nothing here runs
        Path unused = base.resolve("model/seg0/c230.dat");
        byte[] bytes = Files.readAllBytes(unused);
        bytes[bytes.length - 300] ^= 1;
        Files.write(unused, bytes);
        assertThat(check(base)).hasSize(2).anyMatch(d -> d.contains("c230.dat is damaged"))
                .anyMatch(d -> d.startsWith("The way back: all that was imported can still be read."));
        Path export = folder.resolve("export.zip");
        try (ObservationStore store = new DerbyStores().openForReading(base)) {
            store.exportTo(export, Progress.NONE);
        }
        Files.move(base.resolve("model"), folder.resolve("away"));
        try (ObservationStore store = new DerbyStores().open(base)) {
            store.restoreFrom(export, Progress.NONE);
            assertThat(Samples.Content.of(store)).isEqualTo(content);
        }
    }

    @Test
    void twoFilesOfTablesThatWereSwappedAreFound() throws Exception {
        // those of the same kind are the ones that look right: tables of another workspace
        Path other = folder.resolve("other");
        Files.createDirectory(other);
        try (ObservationStore store = Workspaces.open(other)) {
            Samples.importClients(store, 500, 900);
            Samples.importClients(store, 900, 1000);
        }
        int blocks = 0;
        List<Path> tables = tables(base);
        int swapped = 0;
        for (Path table : tables) {
            Path same = other.resolve("model/seg0").resolve(table.getFileName());
            if (Files.mismatch(table, same) >= 0) {
                Path workspace = folder.resolve("swapped-" + swapped++);
                Workspaces.copy(base, workspace);
                Files.copy(same, workspace.resolve("model/seg0").resolve(table.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
                assertNotWrong(workspace, "the file " + table.getFileName() + " of another workspace");
                blocks += check(workspace).stream().anyMatch(d -> d.contains("are not those that were written")) ? 1 : 0;
            }
        }
        assertThat(swapped).isPositive();
        assertThat(blocks).as("tables whose rows are told to be other ones").isPositive();
    }

    @Test
    void onlyTheFileThatIsDamagedIsAccused() throws Exception {
        List<String> accused = new ArrayList<>();
        for (Path damaged : tables(base)) {
            byte[] whole = Files.readAllBytes(damaged);
            byte[] changed = whole.clone();
            changed[300] ^= 1;
            changed[changed.length - 300] ^= 1;
            Files.write(damaged, changed);
            List<String> files = check(base).stream().filter(d -> d.startsWith("The file ")).toList();
            assertThat(files).as("accused for " + damaged).hasSizeLessThan(2)
                    .allMatch(d -> d.contains(damaged.getFileName() + " is damaged"));
            accused.addAll(files);
            Files.write(damaged, whole);
        }
        assertThat(accused).isNotEmpty();
    }

    @Test
    void aMissingFileIsNamed() throws Exception {
        Files.delete(base.resolve("model/service.properties"));
        assertThat(check(base)).anyMatch(d -> d.contains("lacks") && d.contains("service.properties"))
                .anyMatch(d -> d.contains("The way back: "));
    }

    @Test
    void theLastAutomaticExportThatIsWholeIsTheWayBack() throws Exception {
        try (ObservationStore store = new DerbyStores().open(base)) {
            store.setSetting(ObservationStore.KEPT_EXPORTS, "2");
            for (int i = 0; i < 4; i++) {
                Samples.importClients(store, 2_000 + i, 2_001 + i);
            }
            content = Samples.Content.of(store);
        }
        List<Path> exports;
        try (Stream<Path> files = Files.list(base.resolve("exports"))) {
            exports = files.sorted().toList();
        }
        assertThat(exports).as("kept").hasSize(2);
        Files.delete(base.resolve("model/log/log.ctrl"));
        Files.delete(base.resolve("model/seg0/c10.dat"));
        Path last = exports.getLast().toRealPath();
        Path first = exports.getFirst().toRealPath();
        assertThat(check(base)).anyMatch(d -> d.contains("lockkeeper restore " + last));
        Files.write(exports.getLast(), new byte[] {1, 2, 3});
        assertThat(check(base)).anyMatch(d -> d.contains("lockkeeper restore " + first));
        Path restored = folder.resolve("restored");
        Files.createDirectory(restored);
        try (ObservationStore store = Workspaces.open(restored)) {
            store.restoreFrom(exports.getFirst(), Progress.NONE);
            assertThat(store.imports()).isEqualTo(content.imports().subList(0, content.imports().size() - 1));
        }
    }
}
