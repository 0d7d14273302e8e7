package org.lockkeeper.store.internal.overlay;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The files below a folder as they lie there, changed by what was written since. All paths are absolute and normal.
 * Safe for use by several threads.
 */
final class Overlay {

    /** What is kept in memory may take that share of the heap. */
    private static final int SHARE_OF_HEAP = 4;

    /** What became of a path; one that is not among them is as it lies on disk. */
    private sealed interface Entry {
    }

    private record Gone() implements Entry {
    }

    private record Folder() implements Entry {
    }

    private record Changed(OverlayContent content) implements Entry {
    }

    private final Map<Path, Entry> entries = new HashMap<>();
    private final long limit;
    private long kept;

    Overlay() {
        this(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }

    /**
     * @param limit how many bytes may be kept in memory
     */
    Overlay(long limit) {
        this.limit = limit;
    }

    synchronized boolean exists(Path path) {
        Entry entry = entries.get(path);
        return entry == null ? Files.exists(path) : !(entry instanceof Gone);
    }

    synchronized boolean isFolder(Path path) {
        Entry entry = entries.get(path);
        return entry == null ? Files.isDirectory(path) : entry instanceof Folder;
    }

    /** Names in a folder, {@code null} where it is none. */
    synchronized String @Nullable [] list(Path folder) {
        if (!isFolder(folder)) {
            return null;
        }
        TreeSet<String> names = new TreeSet<>();
        if (!(entries.get(folder) instanceof Folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                files.forEach(file -> names.add(file.getFileName().toString()));
            } catch (IOException e) {
                return null;
            }
        }
        entries.forEach((path, entry) -> {
            if (folder.equals(path.getParent())) {
                String name = path.getFileName().toString();
                if (entry instanceof Gone) {
                    names.remove(name);
                } else {
                    names.add(name);
                }
            }
        });
        return names.toArray(String[]::new);
    }

    synchronized boolean delete(Path path) {
        String[] within = list(path);
        if (!exists(path) || within != null && within.length > 0) {
            return false;
        }
        forget(path);
        entries.put(path, new Gone());
        return true;
    }

    synchronized boolean deleteAll(Path path) {
        String[] within = list(path);
        if (within != null) {
            for (String name : within) {
                deleteAll(path.resolve(name));
            }
        }
        return delete(path);
    }

    synchronized boolean makeFolder(Path path) {
        if (exists(path) || path.getParent() != null && !isFolder(path.getParent())) {
            return false;
        }
        entries.put(path, new Folder());
        return true;
    }

    synchronized boolean makeFolders(Path path) {
        Path parent = path.getParent();
        return (parent == null || isFolder(parent) || makeFolders(parent)) && makeFolder(path);
    }

    synchronized boolean makeFile(Path path) {
        if (exists(path)) {
            return false;
        }
        entries.put(path, new Changed(new OverlayContent(this)));
        return true;
    }

    /** A folder cannot be renamed; Derby does that to backups only, which nobody makes here. */
    synchronized boolean rename(Path from, Path to) {
        if (!exists(from) || isFolder(from) || exists(to)) {
            return false;
        }
        try {
            entries.put(to, new Changed(content(from)));
            entries.put(from, new Gone());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** What is in a file that exists, to be read and changed. */
    synchronized OverlayContent content(Path path) throws IOException {
        if (entries.get(path) instanceof Changed(OverlayContent content)) {
            return content;
        }
        OverlayContent content = new OverlayContent(this, path);
        entries.put(path, new Changed(content));
        return content;
    }

    private void forget(Path path) {
        if (entries.remove(path) instanceof Changed(OverlayContent content)) {
            content.close();
        }
    }

    /** Counts what is kept in memory. */
    synchronized void keep(long bytes) throws OverlayFull {
        if (bytes > 0 && kept + bytes > limit) {
            throw new OverlayFull(limit);
        }
        kept += bytes;
    }

    /** Closes all files and forgets what was written. */
    synchronized void close() {
        List<Path> all = new ArrayList<>(entries.keySet());
        all.forEach(this::forget);
    }
}
