package org.lockkeeper.rcp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ILog;
import org.lockkeeper.api.util.OwnerOnly;
import org.lockkeeper.api.workspace.WorkspaceFolders;

/**
 * Where windows keep their layout: a folder for each workspace, so that several can be open beside each other. The user's
 * own workspace has the folder that holds the others. A window that only reads has a folder of its own, which begins as a
 * copy of the workspace's and goes when the process is gone.
 */
final class WindowAreas {

    private static final String READING = "reading";
    private static final Path LAYOUT = Path.of(".metadata", ".plugins");

    private final Path data;

    /** @param data the folder of the user alone that holds all of them */
    WindowAreas(Path data) {
        this.data = data;
    }

    /** The folder of the window in which a workspace is changed. */
    Path of(Path workspace) {
        Path standard = WorkspaceFolders.standard(System.getProperty("os.name"), Path.of(System.getProperty("user.home")),
                System.getenv());
        Path real = real(workspace);
        return real.equals(real(standard)) ? data
                : data.resolve("for").resolve(UUID.nameUUIDFromBytes(real.toString().getBytes(StandardCharsets.UTF_8)).toString());
    }

    private static Path real(Path workspace) {
        try {
            return workspace.toRealPath();
        } catch (IOException e) {
            // it is still to be made
            return workspace.toAbsolutePath().normalize();
        }
    }

    /** A new folder for a window in which a workspace is only read. */
    Path reading(Path workspace) throws IOException {
        Path all = OwnerOnly.createFolders(data.resolve(READING));
        forgetOthers(all);
        Path area = all.resolve(Long.toString(ProcessHandle.current().pid()));
        delete(area);
        copy(of(workspace).resolve(LAYOUT), OwnerOnly.createFolders(area).resolve(LAYOUT));
        return area;
    }

    private static void forgetOthers(Path all) throws IOException {
        List<Path> areas;
        try (Stream<Path> found = Files.list(all)) {
            areas = found.toList();
        }
        for (Path area : areas) {
            String pid = area.getFileName().toString();
            if (pid.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                delete(area);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    OwnerOnly.createFolders(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void delete(Path area) {
        if (!Files.exists(area)) {
            return;
        }
        try (Stream<Path> files = Files.walk(area)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            // the next window tries again
            ILog.of(WindowAreas.class).info(area + " cannot be deleted: " + e.getMessage());
        }
    }
}
