package org.lockkeeper.store.internal.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Fetches blocks of observations on a thread of its own, some blocks ahead of whoever takes the observations, and has them
 * taken apart on all processors: blocks know nothing of each other. Nobody else may use the connection until this is
 * closed.
 */
final class BlockScan implements AutoCloseable {

    private static final int BLOCKS_WAITING = 16;

    /** A block to be taken apart, or the end: {@code rows} is {@code null} then. */
    private record Block(@Nullable FutureTask<List<BlockReader.Row>> rows, @Nullable Throwable failure) {
    }

    private final BlockingQueue<Block> queue = new ArrayBlockingQueue<>(BLOCKS_WAITING);
    /** Those that nobody uses at the moment. */
    private final Queue<BlockReader> readers = new ConcurrentLinkedQueue<>();
    private final Supplier<BlockReader> reader;
    private final Thread thread;
    private volatile boolean closed;
    private List<BlockReader.Row> current = List.of();
    private int at;
    private boolean ended;

    /**
     * Starts fetching.
     *
     * @param reader makes readers, each of which is used by one thread at a time
     */
    BlockScan(Connection connection, Supplier<BlockReader> reader) {
        this.reader = reader;
        thread = Thread.ofPlatform().name("lockkeeper-rows").daemon().unstarted(() -> fetch(connection));
        thread.start();
    }

    /** The next row; {@code null} after the last. */
    BlockReader.@Nullable Row next() throws SQLException {
        while (at == current.size()) {
            if (ended) {
                return null;
            }
            try {
                current = rows(take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SQLException("reading was interrupted", e);
            }
            at = 0;
        }
        return current.get(at++);
    }

    private Block take() throws InterruptedException {
        while (true) {
            boolean dead = !thread.isAlive();
            Block next = queue.poll(1, TimeUnit.SECONDS);
            if (next != null) {
                return next;
            }
            if (dead) {
                throw new OutOfMemoryError("the thread that reads rows ended without a word");
            }
        }
    }

    private List<BlockReader.Row> rows(Block block) throws SQLException, InterruptedException {
        FutureTask<List<BlockReader.Row>> rows = block.rows();
        if (rows == null) {
            if (block.failure() != null) {
                throw failed(block.failure());
            }
            ended = true;
            return List.of();
        }
        // here and now where no other thread has begun with it; else this does nothing
        rows.run();
        try {
            return rows.get();
        } catch (ExecutionException e) {
            throw failed(e.getCause() == null ? e : e.getCause());
        }
    }

    private static SQLException failed(Throwable failure) {
        return switch (failure) {
            case SQLException e -> e;
            case Error e -> throw e;
            default -> new SQLException(failure);
        };
    }

    private void fetch(Connection connection) {
        Throwable failure = null;
        try (PreparedStatement select = connection.prepareStatement(BlockTable.SELECT);
                ResultSet result = select.executeQuery()) {
            while (!closed && result.next()) {
                long importId = result.getLong(BlockTable.IMPORT);
                long first = result.getLong(BlockTable.FIRST);
                int count = result.getInt(BlockTable.COUNT);
                byte[] content = result.getBytes(BlockTable.CONTENT);
                FutureTask<List<BlockReader.Row>> rows = new FutureTask<>(() -> read(importId, first, count, content));
                put(new Block(rows, null));
                ForkJoinPool.commonPool().execute(rows);
            }
        } catch (SQLException | RuntimeException | Error e) {
            failure = e;
        }
        put(new Block(null, failure));
    }

    private List<BlockReader.Row> read(long importId, long first, int count, byte[] content) {
        BlockReader free = readers.poll();
        BlockReader used = free != null ? free : reader.get();
        List<BlockReader.Row> rows = used.read(importId, first, count, content);
        readers.add(used);
        return rows;
    }

    private void put(Block block) {
        boolean sent = false;
        while (!sent && !closed) {
            try {
                sent = queue.offer(block, 100, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                closed = true;
            }
        }
    }

    /** Ends fetching; the connection is free again when this returns. */
    @Override
    public void close() {
        closed = true;
        Threads.await(thread);
    }
}
