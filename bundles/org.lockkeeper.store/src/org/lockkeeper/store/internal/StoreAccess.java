package org.lockkeeper.store.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.store.internal.derby.Database;
import org.lockkeeper.store.internal.derby.NoSpace;
import org.lockkeeper.store.internal.derby.Problems;
import org.lockkeeper.store.internal.rows.DamagedRowException;

/**
 * Who may do what with an open database, and when: readers side by side, one change at a time, nothing after the end.
 * What fails is told in sentences for people.
 */
final class StoreAccess {

    /** Work on an open database. */
    @FunctionalInterface
    interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException, ProblemException;
    }

    /** Something that can go wrong in a way that people have to know of. */
    @FunctionalInterface
    interface Step {
        void run() throws ProblemException;
    }

    /** Makes the writer of an import. */
    @FunctionalInterface
    interface Opening {
        /**
         * @param connection for this import alone
         * @param lock held by the thread that writes, as long as it writes
         * @param whenDone run once when the import is over, whichever way
         */
        ImportWriter of(Connection connection, Lock lock, Runnable whenDone) throws SQLException;
    }

    /** Where a connection comes from. */
    @FunctionalInterface
    private interface Source {
        Connection connect() throws SQLException;
    }

    private final Path folder;
    private final Database database;
    /** Why nothing can be changed; {@code null} where it can. */
    private final @Nullable String readOnly;
    /** Held for writing by undo, restore and closing; for reading by everything else. */
    private final ReentrantReadWriteLock rows = new ReentrantReadWriteLock();
    /** Held for writing by the thread that writes an import; for reading by those who read observations. */
    private final ReentrantReadWriteLock observations = new ReentrantReadWriteLock();
    /** What changes the store right now, for people; {@code null} where nothing does. */
    private final AtomicReference<@Nullable String> change = new AtomicReference<>();
    private volatile @Nullable ImportWriter current;
    private boolean closed;

    StoreAccess(Path folder, Database database, @Nullable String readOnly) {
        this.folder = folder;
        this.database = database;
        this.readOnly = readOnly;
    }

    /** Whether nothing can be changed: the files are those of somebody else, or of a disk that takes no more. */
    boolean isReadOnly() {
        return readOnly != null;
    }

    /** Begins an import, which is the change under way until its writer has run {@code whenDone}. */
    ImportWriter begin(Opening opening) throws ProblemException {
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
                ImportWriter writer = opening.of(database.writer(), observations.writeLock(), () -> {
                    current = null;
                    change.set(null);
                });
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

    private void start(String what) throws ProblemException {
        if (!change.compareAndSet(null, what)) {
            String other = change.get();
            throw new ProblemException("Lockkeeper is busy with " + (other == null ? "another change" : other)
                    + " of the workspace " + folder + ". Wait until that is done, then start " + what + " again.");
        }
    }

    /** Does the step as the one change under way. */
    void alone(String what, Step step) throws ProblemException {
        start(what);
        try {
            step.run();
        } finally {
            change.set(null);
        }
    }

    /** What to say where something cannot be read. */
    String unreadable(String what) {
        return what + " cannot be read from the workspace " + folder + ". Run the command \"check\" on it.";
    }

    /** Reads, beside other readers and an import. */
    <T extends @Nullable Object> T read(String failure, Work<T> work) throws ProblemException {
        return locked(rows.readLock(), failure, database::reader, work);
    }

    /** Like {@link #read}, after an import under way, whose table lock would keep this out. */
    <T extends @Nullable Object> T readObservations(String what, Progress progress,
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

    /** Changes rows while nobody reads. */
    void write(String failure, Work<@Nullable Void> work) throws ProblemException {
        if (rows.getReadHoldCount() > 0) {
            throw new IllegalStateException("a workspace cannot be changed by what reads it");
        }
        locked(rows.writeLock(), failure, database::writer, committed(work));
    }

    /** Writes a little, beside readers and an import. */
    void writeBeside(String failure, Work<@Nullable Void> work) throws ProblemException {
        checkChangeable();
        locked(rows.readLock(), failure, database::writer, committed(work));
    }

    /** Ends the import under way, waits for readers, and closes the database; further calls do nothing. */
    void close(Runnable whenClosed) {
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
                whenClosed.run();
            }
        } finally {
            rows.writeLock().unlock();
        }
    }

    private <T extends @Nullable Object> T locked(Lock lock, String failure, Source source, Work<T> work)
            throws ProblemException {
        lock.lock();
        try {
            checkOpen();
            return run(failure, source.connect(), work);
        } catch (SQLException e) {
            throw failed(failure, e);
        } finally {
            lock.unlock();
        }
    }

    private static Work<@Nullable Void> committed(Work<@Nullable Void> work) {
        return connection -> {
            work.on(connection);
            connection.commit();
            return null;
        };
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

    /** Refuses where nothing can be changed, in words for people. */
    void checkChangeable() throws ProblemException {
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
