package org.lockkeeper.store.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lockkeeper.api.util.OwnerOnly;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.WorkspaceFolders;
import org.lockkeeper.store.internal.derby.NoSpace;
import org.lockkeeper.text.archive.TemporaryFolder;

/**
 * A copy of a database as its files are at one moment, also while another process has it open. That is what Derby finds
 * after the power failed at that moment, and what it puts right when the copy is opened: a change is in it as a whole or
 * not at all. Files are copied, and then read again until all of them are what was copied: at the moment when that last
 * reading began, all of them together were so.
 */
final class MomentaryCopy {

    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(60);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private final Path workspace;
    private final Path model;
    private final TemporaryFolder folder;
    private final Path copied;

    private MomentaryCopy(Path workspace, TemporaryFolder folder) {
        this.workspace = workspace;
        this.folder = folder;
        model = WorkspaceFolders.model(workspace);
        copied = WorkspaceFolders.model(folder.path());
    }

    /**
     * Copies the database of a workspace into a folder of the user alone.
     *
     * @param workspace holds a database
     * @throws ProblemException where it cannot be read, is changed all the time, or the disk is full
     */
    static MomentaryCopy of(Path workspace) throws ProblemException {
        MomentaryCopy copy = null;
        boolean whole = false;
        try {
            copy = new MomentaryCopy(workspace, new TemporaryFolder());
            copy.make();
            whole = true;
            return copy;
        } catch (IOException e) {
            String full = NoSpace.sentence(workspace, e);
            throw new ProblemException(full != null ? full : "The workspace " + workspace + " cannot be copied to be read: "
                    + e.getMessage() + ". Check your rights there, and the space for temporary files.", e);
        } finally {
            if (copy != null && !whole) {
                copy.delete();
            }
        }
    }

    /** The folder of a workspace that holds the copy and nothing else. */
    Path folder() {
        return folder.path();
    }

    private void make() throws IOException, ProblemException {
        long began = System.nanoTime();
        while (!isCopied()) {
            if (System.nanoTime() - began > LONGEST_WAIT || Thread.currentThread().isInterrupted()) {
                throw new ProblemException("The workspace " + workspace + " is being changed all the time, so it cannot be "
                        + "read at one moment. Try again when the other Lockkeeper is done.");
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** Reads all files once; copies those that are not as they were copied before. */
    private boolean isCopied() throws IOException {
        try {
            Set<String> there = files(model);
            boolean same = there.equals(files(copied));
            for (String name : there) {
                Path from = model.resolve(name);
                Path to = copied.resolve(name);
                if (!Files.exists(to) || Files.mismatch(from, to) >= 0) {
                    same = false;
                    OwnerOnly.createFolders(Objects.requireNonNull(to.getParent()));
                    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            for (String name : files(copied)) {
                if (!there.contains(name)) {
                    Files.delete(copied.resolve(name));
                }
            }
            return same;
        } catch (NoSuchFileException e) {
            // deleted by the other process since they were listed
            return false;
        }
    }

    /** Names of all files of a database but for those that say who has it open. */
    private static Set<String> files(Path database) throws IOException {
        if (!Files.exists(database)) {
            return Set.of();
        }
        try (Stream<Path> all = Files.walk(database)) {
            return all.filter(f -> Files.isRegularFile(f) && !f.toString().endsWith(".lck")
                    && !database.relativize(f).startsWith("tmp")).map(f -> database.relativize(f).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Deletes it. */
    void delete() {
        folder.close();
    }
}
