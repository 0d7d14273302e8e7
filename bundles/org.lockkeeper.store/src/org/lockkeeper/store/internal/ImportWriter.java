package org.lockkeeper.store.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.ObservationStore.ImportTransaction;
import org.lockkeeper.store.internal.derby.Emergency;
import org.lockkeeper.store.internal.derby.NoSpace;
import org.lockkeeper.store.internal.derby.Problems;
import org.lockkeeper.store.internal.rows.ImportRows;
import org.lockkeeper.store.internal.rows.Journal;
import org.lockkeeper.store.internal.rows.Limits;
import org.lockkeeper.store.internal.rows.Threads;

/**
 * One import: a single transaction of the database, written by a thread of its own so that reading files and writing
 * rows go on side by side.
 */
final class ImportWriter implements ImportTransaction {

    private static final int CHUNK = 1000;
    private static final int CHUNKS_WAITING = 8;
    /** A few megabytes are written from one look at the disk's free space to the next. */
    private static final int CHUNKS_PER_LOOK = 8;

    /** Rows on their way to the writing thread: observations, rejected rows and journal lines with their file ids. */
    private static final class Chunk {
        final Object[] rows = new Object[CHUNK];
        final long[] fileIds = new long[CHUNK];
        int size;
        /** Those that the rows are the first ones of, and from which id on. */
        final List<SourceFile> files = new ArrayList<>(0);
        long firstFile;
        @Nullable ImportEntry entry;
        int filesOfAll;
    }

    private final Path folder;
    private final Connection connection;
    private final Emergency emergency;
    private final Lock observationsLock;
    private final Runnable whenDone;
    private final Runnable whenCommitted;
    private final Clock clock;
    private final Thread owner = Thread.currentThread();
    private final List<String> sources;
    private final long importId;
    private final long firstObservation;
    private final BlockingQueue<Chunk> queue = new ArrayBlockingQueue<>(CHUNKS_WAITING);
    private final Thread thread;
    private volatile boolean abandoned;
    private volatile @Nullable Throwable failure;
    private volatile boolean committed;

    // of the caller's side only
    private final Limits limits = new Limits();
    private final Map<SourceFile, Long> fileIds = new HashMap<>();
    private final Map<SourceFile, Integer> leftOut = new HashMap<>();
    private final Map<String, String> servers = new LinkedHashMap<>();
    private final long firstFile;
    private Chunk chunk = new Chunk();
    private @Nullable SourceFile lastFile;
    private long lastFileId;
    private @Nullable String lastServer;
    private long observations;
    private long rejected;
    private int journalLines;
    private boolean finished;

    /**
     * @param folder of the workspace
     * @param connection for this import alone; closed with it
     * @param observationsLock held by the writing thread as long as it writes
     * @param emergency what to do when Java fails: in no case to roll back
     * @param whenDone run once when the import is over, whichever way
     * @param whenCommitted run once after that when it lasts
     */
    ImportWriter(Path folder, Connection connection, List<String> sources, Clock clock, Lock observationsLock,
            Emergency emergency, Runnable whenDone, Runnable whenCommitted) throws SQLException {
        this.folder = folder;
        this.connection = connection;
        this.emergency = emergency;
        this.observationsLock = observationsLock;
        this.sources = List.copyOf(sources);
        this.clock = clock;
        this.whenDone = whenDone;
        this.whenCommitted = whenCommitted;
        Journal journal = new Journal(connection);
        importId = journal.counter("IMPORT");
        firstObservation = journal.counter("OBSERVATION");
        firstFile = journal.counter("SOURCE_FILE");
        connection.commit();
        thread = Thread.ofPlatform().name("lockkeeper-import-" + importId).daemon().unstarted(this::write);
        thread.start();
    }

    @Override
    public void observe(Observation observation) throws ProblemException {
        checkOpen();
        SourceFile file = observation.evidence().file();
        String unfit = limits.unfit(observation);
        if (unfit != null) {
            leftOut.merge(file, 1, Integer::sum);
            reject(new RejectedRow(file, observation.evidence().line(), unfit));
            return;
        }
        String server = observation.subject().server();
        if (server != lastServer) {
            servers.putIfAbsent(server.toLowerCase(Locale.ROOT), server);
            lastServer = server;
        }
        observations++;
        add(file, observation);
    }

    @Override
    public void reject(RejectedRow row) throws ProblemException {
        checkOpen();
        rejected++;
        add(row.file(), row);
    }

    @Override
    public void file(JournalFile file) throws ProblemException {
        checkOpen();
        journalLines++;
        Integer missing = leftOut.remove(file.file());
        add(file.file(), missing == null ? file : new JournalFile(file.file(), file.server(), file.kind(),
                file.observations() - missing, file.rejected() + missing, file.problem()));
    }

    private void add(SourceFile file, Object row) throws ProblemException {
        if (file != lastFile) {
            lastFileId = fileIds.computeIfAbsent(file, this::take);
            lastFile = file;
        }
        chunk.rows[chunk.size] = row;
        chunk.fileIds[chunk.size++] = lastFileId;
        if (chunk.size == CHUNK) {
            send();
        }
    }

    private long take(SourceFile file) {
        long id = firstFile + fileIds.size();
        if (chunk.files.isEmpty()) {
            chunk.firstFile = id;
        }
        chunk.files.add(file);
        return id;
    }

    @Override
    public ImportEntry commit() throws ProblemException {
        checkOpen();
        ImportEntry entry = new ImportEntry(importId, clock.instant().truncatedTo(ChronoUnit.MILLIS),
                sources.stream().map(Limits::shorten).toList(), new ArrayList<>(servers.values()), journalLines,
                observations, rejected);
        chunk.entry = entry;
        chunk.filesOfAll = fileIds.size();
        send();
        finish();
        if (failure != null) {
            throw problem();
        }
        if (!committed) {
            throw closedMeanwhile();
        }
        whenCommitted.run();
        return entry;
    }

    @Override
    public void close() {
        if (!finished) {
            abandoned = true;
            finish();
        }
    }

    private void checkOpen() throws ProblemException {
        if (failure != null) {
            throw problem();
        }
        if (finished) {
            throw new IllegalStateException("this import is over");
        }
        if (abandoned) {
            throw closedMeanwhile();
        }
    }

    private static ProblemException closedMeanwhile() {
        return new ProblemException("The import was rolled back because the workspace was closed. Open it and import "
                + "again.");
    }

    private ProblemException problem() {
        String full = NoSpace.sentence(folder, failure);
        String message = full != null ? full : failure instanceof NearlyFull nearly ? nearly.getMessage()
                : Problems.explained("The import could not be written to the workspace, which stays as it was.",
                        " Check your rights there, then import again.", failure);
        return failure instanceof SQLException e ? Problems.of(message, e) : new ProblemException(message, failure);
    }

    private void send() throws ProblemException {
        boolean sent = false;
        while (!sent) {
            checkOpen();
            try {
                sent = queue.offer(chunk, 100, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                abandoned = true;
                throw new ProblemException("The import was interrupted. The workspace stays as it was.", e);
            }
        }
        chunk = new Chunk();
    }

    private void finish() {
        finished = true;
        Threads.await(thread);
        whenDone.run();
    }

    /** Whether the calling thread began this import, and so would wait for itself if it waited for its end. */
    boolean isOwn() {
        return owner == Thread.currentThread();
    }

    /** Called by the store when it is closed: the writing thread rolls back, and the caller is told at its next call. */
    void abandon() {
        abandoned = true;
        Threads.await(thread);
    }

    // --- the writing thread

    private void write() {
        try {
            writeAll();
        } catch (Error e) {
            emergency.end(e);
        }
    }

    private void writeAll() {
        try (connection) {
            if (!lock()) {
                return;
            }
            try (ImportRows rows = new ImportRows(connection, firstObservation)) {
                Chunk next = null;
                int chunks = 0;
                while (next == null || next.entry == null) {
                    next = take();
                    if (next == null) {
                        Problems.rollback(connection);
                        return;
                    }
                    if (chunks++ % CHUNKS_PER_LOOK == 0) {
                        lookForSpace();
                    }
                    write(rows, next);
                }
                connection.commit();
                committed = true;
            } catch (SQLException | RuntimeException | NearlyFull e) {
                emergency.endIfCausedByError(e);
                failure = e;
                Problems.rollback(connection);
            } catch (Error e) {
                // here already: what is closed on the way out would roll back
                emergency.end(e);
            } finally {
                observationsLock.unlock();
            }
        } catch (SQLException e) {
            Problems.log().log(System.Logger.Level.DEBUG, "closing the connection of an import", e);
        }
    }

    /** Gives up while there still is room to take back what was written. */
    private void lookForSpace() throws NearlyFull {
        if (NoSpace.isNear(folder)) {
            throw new NearlyFull("There is not enough space left on the disk of the workspace " + folder + " to finish "
                    + "the import; it was taken back. Make room there and import again. The workspace stays as it was.");
        }
    }

    /** There is so little space left that what was written can just be taken back. */
    private static final class NearlyFull extends Exception {

        private static final long serialVersionUID = 1L;

        NearlyFull(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    /** Waits for those who read observations. */
    private boolean lock() {
        while (!abandoned) {
            try {
                if (observationsLock.tryLock(100, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            } catch (InterruptedException e) {
                abandoned = true;
            }
        }
        return false;
    }

    private @Nullable Chunk take() {
        while (!abandoned) {
            try {
                Chunk next = queue.poll(100, TimeUnit.MILLISECONDS);
                if (next != null) {
                    return next;
                }
            } catch (InterruptedException e) {
                abandoned = true;
            }
        }
        return null;
    }

    private void write(ImportRows rows, Chunk next) throws SQLException {
        for (int i = 0; i < next.files.size(); i++) {
            rows.file(importId, next.firstFile + i, next.files.get(i));
        }
        for (int i = 0; i < next.size; i++) {
            switch (next.rows[i]) {
                case Observation row -> rows.observation(importId, next.fileIds[i], row);
                case RejectedRow row -> rows.rejected(importId, next.fileIds[i], row);
                case JournalFile row -> rows.journal(importId, next.fileIds[i], row);
                default -> throw new IllegalStateException();
            }
        }
        ImportEntry entry = next.entry;
        if (entry != null) {
            Journal journal = new Journal(connection);
            journal.counter("OBSERVATION", rows.nextObservation());
            journal.counter("SOURCE_FILE", firstFile + next.filesOfAll);
            journal.counter("IMPORT", importId + 1);
            rows.entry(entry, firstObservation);
        }
    }
}
