package org.lockkeeper.store.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.ObservationStore;
import org.lockkeeper.api.workspace.WorkspaceFolders;
import org.lockkeeper.store.internal.derby.Database;
import org.lockkeeper.store.internal.derby.Emergency;
import org.lockkeeper.store.internal.derby.NoSpace;
import org.lockkeeper.store.internal.derby.Problems;
import org.lockkeeper.store.internal.exchange.WorkspaceExport;
import org.lockkeeper.store.internal.exchange.WorkspaceRestore;
import org.lockkeeper.store.internal.rows.DamagedRowException;
import org.lockkeeper.store.internal.rows.Journal;
import org.lockkeeper.store.internal.rows.Journal.StoredImport;
import org.lockkeeper.store.internal.rows.Limits;
import org.lockkeeper.store.internal.rows.OrderedObservations;
import org.lockkeeper.store.internal.schema.Migration;
import org.lockkeeper.store.internal.schema.Migrator;

/**
 * A store in a Derby database. Any number of readers work side by side. While an import is written, journal and settings
 * can be read and show nothing of it; whoever wants the observations waits for its end. Undo and restore wait for
 * readers and make them wait. Only one import, undo, restore or check runs at a time; a second one is refused at once.
 */
public final class DerbyObservationStore implements ObservationStore {

    /** Work on an open database. */
    @FunctionalInterface
    private interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException, ProblemException;
    }

    private final Path folder;
    private final WorkspaceLock lock;
    private final Database database;
    /** Why nothing can be changed; {@code null} where it can. */
    private final @Nullable String readOnly;
    private final int schemaVersion;
    private final Clock clock;
    private final Supplier<AttributeCatalogue> catalogue;
    /** Held for writing by undo, restore and closing; for reading by everything else. */
    private final ReentrantReadWriteLock rows = new ReentrantReadWriteLock();
    /** Held for writing by the thread that writes an import; for reading by those who read observations. */
    private final ReentrantReadWriteLock observations = new ReentrantReadWriteLock();
    /** What changes the store right now, for people; {@code null} where nothing does. */
    private final AtomicReference<@Nullable String> change = new AtomicReference<>();
    private volatile @Nullable ImportWriter current;
    private boolean closed;

    private DerbyObservationStore(Path folder, WorkspaceLock lock, Database database, @Nullable String readOnly,
            int schemaVersion, Clock clock, Supplier<AttributeCatalogue> catalogue) {
        this.catalogue = catalogue;
        this.folder = folder;
        this.lock = lock;
        this.database = database;
        this.readOnly = readOnly;
        this.schemaVersion = schemaVersion;
        this.clock = clock;
    }

    /**
     * Opens the store of a folder.
     *
     * @param folder exists and is writable
     * @param migrations the scripts that make up the schema
     * @param emergency what to do when Java fails
     * @param files how the database is written to
     * @param catalogue the attributes that are known, asked for whenever observations are read
     */
    public static DerbyObservationStore open(Path folder, List<Migration> migrations, Emergency emergency,
            Function<Path, Database.Files> files, Supplier<AttributeCatalogue> catalogue) throws ProblemException {
        Clock clock = Clock.systemDefaultZone();
        Migrator migrator = new Migrator(folder, migrations, clock, true);
        WorkspaceLock lock = WorkspaceLock.take(folder, clock);
        boolean opened = false;
        try {
            Database database = new DatabaseFolder(folder, emergency, files).open(migrator);
            opened = true;
            lock.sayWhoHolds(clock);
            return new DerbyObservationStore(folder, lock, database, null, migrator.newest(), clock, catalogue);
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    /**
     * Opens the store of a folder of which is only read.
     *
     * @param folder holds a database
     * @param migrations the scripts that make up the schema
     * @param emergency what to do when Java fails
     * @param readOnly what to say to whoever wants to change something
     * @param catalogue the attributes that are known, asked for whenever observations are read
     */
    public static DerbyObservationStore openForReading(Path folder, List<Migration> migrations, Emergency emergency,
            String readOnly, Supplier<AttributeCatalogue> catalogue) throws ProblemException {
        Clock clock = Clock.systemDefaultZone();
        Migrator migrator = new Migrator(folder, migrations, clock, false);
        WorkspaceLock lock = WorkspaceLock.share(folder);
        boolean opened = false;
        try {
            Database database = new DatabaseFolder(folder, emergency, Database.Files.ReadOnly::new).openForReading(migrator);
            opened = true;
            return new DerbyObservationStore(folder, lock, database, readOnly, migrator.newest(), clock, catalogue);
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    @Override
    public Optional<Path> directory() {
        return Optional.of(folder);
    }

    @Override
    public ImportTransaction begin(List<String> sources) throws ProblemException {
        if (observations.getReadHoldCount() > 0) {
            throw new IllegalStateException("an import cannot begin in the middle of reading observations");
        }
        checkChangeable();
        NoSpace.require(folder, "an import");
        start("an import");
        boolean begun = false;
        try {
            rows.readLock().lock();
            try {
                checkOpen();
                ImportWriter writer = new ImportWriter(folder, database.writer(), sources, clock, observations.writeLock(),
                        database.emergency(), () -> {
                            current = null;
                            change.set(null);
                        }, this::exportAfterChange);
                current = writer;
                begun = true;
                return writer;
            } catch (SQLException e) {
                throw failed("An import into the workspace " + folder + " cannot begin.", e);
            } finally {
                rows.readLock().unlock();
            }
        } finally {
            if (!begun) {
                change.set(null);
            }
        }
    }

    @Override
    public void undo(long importId) throws ProblemException {
        checkChangeable();
        alone("an undo", () -> write("Import " + importId + " cannot be undone; everything stays as it was.",
                connection -> {
                    Journal journal = new Journal(connection);
                    if (!journal.exists(importId)) {
                        throw new ProblemException("There is no import " + importId + " in the workspace " + folder
                                + ". The command \"imports\" lists those that there are.");
                    }
                    journal.delete(importId);
                    return null;
                }));
        exportAfterChange();
    }

    @Override
    public List<ImportEntry> imports() throws ProblemException {
        return read(unreadable("The import journal"), c -> new Journal(c).imports().stream().map(StoredImport::entry).toList());
    }

    @Override
    public List<JournalFile> files(long importId) throws ProblemException {
        return read(unreadable("The journal of import " + importId), connection -> {
            Journal journal = new Journal(connection);
            List<JournalFile> list = new ArrayList<>();
            if (journal.exists(importId)) {
                journal.journal(importId, journal.files(importId), (_, _, row) -> list.add(row));
            }
            return List.copyOf(list);
        });
    }

    @Override
    public List<RejectedRow> rejected(long importId) throws ProblemException {
        return read(unreadable("The rejected rows of import " + importId), connection -> {
            Journal journal = new Journal(connection);
            List<RejectedRow> list = new ArrayList<>();
            if (journal.exists(importId)) {
                journal.rejected(importId, journal.files(importId), (_, _, row) -> list.add(row));
            }
            return List.copyOf(list);
        });
    }

    @Override
    public void forEachObservation(Consumer<Observation> consumer, Progress progress) throws ProblemException {
        Objects.requireNonNull(consumer);
        readObservations("The observations", progress, connection -> {
            Journal journal = new Journal(connection);
            List<StoredImport> imports = journal.imports();
            Map<Long, SourceFile> files = journal.files((Long) null);
            long promised = imports.stream().mapToLong(i -> i.entry().observations()).sum();
            long found = OrderedObservations.read(connection, imports, files, catalogue.get(), (_, _, row) -> consumer.accept(row),
                    progress);
            if (found != promised) {
                throw new ProblemException("The workspace " + folder + " is damaged: its journal tells of " + promised
                        + " observations, " + found + " are there. The command \"check\" tells more; restore an "
                        + "export, or undo and repeat the imports that it names.");
            }
            return null;
        });
    }

    @Override
    public Optional<String> setting(String key) throws ProblemException {
        Objects.requireNonNull(key);
        return read(unreadable("The setting " + key), connection -> new Journal(connection).setting(key));
    }

    @Override
    public void setSetting(String key, @Nullable String value) throws ProblemException {
        if (key.isEmpty() || !key.equals(key.strip()) || key.length() > Limits.LONGEST_SETTING_NAME) {
            throw new IllegalArgumentException("not a name for a setting: \"" + key + "\"");
        }
        if (value != null && value.length() > Limits.LONGEST_SETTING) {
            throw new ProblemException("The setting " + key + " was not kept: it has " + value.length()
                    + " characters, and the workspace takes " + Limits.LONGEST_SETTING + ".");
        }
        checkChangeable();
        rows.readLock().lock();
        try {
            checkOpen();
            run("The setting " + key + " could not be written.", database.writer(), connection -> {
                new Journal(connection).setting(key, value);
                connection.commit();
                return null;
            });
        } catch (SQLException e) {
            throw failed("The setting " + key + " could not be written.", e);
        } finally {
            rows.readLock().unlock();
        }
    }

    @Override
    public void exportTo(Path file, Progress progress) throws ProblemException {
        readObservations("The workspace", progress, connection -> {
            new WorkspaceExport(connection, catalogue.get(), schemaVersion, clock).write(file, progress);
            return null;
        });
    }

    @Override
    public void restoreFrom(Path file, Progress progress) throws ProblemException {
        checkChangeable();
        alone("a restore", () -> {
            try (WorkspaceRestore restore = WorkspaceRestore.open(file, schemaVersion)) {
                restore.verify(folder, progress);
                write("The workspace " + folder + " could not be restored from " + file
                        + "; it stays as it was.", connection -> {
                            restore.replaceBy(connection, progress);
                            return null;
                        });
            }
        });
        exportAfterChange();
    }

    @Override
    public List<String> check(Progress progress) throws ProblemException {
        List<String> defects = new ArrayList<>();
        alone("a check", () -> read("The workspace " + folder + " cannot be checked.", connection -> {
            defects.addAll(new IntegrityCheck(connection, catalogue.get()).run(progress));
            return null;
        }));
        boolean readable = defects.isEmpty();
        if (readOnly != null) {
            // nobody writes the files: their checksums tell what no question to the database touches, too
            defects.addAll(new PageCheck(WorkspaceFolders.model(folder)).defects());
        }
        if (!defects.isEmpty()) {
            WayBack back = new WayBack(folder);
            defects.add(readable ? back.whereAllCanBeRead() : back.sentence());
        }
        return List.copyOf(defects);
    }

    @Override
    public void broken(Error error) {
        database.emergency().end(error);
    }

    @Override
    public void close() {
        if (rows.getReadHoldCount() > 0) {
            throw new IllegalStateException("a workspace cannot be closed by what reads it");
        }
        ImportWriter running = current;
        if (running != null) {
            running.abandon();
        }
        rows.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                database.shutDown();
                lock.close();
            }
        } finally {
            rows.writeLock().unlock();
        }
    }

    private void exportAfterChange() {
        int keep;
        try {
            keep = setting(KEPT_EXPORTS).map(AutomaticExports::number).orElse(0);
        } catch (ProblemException e) {
            // whoever reads next is told
            keep = 0;
        }
        new AutomaticExports(folder, clock).afterChange(keep, file -> exportTo(file, Progress.NONE));
    }

    // --- who may do what when

    /** Something that can go wrong in a way that people have to know of. */
    @FunctionalInterface
    private interface Step {
        void run() throws ProblemException;
    }

    private void start(String what) throws ProblemException {
        if (!change.compareAndSet(null, what)) {
            String other = change.get();
            throw new ProblemException("Lockkeeper is busy with " + (other == null ? "another change" : other)
                    + " of the workspace " + folder + ". Wait until that is done, then start " + what + " again.");
        }
    }

    private void alone(String what, Step step) throws ProblemException {
        start(what);
        try {
            step.run();
        } finally {
            change.set(null);
        }
    }

    private String unreadable(String what) {
        return what + " cannot be read from the workspace " + folder + ". Run the command \"check\" on it.";
    }

    private <T extends @Nullable Object> T read(String failure, Work<T> work) throws ProblemException {
        rows.readLock().lock();
        try {
            checkOpen();
            return run(failure, database.reader(), work);
        } catch (SQLException e) {
            throw failed(failure, e);
        } finally {
            rows.readLock().unlock();
        }
    }

    /** Like {@link #read}, after an import under way, whose table lock would keep this out. */
    private <T extends @Nullable Object> T readObservations(String what, Progress progress,
            Work<T> work) throws ProblemException {
        boolean locked = false;
        while (!locked) {
            progress.checkCancelled();
            ImportWriter running = current;
            if (running != null && running.isOwn()) {
                throw new IllegalStateException("observations can be read when the import is over");
            }
            try {
                locked = observations.readLock().tryLock(100, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ProblemException(what + " could not be read: the task was interrupted.", e);
            }
        }
        try {
            return read(unreadable(what), work);
        } finally {
            observations.readLock().unlock();
        }
    }

    private void write(String failure, Work<@Nullable Void> work) throws ProblemException {
        if (rows.getReadHoldCount() > 0) {
            throw new IllegalStateException("a workspace cannot be changed by what reads it");
        }
        rows.writeLock().lock();
        try {
            checkOpen();
            run(failure, database.writer(), connection -> {
                work.on(connection);
                connection.commit();
                return null;
            });
        } catch (SQLException e) {
            throw failed(failure, e);
        } finally {
            rows.writeLock().unlock();
        }
    }

    /** Does the work, rolls back whatever was not committed, and closes the connection. */
    private <T extends @Nullable Object> T run(String failure, Connection connection,
            Work<T> work) throws ProblemException {
        try (connection) {
            try {
                return work.on(connection);
            } catch (SQLException | Error e) {
                // before anything is rolled back
                database.emergency().endIfCausedByError(e);
                throw e;
            } finally {
                // ends reading transactions too: an embedded connection with one under way cannot be closed
                Problems.rollback(connection);
            }
        } catch (SQLException e) {
            if (Problems.has(e, Database.LOCK_TIMEOUT)) {
                throw Problems.of("The workspace " + folder + " is busy with "
                        + Objects.requireNonNullElse(change.get(), "another change")
                        + ". Try again when that is done.", e);
            }
            throw failed(failure, e);
        } catch (Error e) {
            database.emergency().end(e);
            throw e;
        } catch (DamagedRowException e) {
            throw new ProblemException(failure + " It holds what Lockkeeper did not write: " + e.getMessage() + ".",
                    e);
        }
    }

    private ProblemException failed(String failure, SQLException e) {
        String full = NoSpace.sentence(folder, e);
        return Problems.of(full != null ? full : Problems.explained(failure, "", e), e);
    }

    private void checkChangeable() throws ProblemException {
        if (readOnly != null) {
            throw new ProblemException(readOnly + " Nothing was changed.");
        }
    }

    private void checkOpen() throws ProblemException {
        if (closed) {
            throw new ProblemException("The workspace " + folder + " was closed meanwhile. Open it again.");
        }
    }
}
