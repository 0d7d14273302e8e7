package org.lockkeeper.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.ObservationStore;

/**
 * Databases that were damaged at random: any file, any place, in any of the ways disks and people do it. The build tries a
 * few, {@code releng/reliability} as many as it is told to; which they are, the seed tells.
 */
class AnyDamageTest {

    private static final int DATABASES = Integer.getInteger("lockkeeper.damages", 30);
    private static final long SEED = Long.getLong("lockkeeper.damages.seed", 20261128);
    /** The first that is tried; those before it are only drawn. For looking at one that was found. */
    private static final int FROM = Integer.getInteger("lockkeeper.damages.from", 0);
    /** A file that holds the one that is tried, for those that take the process with them; {@code null} for none. */
    private static final String NOTE = System.getProperty("lockkeeper.damages.note");
    private static final int PAGE = 4096;
    /** One of so many is also opened for writing, in a copy. */
    private static final int OPENED = 10;

    @TempDir
    Path folder;

    /** A way in which a file is damaged. */
    private enum Damage {
        /** One bit. */
        BIT,
        /** A few bytes. */
        BYTES,
        /** A page of zeros, as after a power cut. */
        ZEROS,
        /** A page of anything. */
        JUNK,
        /** A page of the same file stands there. */
        OTHER_PAGE,
        /** A page as it was earlier: a write that never reached the disk. */
        EARLIER_PAGE,
        /** The end is missing. */
        CUT,
        /** Something stands after the end. */
        LONGER,
        /** Nothing is in it. */
        EMPTY,
        /** It is not there. */
        MISSING,
        /** Another file of the database stands in its place. */
        OTHER_FILE;

        /**
         * What the file becomes.
         *
         * @param earlier what was in it an import earlier; empty where it was not there
         * @param other another file of the database
         * @return {@code null} where there is none any more
         */
        byte[] of(byte[] content, byte[] earlier, byte[] other, Random random) {
            byte[] damaged = content.clone();
            int at = content.length == 0 ? 0 : random.nextInt(content.length);
            int page = at / PAGE * PAGE;
            int length = Math.min(PAGE, content.length - page);
            switch (this) {
                case BIT -> {
                    if (damaged.length > 0) {
                        damaged[at] ^= (byte) (1 << random.nextInt(8));
                    }
                }
                case BYTES -> {
                    for (int i = at; i < Math.min(damaged.length, at + 1 + random.nextInt(64)); i++) {
                        damaged[i] = (byte) random.nextInt();
                    }
                }
                case ZEROS -> Arrays.fill(damaged, page, page + length, (byte) 0);
                case JUNK -> {
                    byte[] junk = new byte[length];
                    random.nextBytes(junk);
                    System.arraycopy(junk, 0, damaged, page, length);
                }
                case OTHER_PAGE -> {
                    int from = content.length == 0 ? 0 : random.nextInt(content.length) / PAGE * PAGE;
                    System.arraycopy(content, from, damaged, page, Math.min(length, content.length - from));
                }
                case EARLIER_PAGE -> {
                    if (page < earlier.length) {
                        System.arraycopy(earlier, page, damaged, page, Math.min(length, earlier.length - page));
                    }
                }
                case CUT -> damaged = Arrays.copyOf(damaged, at);
                case LONGER -> damaged = Arrays.copyOf(damaged, content.length + 1 + random.nextInt(2 * PAGE));
                case EMPTY -> damaged = new byte[0];
                case MISSING -> damaged = null;
                case OTHER_FILE -> damaged = other;
            }
            return damaged;
        }
    }

    private static List<Path> files(Path database) throws IOException {
        try (Stream<Path> files = Files.walk(database)) {
            return files.filter(Files::isRegularFile).filter(f -> !f.toString().endsWith(".lck")).sorted().toList();
        }
    }

    @Test
    void howeverADatabaseIsDamagedACheckNamesItOrNothingThatCountsIsLost() throws Exception {
        Path workspace = Files.createDirectory(folder.resolve("workspace"));
        Path before = folder.resolve("before");
        Samples.Content content;
        try (ObservationStore store = Workspaces.open(workspace)) {
            Samples.importClients(store, 0, 400);
        }
        Workspaces.copy(workspace, before);
        try (ObservationStore store = Workspaces.open(workspace)) {
            Samples.importClients(store, 400, 500);
            content = Samples.Content.of(store);
        }
        List<Path> files = files(workspace.resolve("model"));
        Map<Damage, int[]> found = new EnumMap<>(Damage.class);
        Random random = new Random(SEED);
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < DATABASES; i++) {
            Path file = files.get(random.nextInt(files.size()));
            Path other = files.get(random.nextInt(files.size()));
            Damage damage = Damage.values()[random.nextInt(Damage.values().length)];
            byte[] whole = Files.readAllBytes(file);
            Path was = before.resolve(workspace.relativize(file).toString());
            byte[] damaged = damage.of(whole, Files.exists(was) ? Files.readAllBytes(was) : new byte[0],
                    Files.readAllBytes(other), random);
            String what = "database " + i + " of seed " + SEED + ": " + damage + " in " + workspace.relativize(file);
            if (i < FROM) {
                continue;
            }
            if (NOTE != null) {
                Files.writeString(Path.of(NOTE), what);
            }
            write(file, damaged);
            try {
                // reading writes nothing, so that one workspace does for all
                Checked checked = Checked.of(workspace);
                found.computeIfAbsent(damage, _ -> new int[2])[checked.defects().isEmpty() ? 0 : 1]++;
                checked.assertNotWrong(content, what);
                if (i % OPENED == 0) {
                    open(workspace, what);
                }
            } catch (AssertionError | RuntimeException e) {
                failures.add(what + ": " + e);
            } finally {
                write(file, whole);
            }
        }
        found.forEach((damage, counts) -> System.getLogger(AnyDamageTest.class.getName()).log(System.Logger.Level.INFO,
                damage + ": " + counts[1] + " named, " + counts[0] + " without consequence"));
        assertThat(failures).isEmpty();
        Checked.of(workspace).assertNotWrong(content, "the database that nothing was done to");
        assertThat(Checked.of(workspace).defects()).isEmpty();
    }

    private static void write(Path file, byte[] content) throws IOException {
        if (content == null) {
            Files.delete(file);
        } else {
            Files.write(file, content);
        }
    }

    /** To open it for a change works, or fails with a sentence. */
    private void open(Path workspace, String what) {
        Path copy = folder.resolve("copy");
        Workspaces.copy(workspace, copy);
        try (ObservationStore store = new DerbyStores().open(copy)) {
            Samples.importClients(store, 1_000, 1_010);
        } catch (ProblemException e) {
            assertThat(e.getMessage()).as(what).doesNotContain("\tat ").doesNotContain("java.lang.");
        } finally {
            Workspaces.delete(copy);
        }
    }
}
