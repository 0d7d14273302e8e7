package org.lockkeeper.store.internal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.store.internal.derby.Database;
import org.lockkeeper.store.internal.derby.Problems;
import org.lockkeeper.store.internal.schema.Migrator;

/** The database of a workspace folder: made where it does not exist, and brought to the newest schema. */
final class DatabaseFolder {

    private final Path folder;
    private final Path model;
    private final Path unfinished;

    DatabaseFolder(Path folder) {
        this.folder = folder;
        model = folder.resolve("model");
        unfinished = folder.resolve("model.unfinished");
    }

    /** Opens it; the caller holds the lock of the folder. */
    Database open(Migrator migrator) throws ProblemException {
        boolean create;
        try {
            if (Files.exists(unfinished)) {
                // the process that made the database died before it was done; there cannot be anything in it
                delete(model);
            }
            create = !Files.exists(model);
            if (create && !Files.exists(unfinished)) {
                Files.createFile(unfinished);
            }
        } catch (IOException e) {
            throw new ProblemException("The workspace folder " + folder + " cannot be written to. Check free space and "
                    + "your rights there, or choose another folder.", e);
        }
        Database database = boot(create);
        boolean ready = false;
        try (Connection connection = database.writer()) {
            migrator.migrate(connection);
            Files.deleteIfExists(unfinished);
            ready = true;
            return database;
        } catch (SQLException e) {
            throw Problems.of("The workspace " + folder + " cannot be opened.", e);
        } catch (IOException e) {
            throw new ProblemException("The file " + unfinished + " cannot be deleted. Check your rights there.", e);
        } finally {
            if (!ready) {
                database.shutDown();
            }
        }
    }

    private Database boot(boolean create) throws ProblemException {
        try {
            return Database.boot(model, folder.resolve("derby.log"), create);
        } catch (SQLException e) {
            if (Problems.has(e, Database.HELD_BY_ANOTHER_PROCESS)) {
                throw WorkspaceLock.held(folder, e);
            }
            if (Problems.has(e, Database.NEWER_FORMAT)) {
                throw Problems.of("The workspace " + folder + " was written by a newer Lockkeeper, whose database this "
                        + "program cannot read. Open it with the newer program, or choose another workspace folder. "
                        + "Nothing was changed.", e);
            }
            throw Problems.of(create
                    ? "A workspace cannot be made in " + folder + ". Check free space and your rights there, or choose "
                            + "another folder."
                    : "The database of the workspace " + folder + " cannot be opened; it is damaged, or something else "
                            + "is in the folder " + model + ". The file derby.log beside it tells more. Move that folder "
                            + "away, then restore your last export, or put back a copy from the folder \"backups\".",
                    e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException problem) throws IOException {
                if (problem != null) {
                    throw problem;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
