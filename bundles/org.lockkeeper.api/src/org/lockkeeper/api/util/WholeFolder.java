package org.lockkeeper.api.util;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes several files into a folder, each as {@link WholeFile} does. Unless {@link #keep} is called, closing it takes away
 * what was not there before: folders that were made, and files that replaced none. One thread.
 */
public final class WholeFolder implements AutoCloseable {

    private final Path folder;
    private final boolean forOwner;
    /** What was made, the last first. */
    private final Deque<Path> made = new ArrayDeque<>();

    private WholeFolder(Path folder, boolean forOwner) {
        this.folder = folder.toAbsolutePath();
        this.forOwner = forOwner;
    }

    /**
     * Begins to write into a folder, which is made where there is none.
     *
     * @throws IOException where it cannot be made; nothing of it is left then
     */
    public static WholeFolder open(Path folder) throws IOException {
        return opened(new WholeFolder(folder, false));
    }

    /** The same; what is made can be read by its owner only, see {@link OwnerOnly}. */
    public static WholeFolder openForOwner(Path folder) throws IOException {
        return opened(new WholeFolder(folder, true));
    }

    private static WholeFolder opened(WholeFolder opened) throws IOException {
        boolean there = false;
        try {
            opened.make(opened.folder);
            there = true;
        } finally {
            if (!there) {
                opened.close();
            }
        }
        return opened;
    }

    private void make(Path wanted) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path each = wanted; each != null && Files.notExists(each); each = each.getParent()) {
            missing.push(each);
        }
        if (missing.isEmpty()) {
            // a link to a folder is one, too
            Files.createDirectories(wanted.toRealPath());
            return;
        }
        for (Path each : missing) {
            if (forOwner) {
                OwnerOnly.createFolders(each);
            } else {
                Files.createDirectories(each);
            }
            made.push(each);
        }
    }

    /**
     * Writes a file, in place of one of that name.
     *
     * @param name relative to the folder; folders in it are made
     * @return the file
     * @throws IOException where it cannot be written
     * @throws E where its content says so
     */
    public <E extends Exception> Path write(String name, WholeFile.Content<E> content) throws IOException, E {
        Path file = folder.resolve(name);
        Path parent = file.getParent();
        if (parent != null && !parent.equals(folder)) {
            make(parent);
        }
        boolean there = Files.exists(file);
        if (forOwner) {
            WholeFile.writeForOwner(file, content);
        } else {
            WholeFile.write(file, content);
        }
        if (!there) {
            made.push(file);
        }
        return file;
    }

    /** All that belongs together is there: it stays. */
    public void keep() {
        made.clear();
    }

    @Override
    public void close() throws IOException {
        while (!made.isEmpty()) {
            try {
                Files.deleteIfExists(made.pop());
            } catch (DirectoryNotEmptyException e) {
                // somebody else's files are in it by now, so it stays, and those above it
                return;
            }
        }
    }
}
