package org.lockkeeper.api.util;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Makes files and folders that nobody but their owner may read, where the file system knows such rights (POSIX). Elsewhere
 * they get what the folder they are in hands on, which in a user's own folder on Windows comes to the same.
 */
public final class OwnerOnly {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {
    }

    /**
     * Makes an empty file, unless there is one of that name, whose rights stay as they are.
     *
     * @return the file
     */
    public static Path createFile(Path file) throws IOException {
        try {
            return Files.createFile(file, attributes(file, FILE));
        } catch (FileAlreadyExistsException e) {
            if (Files.isDirectory(file)) {
                throw e;
            }
            return file;
        }
    }

    /**
     * Makes a folder and those above it that are missing; what is there already keeps its rights.
     *
     * @return the folder
     */
    public static Path createFolders(Path folder) throws IOException {
        return Files.createDirectories(folder, attributes(folder, FOLDER));
    }

    /** What {@link Files#newByteChannel} and its like take to make such a file. */
    static FileAttribute<?>[] forFile(Path file) {
        return attributes(file, FILE);
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)} : new FileAttribute<?>[0];
    }
}
