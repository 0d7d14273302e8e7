package org.lockkeeper.store.internal.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Fetches blocks of observations and takes them apart on a thread of its own, some blocks ahead of whoever takes the
 * observations. Nobody else may use the connection until this is closed.
 */
final class BlockScan implements AutoCloseable {

    private static final int BLOCKS_WAITING = 16;

    private record Block(List<BlockReader.Row> rows, boolean last, @Nullable Throwable failure) {
    }

    private final BlockingQueue<Block> queue = new ArrayBlockingQueue<>(BLOCKS_WAITING);
    private final Thread thread;
    private volatile boolean closed;
    private Block current = new Block(List.of(), false, null);
    private int at;

    /**
     * Starts fetching.
     *
     * @param reader used by this alone
     */
    BlockScan(Connection connection, BlockReader reader) {
        thread = Thread.ofPlatform().name("lockkeeper-rows").daemon().unstarted(() -> fetch(connection, reader));
        thread.start();
    }

    /** The next row; {@code null} after the last. */
    BlockReader.@Nullable Row next() throws SQLException {
        while (at == current.rows.size()) {
            if (current.failure != null) {
                throw failure();
            }
            if (current.last) {
                return null;
            }
            try {
                current = take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SQLException("reading was interrupted", e);
            }
            at = 0;
        }
        return current.rows.get(at++);
    }

    private Block take() throws InterruptedException {
        while (true) {
            boolean ended = !thread.isAlive();
            Block next = queue.poll(1, TimeUnit.SECONDS);
            if (next != null) {
                return next;
            }
            if (ended) {
                throw new OutOfMemoryError("the thread that reads rows ended without a word");
            }
        }
    }

    private SQLException failure() {
        return switch (current.failure) {
            case SQLException e -> e;
            case Error e -> throw e;
            case null, default -> new SQLException(current.failure);
        };
    }

    private void fetch(Connection connection, BlockReader reader) {
        Throwable failure = null;
        try (PreparedStatement select = connection.prepareStatement(BlockTable.SELECT);
                ResultSet result = select.executeQuery()) {
            while (!closed && result.next()) {
                put(new Block(reader.read(result.getLong(BlockTable.IMPORT), result.getLong(BlockTable.FIRST),
                        result.getInt(BlockTable.COUNT), result.getBytes(BlockTable.CONTENT)), false, null));
            }
        } catch (SQLException | RuntimeException | Error e) {
            failure = e;
        }
        put(new Block(List.of(), true, failure));
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
