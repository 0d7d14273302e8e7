package org.lockkeeper.intake.internal.csv;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Splits a large file into rows in a thread of its own while the caller judges earlier rows; both take about as long. A
 * failure reaches the caller after all rows that were read before it.
 */
final class ReadAhead implements CsvRow.Reader {

    private static final int BATCH = 256;
    private static final int BATCHES = 8;
    private static final int PATIENCE_MILLIS = 200;

    /** @param last whether nothing comes after it @param failure what ended the reading; {@code null} for the file's end */
    private record Batch(List<CsvRow> rows, boolean last, @Nullable Throwable failure) {
    }

    private final CsvRow.Reader reader;
    private final BlockingQueue<Batch> queue = new ArrayBlockingQueue<>(BATCHES);
    private final Queue<CsvRow> ready = new ArrayDeque<>(BATCH);
    private final Thread thread = Thread.ofPlatform().name("lockkeeper-intake-rows").daemon().unstarted(this::run);
    private volatile boolean stopped;
    private @Nullable Batch end;

    /** @param reader asked by another thread from now on, and closed by this */
    ReadAhead(CsvRow.Reader reader) {
        this.reader = reader;
        thread.start();
    }

    private void run() {
        List<CsvRow> rows = new ArrayList<>(BATCH);
        Throwable failure = null;
        try {
            for (CsvRow row = reader.next(); row != null && !stopped; row = reader.next()) {
                rows.add(row);
                if (rows.size() == BATCH) {
                    put(new Batch(rows, false, null));
                    rows = new ArrayList<>(BATCH);
                }
            }
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
        }
        put(new Batch(rows, true, failure));
    }

    private void put(Batch batch) {
        try {
            boolean put = false;
            while (!put && !stopped) {
                put = queue.offer(batch, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            // nobody interrupts it
            stopped = true;
        }
    }

    @Override
    public @Nullable CsvRow next() throws IOException {
        while (ready.isEmpty()) {
            if (end != null) {
                rethrow(end.failure());
                return null;
            }
            Batch batch = take();
            ready.addAll(batch.rows());
            end = batch.last() ? batch : null;
        }
        return ready.remove();
    }

    private Batch take() {
        try {
            Batch batch = queue.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            while (batch == null) {
                if (!thread.isAlive() && queue.isEmpty()) {
                    throw new IllegalStateException("the rows are not read any more");
                }
                batch = queue.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            }
            return batch;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("stopped");
        }
    }

    private static void rethrow(@Nullable Throwable failure) throws IOException {
        switch (failure) {
            case null -> {
                // it is read to its end
            }
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }

    @Override
    public boolean endsWithLine() {
        return reader.endsWithLine();
    }

    /** Waits until the file is let go of. */
    @Override
    public void close() throws IOException {
        stopped = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        reader.close();
    }
}
