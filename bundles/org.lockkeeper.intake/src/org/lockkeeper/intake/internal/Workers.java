package org.lockkeeper.intake.internal;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.lockkeeper.api.intake.IntakeSink;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;

/** Reads files on a few threads, some files ahead of what the sink takes; memory is bounded by how far ahead. */
final class Workers implements Closeable {

    private static final int MOST_THREADS = 4;
    private static final int AHEAD = 16;
    private static final int PATIENCE_SECONDS = 30;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS),
            Thread.ofPlatform().name("lockkeeper-intake-", 1).daemon().factory());
    private final Progress progress;
    private volatile boolean stopped;

    Workers(Progress progress) {
        this.progress = progress;
    }

    /** The progress that workers look at: cancelled also where the import failed. */
    Progress progress() {
        return new Progress() {
            @Override
            public void task(String name) {
                progress.task(name);
            }

            @Override
            public void fraction(double done) {
                // of one file among many that are read at once: says nothing of the whole
            }

            @Override
            public boolean isCancelled() {
                return stopped || progress.isCancelled();
            }
        };
    }

    /** Does the same with each of many things on all threads; the results are in their order. */
    <T, R> List<R> each(List<T> things, Function<T, R> work) {
        List<Future<R>> coming = new ArrayList<>(things.size());
        for (T thing : things) {
            coming.add(threads.submit(() -> work.apply(thing)));
        }
        List<R> results = new ArrayList<>(things.size());
        try {
            for (Future<R> each : coming) {
                results.add(each.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException failure) {
                throw failure;
            }
            if (cause instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(cause);
        }
        return results;
    }

    /** Receives each file before it is handed to the sink. */
    interface Listener {
        void next(FileReading reading);
    }

    /** Reads the files and hands what they give to the sink, in their order. */
    void read(Iterator<FileReading> files, IntakeSink sink, Listener listener) throws ProblemException {
        ReportJoiner reports = new ReportJoiner();
        AuditJoiner audits = new AuditJoiner();
        ListJoiner lists = new ListJoiner();
        SharedComputers shared = new SharedComputers();
        Deque<FileReading> ahead = new ArrayDeque<>();
        while (files.hasNext() || !ahead.isEmpty()) {
            while (files.hasNext() && ahead.size() < AHEAD) {
                FileReading reading = files.next();
                reading.begin();
                ahead.add(reading);
                threads.execute(reading);
            }
            FileReading reading = ahead.poll();
            listener.next(reading);
            lists.next(reading.server(), sink);
            reading.drain(sink, reports, audits, lists, shared);
        }
        lists.flush(sink);
    }

    /** Stops the workers and waits until they let go of their files. */
    @Override
    public void close() {
        stopped = true;
        threads.shutdownNow();
        try {
            threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
