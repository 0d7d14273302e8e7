package org.lockkeeper.logs.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.Progress;

/**
 * The threads and buffers of a log engine. Everything long is cut into tasks of a few megabytes, which run in parallel
 * and hand in their results in order.
 */
public final class Workers implements AutoCloseable {

    private final int threads;
    private final ExecutorService executor;
    private final ConcurrentLinkedQueue<ByteBuffer> buffers = new ConcurrentLinkedQueue<>();

    /** As many threads as the machine has processors. */
    public Workers() {
        this(Runtime.getRuntime().availableProcessors());
    }

    /**
     * @param threads at least 1
     */
    public Workers(int threads) {
        this.threads = threads;
        this.executor = Executors.newFixedThreadPool(threads,
                Thread.ofPlatform().daemon().name("logs-", 1).factory());
    }

    /** How many tasks run at once. */
    public int threads() {
        return threads;
    }

    /**
     * One task of a larger whole.
     *
     * @param <R> its result
     */
    @FunctionalInterface
    public interface Task<R> {
        /**
         * Does the work; polls its progress at least every few milliseconds.
         *
         * @throws IOException where a file cannot be read
         */
        R run() throws IOException;
    }

    /** Something that reads files and has no result. */
    @FunctionalInterface
    public interface Action {
        /**
         * Does it.
         *
         * @throws IOException where a file cannot be read
         */
        void run() throws IOException;
    }

    /**
     * Cuts a whole into tasks.
     *
     * @param <R> the result of one
     */
    @FunctionalInterface
    public interface TaskSequence<R> {
        /**
         * The next task, or {@code null} after the last; called by one thread only.
         *
         * @throws IOException where a file cannot be read
         */
        @Nullable Task<R> next() throws IOException;
    }

    /**
     * Takes results.
     *
     * @param <R> the result of one task
     */
    @FunctionalInterface
    public interface Sink<R> {
        /**
         * Takes the next result, in the order of the tasks, on the thread that called
         * {@link Workers#inOrder}.
         *
         * @throws IOException where a file cannot be read
         */
        void accept(R result) throws IOException;
    }

    /**
     * Runs tasks in parallel, no more than a few ahead of the sink, so that memory stays flat. Returns when all are
     * done. Must not be called from within a task.
     *
     * @throws SourceChangedException where a file was cut while it was read
     * @throws IOException where a file cannot be read
     * @throws CancellationException where the progress says so
     */
    public <R> void inOrder(TaskSequence<R> tasks, Sink<R> sink, Progress progress) throws IOException {
        Objects.requireNonNull(progress);
        ArrayDeque<Future<R>> ahead = new ArrayDeque<>();
        try {
            boolean more = true;
            while (true) {
                while (more && ahead.size() < threads + 2) {
                    progress.checkCancelled();
                    Task<R> task = tasks.next();
                    if (task == null) {
                        more = false;
                    } else {
                        ahead.add(submit(() -> guarded(task)));
                    }
                }
                if (ahead.isEmpty()) {
                    return;
                }
                sink.accept(result(ahead.remove()));
                progress.checkCancelled();
            }
        } finally {
            for (Future<R> left : ahead) {
                left.cancel(false);
            }
        }
    }

    /**
     * Runs a long job on a thread of its own, which may itself use {@link #inOrder}.
     *
     * @param name of the thread
     */
    public Thread background(String name, Runnable job) {
        return Thread.ofPlatform().daemon().name(name).start(job);
    }

    /** Stops the threads; what runs is interrupted by its own progress only. */
    @Override
    public void close() {
        executor.shutdown();
    }

    ByteBuffer takeBuffer() {
        ByteBuffer free = buffers.poll();
        return free != null ? free : ByteBuffer.allocateDirect(ByteReader.CAPACITY);
    }

    void giveBuffer(ByteBuffer buffer) {
        buffers.add(buffer);
    }

    private <R> Future<R> submit(Callable<R> task) {
        try {
            return executor.submit(task);
        } catch (RejectedExecutionException e) {
            throw new CancellationException("the log engine was closed");
        }
    }

    /**
     * Runs something that may read mapped memory, and tells a fault in it from other errors: where a mapped file was
     * cut, reading past its new end throws an {@link InternalError}.
     *
     * @throws SourceChangedException where that happened
     * @throws IOException where a file cannot be read
     */
    public static <R> R guarded(Task<R> task) throws IOException {
        try {
            return task.run();
        } catch (InternalError e) {
            throw changedOr(e);
        } catch (IllegalStateException e) {
            if (e instanceof CancellationException || !"Already closed".equals(e.getMessage())) {
                throw e;
            }
            // a mapping that was closed while somebody counted in it
            throw new SourceChangedException("A log file");
        }
    }

    /**
     * The same for something that has no result.
     *
     * @throws SourceChangedException where a file was cut meanwhile
     * @throws IOException where a file cannot be read
     */
    public static void runGuarded(Action action) throws IOException {
        guarded(() -> {
            action.run();
            return true;
        });
    }

    private static IOException changedOr(InternalError e) {
        if (e.getMessage() != null && e.getMessage().contains("memory access")) {
            return new SourceChangedException("A log file");
        }
        throw e;
    }

    private static <R> R result(Future<R> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case RuntimeException runtime -> throw runtime;
                // the machine tells of a fault a moment after it happened, which may be behind the task's end
                case InternalError error -> throw changedOr(error);
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}
