package org.lockkeeper.store.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.WorkspaceFolders;
import org.lockkeeper.store.internal.derby.Problems;
import org.lockkeeper.store.internal.exchange.WorkspaceRestore;
import org.lockkeeper.store.internal.schema.Migration;

/** What a damaged workspace can be made good from. */
final class WayBack {

    private final Path folder;

    WayBack(Path folder) {
        this.folder = folder;
    }

    /** What to do, naming the newest export that is whole. */
    String sentence() {
        Optional<Path> export = newestWholeExport();
        if (export.isPresent()) {
            return "The way back: move the folder " + WorkspaceFolders.model(folder) + " away, then run: lockkeeper restore "
                    + export.get() + " --workspace " + folder + " (an automatic export, written "
                    + modified(export.get()) + "; it was verified and is whole).";
        }
        String start = "The way back: move the folder " + WorkspaceFolders.model(folder) + " away, then restore your last export ("
                + "lockkeeper restore FILE), or import the files again.";
        List<Path> backups = newestFirst(folder.resolve("backups"), Files::isDirectory);
        return backups.isEmpty() ? start : start + " There is also a copy from before the schema was changed, to be put back "
                + "as \"model\": " + WorkspaceFolders.model(backups.getFirst()) + ".";
    }

    /** What to do where all that was imported was read and is as it was written, though the files are damaged. */
    String whereAllCanBeRead() {
        return "The way back: all that was imported can still be read. Run: lockkeeper export FILE --workspace " + folder
                + ", move the folder " + WorkspaceFolders.model(folder) + " away, then run: lockkeeper restore FILE --workspace "
                + folder + ".";
    }

    private Optional<Path> newestWholeExport() {
        try {
            return new AutomaticExports(folder, Clock.systemDefaultZone()).all().stream().filter(this::isWhole).findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean isWhole(Path export) {
        try (WorkspaceRestore restore = WorkspaceRestore.open(export, Migration.shipped().size())) {
            restore.verify(folder, Progress.NONE);
            return true;
        } catch (ProblemException e) {
            Problems.log().log(Level.DEBUG, e.getMessage());
            return false;
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static List<Path> newestFirst(Path folder, Predicate<Path> which) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(which).sorted(Comparator.comparing(WayBack::modified).reversed()).toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
