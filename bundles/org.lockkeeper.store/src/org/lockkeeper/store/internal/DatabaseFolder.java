package org.lockkeeper.store.internal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.FullDisk;
import org.lockkeeper.api.util.OwnerOnly;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.WorkspaceFolders;
import org.lockkeeper.store.internal.derby.Database;
import org.lockkeeper.store.internal.derby.Emergency;
import org.lockkeeper.store.internal.derby.NoSpace;
import org.lockkeeper.store.internal.derby.Problems;
import org.lockkeeper.store.internal.overlay.OverlayFull;
import org.lockkeeper.store.internal.schema.Migrator;

/** The database of a workspace folder: made where it does not exist, and brought to the newest schema. */
final class DatabaseFolder {

    private final Path folder;
    private final Path model;
    private final Path making;
    private final Emergency emergency;
    private final Function<Path, Database.Files> files;

    /**
     * @param emergency what to do when Java fails
     * @param files how a database is written to
     */
    DatabaseFolder(Path folder, Emergency emergency, Function<Path, Database.Files> files) {
        this.folder = folder;
        this.emergency = emergency;
        this.files = files;
        model = WorkspaceFolders.model(folder);
        making = folder.resolve("model.making");
    }

    /** Opens it to be changed, after making it where there is none; the caller holds the lock of the folder. */
    Database open(Migrator migrator) throws ProblemException {
        if (!WorkspaceFolders.isWorkspace(folder)) {
            make(migrator);
        }
        Database database = ready(folder.resolve("derby.log"), true, migrator);
        try {
            // earlier versions left it when they ended while they made a database
            if (Files.isRegularFile(folder.resolve("model.unfinished"))) {
                Files.delete(folder.resolve("model.unfinished"));
            }
        } catch (IOException e) {
            Problems.log().log(Level.DEBUG, "model.unfinished stays; it says nothing any more", e);
        }
        return database;
    }

    /** Opens it to be read; the caller shares the lock of the folder. */
    Database openForReading(Migrator migrator) throws ProblemException {
        return ready(null, false, migrator);
    }

    /**
     * Damage is only what is found twice: where memory runs out in a read, Derby may tell nobody and go on with half of a
     * page, and fails a moment later. Opened again, it reads that page again.
     */
    private Database ready(@Nullable Path log, boolean changes, Migrator migrator) throws ProblemException {
        try {
            return readyAtOnce(log, changes, migrator);
        } catch (LooksDamaged e) {
            Problems.log().log(Level.DEBUG, "The database could not be opened; this is tried once more.", e);
            return readyAtOnce(log, changes, migrator);
        }
    }

    private Database readyAtOnce(@Nullable Path log, boolean changes, Migrator migrator) throws ProblemException {
        Database database = boot(files.apply(model), log, false);
        if (changes) {
            checkWritten(database);
        }
        migrate(database, migrator);
        return database;
    }

    /** Makes it under a name of its own, so that there never is half a database under the name of a whole one. */
    private void make(Migrator migrator) throws ProblemException {
        NoSpace.require(folder, "a new workspace");
        try {
            // nothing but what somebody began to make and did not end
            delete(making);
            OwnerOnly.createFolders(folder);
            Database database = boot(files.apply(making), folder.resolve("derby.log"), true);
            migrate(database, migrator);
            database.shutDown();
            Files.move(making, model, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw WorkspaceLock.cannotBeWritten(folder, e);
        }
    }

    /** Derby opens what it cannot write all the same, without recovering it: nothing that it tells then can be trusted. */
    private void checkWritten(Database database) throws ProblemException {
        boolean written = false;
        try (Connection connection = database.writer()) {
            written = !connection.isReadOnly();
            connection.rollback();
        } catch (SQLException e) {
            throw notBooted(e, false);
        } finally {
            if (!written) {
                database.shutDown();
            }
        }
        if (!written) {
            String full = NoSpace.sentence(folder);
            throw new ProblemException(full != null ? full : "The files in " + model + " cannot be written: there is no right "
                    + "to, or no space left on the disk (" + FullDisk.megabytes(FullDisk.free(model)) + " are free). Nothing "
                    + "is damaged; check both, then do it again.");
        }
    }

    private void migrate(Database database, Migrator migrator) throws ProblemException {
        boolean ready = false;
        try (Connection connection = database.writer()) {
            migrator.migrate(connection);
            ready = true;
        } catch (SQLException e) {
            throw notBooted(e, false);
        } catch (Error e) {
            emergency.end(e);
        } finally {
            if (!ready) {
                database.shutDown();
            }
        }
    }

    private Database boot(Database.Files from, @Nullable Path log, boolean create) throws ProblemException {
        try {
            return Database.boot(from, log, create, emergency);
        } catch (SQLException e) {
            throw notBooted(e, create);
        }
    }

    private ProblemException notBooted(SQLException e, boolean create) {
        emergency.endIfCausedByError(e);
        if (Problems.has(e, Database.HELD_BY_ANOTHER_PROCESS)) {
            return WorkspaceLock.held(folder, e);
        }
        if (Problems.has(e, Database.NEWER_FORMAT)) {
            return Problems.of("The workspace " + folder + " was written by a newer Lockkeeper, whose database this "
                    + "program cannot read. Open it with the newer program, or choose another workspace folder. "
                    + "Nothing was changed.", e);
        }
        if (Problems.isCausedBy(e, OverlayFull.class)) {
            return Problems.of("The workspace " + folder + " was not closed by the program that changed it last, and "
                    + "putting that right needs writing. Start a command that changes the workspace, or the workbench, "
                    + "once.", e);
        }
        String full = NoSpace.sentence(folder, e);
        if (full != null) {
            return Problems.of(full, e);
        }
        return create
                ? Problems.of("A workspace cannot be made in " + folder + ". Check your rights there, or choose another "
                        + "folder.", e)
                : new LooksDamaged(Problems.of("The database of the workspace " + folder + " cannot be opened; it is damaged, "
                        + "or something else is in the folder " + model + ". " + new WayBack(folder).sentence(), e));
    }

    /** Nothing else than damage explains it. */
    private static final class LooksDamaged extends ProblemException {

        private static final long serialVersionUID = 1L;

        LooksDamaged(ProblemException problem) {
            super(problem.getMessage(), problem.getCause());
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
