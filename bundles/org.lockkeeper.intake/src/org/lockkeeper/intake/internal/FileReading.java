package org.lockkeeper.intake.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;
import org.lockkeeper.api.guard.ForeignException;
import org.lockkeeper.api.intake.IntakeSink;
import org.lockkeeper.api.intake.JournalFile;
import org.lockkeeper.api.intake.NamedComputer;
import org.lockkeeper.api.intake.RejectedRow;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.intake.internal.discover.Recognised;
import org.lockkeeper.intake.internal.discover.Role;
import org.lockkeeper.intake.internal.inventory.InventoryContext;
import org.lockkeeper.intake.internal.inventory.ListMark;
import org.lockkeeper.intake.internal.source.FoundSource;
import org.lockkeeper.intake.internal.source.SmallFiles;
import org.lockkeeper.intake.internal.source.Walk;
import org.lockkeeper.text.secrets.Redaction;

/**
 * The reading of one file: a worker reads, the thread that the import runs on takes what was read, in batches, so that
 * reading and storing go on at the same time and the sink sees the files one after the other.
 */
final class FileReading implements InventoryContext, Runnable {

    /** Rejected rows kept of one file; a file with more is broken as a whole. */
    static final int MOST_REJECTED = 100_000;

    private static final int BATCH = 256;
    private static final int BATCHES = 16;
    private static final int PATIENCE_MILLIS = 200;

    private final Recognised recognised;
    private final String server;
    private final @Nullable Moment collectedAt;
    private final @Nullable NamedComputer computer;
    private final List<String> notes = new ArrayList<>();
    private final SmallFiles files;
    private final Progress progress;
    // only while it is read: a hundred thousand files are known before the first one is
    private volatile @Nullable BlockingQueue<List<Object>> queue;
    private List<Object> batch = new ArrayList<>();
    private SourceFile file;
    private long observations;
    private long rejected;
    private @Nullable String firstRejected;
    private @Nullable String problem;

    /** An observation that a list of programs gave. */
    private record Listed(Observation observation, ListMark mark) {
    }

    /** What ends the import as a whole: that it was cancelled, or an error such as a lack of memory. */
    private volatile @Nullable Throwable failure;

    /**
     * @param computer the computer that the file's place tells, {@code null} where it tells none
     * @param files opens the file
     * @param progress tells the worker to stop
     */
    FileReading(Recognised recognised, String server, @Nullable Moment collectedAt, @Nullable NamedComputer computer,
            SmallFiles files, Progress progress) {
        this.recognised = recognised;
        this.server = server;
        this.collectedAt = collectedAt;
        this.computer = computer;
        this.files = files;
        this.progress = progress;
        var found = recognised.file();
        file = new SourceFile(found.path(), found.location(), null, found.size());
    }

    Recognised recognised() {
        return recognised;
    }

    /** Something to be said of the file as a whole; before it is read. */
    void note(String text) {
        notes.add(text);
    }

    /** What is wrong with it, {@code null} where nothing is; to be asked for when it is read. */
    @Nullable String problem() {
        return problem;
    }

    /** How many observations it gave; to be asked for when it is read. */
    long observations() {
        return observations;
    }

    /** To be called before it is read and drained. */
    void begin() {
        queue = new ArrayBlockingQueue<>(BATCHES);
    }

    private BlockingQueue<List<Object>> queue() {
        return Objects.requireNonNull(queue, "it was begun");
    }

    // --- the worker

    @Override
    public void run() {
        try {
            problem = read();
            problem = problem == null ? null : Redaction.message(problem);
            put(new JournalFile(file, server, recognised.importer().id(), observations, rejected, problem,
                    recognised.file().modifiedAt()));
            flush();
        } catch (CancellationException | Error e) {
            failure = e;
        }
    }

    private @Nullable String read() {
        var importer = recognised.importer();
        try {
            FoundSource source = files.open(recognised.file());
            source.identify();
            file = source.file();
            notes.forEach(note -> reject(0, note));
            importer.read(source, this);
            return observations > 0 || Role.of(importer.id()) == Role.LOG && source.head().length == 0 ? null
                    : empty(importer.title());
        } catch (IOException e) {
            return Walk.reason(e);
        } catch (CancellationException e) {
            throw e;
        } catch (ForeignException e) {
            return e.getMessage();
        } catch (RuntimeException | StackOverflowError e) {
            return "the importer \"" + importer.title() + "\" (" + importer.id() + ") failed on it ("
                    + e.getClass().getSimpleName() + "); what it read before counts";
        }
    }

    /** What is taken for something and gives nothing was not understood. */
    private String empty(String title) {
        return "is taken for \"" + title + "\", but " + (firstRejected == null ? "nothing in it is understood"
                : "nothing of it could be used: " + firstRejected) + "; it counts as not understood";
    }

    private void put(Object event) {
        batch.add(event);
        if (batch.size() >= BATCH) {
            progress.checkCancelled();
            flush();
        }
    }

    private void flush() {
        if (batch.isEmpty()) {
            // the queue may be gone already: its reader drops it after the last batch
            return;
        }
        List<Object> full = batch;
        batch = new ArrayList<>();
        try {
            while (!queue().offer(full, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                progress.checkCancelled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped");
        }
    }

    @Override
    public String server() {
        return server;
    }

    @Override
    public @Nullable Moment collectedAt() {
        return collectedAt;
    }

    @Override
    public @Nullable NamedComputer computer() {
        return computer;
    }

    @Override
    public Progress progress() {
        return progress;
    }

    @Override
    public void observe(Observation observation) {
        observations++;
        put(observation);
    }

    @Override
    public void observe(Observation observation, ListMark mark) {
        observations++;
        put(new Listed(observation, mark));
    }

    @Override
    public void reject(long line, String found) {
        // whatever an importer quotes
        String reason = Redaction.message(found);
        if (firstRejected == null && !notes.contains(reason)) {
            firstRejected = reason;
        }
        if (++rejected <= MOST_REJECTED) {
            put(new RejectedRow(file, line, reason));
        }
        if (rejected == MOST_REJECTED) {
            put(new RejectedRow(file, 0, "more than " + MOST_REJECTED
                    + " rows were rejected; the others are counted, not listed"));
        }
    }

    // --- the import's thread

    /** Hands everything to the sink as it comes; returns when the file is done. */
    void drain(IntakeSink sink, ReportJoiner reports, AuditJoiner audits, ListJoiner lists, SharedComputers shared)
            throws ProblemException {
        while (true) {
            progress.checkCancelled();
            List<Object> events = take();
            if (events == null) {
                rethrow();
                continue;
            }
            for (Object event : events) {
                switch (event) {
                    case Observation observation when observation.source() == SourceKind.DIRECTORY ->
                        // what a directory names is no account of the server, and no computer that was looked at
                        sink.observe(observation);
                    case Observation observation -> {
                        shared.see(observation.subject());
                        lists.see(observation.subject());
                        sink.observe(audits.join(reports.join(observation), recognised.file().name()));
                    }
                    case Listed listed -> {
                        shared.see(listed.observation().subject());
                        lists.take(listed.observation(), listed.mark(), collectedAt, sink);
                    }
                    case RejectedRow row -> sink.reject(row);
                    case JournalFile journal -> {
                        lists.end(noted(journal, shared.end(), sink), sink);
                        audits.end(journal);
                        queue = null;
                        return;
                    }
                    default -> throw new IllegalStateException("unexpected " + event.getClass());
                }
            }
        }
    }

    private static JournalFile noted(JournalFile journal, Optional<String> note, IntakeSink sink) throws ProblemException {
        if (note.isEmpty()) {
            return journal;
        }
        sink.reject(new RejectedRow(journal.file(), 0, note.get()));
        return journal.withRejection();
    }

    private void rethrow() {
        switch (failure) {
            case null -> {
                // it is still being read
            }
            case Error e -> throw e;
            case RuntimeException e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }

    private @Nullable List<Object> take() {
        try {
            return queue().poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }
}
