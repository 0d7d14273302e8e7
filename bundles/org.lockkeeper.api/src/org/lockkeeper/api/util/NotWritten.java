package org.lockkeeper.api.util;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says in one sentence why a file could not be written, for commands and the workbench alike. */
public final class NotWritten {

    /** File systems in which Linux tells of itself. */
    private static final Set<String> OF_THE_SYSTEM = Set.of("proc", "sysfs", "cgroup", "cgroup2", "debugfs", "tracefs",
            "securityfs", "configfs", "devpts", "pstore", "bpf", "efivarfs");

    private NotWritten() {
    }

    /**
     * The sentence.
     *
     * @param file the file that was to be written
     * @param name as the user knows it
     * @param failure what the system said
     */
    public static String sentence(Path file, String name, IOException failure) {
        return name + " cannot be written: " + reason(file.toAbsolutePath(), failure) + ".";
    }

    private static String reason(Path file, IOException failure) {
        boolean there = Files.exists(file);
        boolean stream = there && !Files.isRegularFile(file) && !Files.isDirectory(file);
        String said = said(failure);
        String kind = fileSystem(file);
        if (OF_THE_SYSTEM.contains(kind)) {
            return "the operating system tells of itself there (" + kind + "); no files can be kept";
        }
        if (FullDisk.isTold(failure)) {
            return stream ? "it takes no more (the system says: " + said + ")"
                    : "there is no space left on its disk (" + FullDisk.megabytes(FullDisk.free(file))
                            + " are free). What was there before is still there";
        }
        if (stream && said.toLowerCase(Locale.ROOT).contains("broken pipe")) {
            return "nobody reads from it any more";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "there is a file of that name";
        }
        if (failure instanceof FileSystemLoopException) {
            return "it is a link that leads round in a circle";
        }
        if (said.toLowerCase(Locale.ROOT).contains("read-only file system")) {
            return "its disk can only be read";
        }
        if (failure instanceof AccessDeniedException) {
            return isReadOnly(there ? file : file.getParent()) ? "its disk can only be read"
                    : there && !Files.isWritable(file) ? "no permission to change it" : "no permission to write in " + file.getParent();
        }
        Path folder = target(file).getParent();
        if (!there && folder != null && !Files.isDirectory(folder)) {
            if (Files.exists(folder)) {
                return folder + " is no folder";
            }
            if (failure instanceof NoSuchFileException) {
                return "the folder " + folder + " does not exist";
            }
        }
        return Files.isDirectory(file) && failure instanceof FileSystemException ? said + " (it is a folder)" : said;
    }

    /** The kind of file system that a file lies on, or would lie on; empty where it cannot be known. */
    private static String fileSystem(Path file) {
        Path there = target(file);
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return there == null ? "" : Files.getFileStore(there).type();
        } catch (IOException e) {
            return "";
        }
    }

    /** Where a link leads, or the file itself. */
    private static Path target(Path file) {
        try {
            return WholeFile.linked(file);
        } catch (IOException e) {
            return file;
        }
    }

    /** Whether a file or folder lies on a read-only disk, where no right helps. */
    public static boolean isReadOnly(@Nullable Path place) {
        try {
            return place != null && Files.getFileStore(place).isReadOnly();
        } catch (IOException e) {
            return false;
        }
    }

    /** What the system says, without the names of the files. */
    private static String said(IOException failure) {
        String said = failure instanceof FileSystemException system && system.getReason() != null ? system.getReason()
                : failure instanceof FileSystemException ? "the system refuses it, without a reason"
                        : failure.getMessage();
        return said == null ? failure.getClass().getSimpleName() : said.strip().replaceFirst("[.]+$", "");
    }
}
