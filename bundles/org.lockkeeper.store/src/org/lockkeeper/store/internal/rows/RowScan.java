package org.lockkeeper.store.internal.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the rows of OBSERVATION on a thread of its own, some blocks ahead of whoever makes observations of them:
 * Derby takes about half of the time of both. Nobody else may use the connection until this is closed.
 */
final class RowScan implements AutoCloseable {

    private static final int BLOCK = 1024;
    private static final int BLOCKS_WAITING = 8;

    /** One row as Derby has it; fields are named as the columns. */
    static final class Row {
        long id;
        long importId;
        long fileId;
        long line;
        long byteOffset;
        boolean dated;
        long observedAt;
        /** {@link #LOCAL} where it is null. */
        int observedAtOffset;
        @Nullable String source;
        @Nullable String kind;
        @Nullable String server;
        @Nullable String account;
        @Nullable String computer;
        @Nullable String connector;
        @Nullable String table;
        @Nullable String variable;
        @Nullable String attributes;
    }

    /** An offset that no time has: that of the time is not known. */
    static final int LOCAL = Integer.MAX_VALUE;

    /** No row. */
    static final Row NONE = new Row();

    private record Block(Row[] rows, int size, @Nullable Throwable failure) {
    }

    private final BlockingQueue<Block> queue = new ArrayBlockingQueue<>(BLOCKS_WAITING);
    private final Thread thread;
    private volatile boolean closed;
    private Block current = new Block(new Row[0], 0, null);
    private int at;

    /** Starts fetching. */
    RowScan(Connection connection) {
        thread = Thread.ofPlatform().name("lockkeeper-rows").daemon().unstarted(() -> fetch(connection));
        thread.start();
    }

    /** The next row; {@code null} after the last. */
    @Nullable Row next() throws SQLException {
        while (at == current.size) {
            if (current.failure != null) {
                throw failure();
            }
            if (current.size < current.rows.length) {
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
        return current.rows[at++];
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

    private void fetch(Connection connection) {
        Row[] rows = new Row[BLOCK];
        int size = 0;
        Throwable failure = null;
        try (PreparedStatement select = connection.prepareStatement(ObservationColumns.select());
                ResultSet result = select.executeQuery()) {
            while (!closed && result.next()) {
                rows[size++] = row(result);
                if (size == BLOCK) {
                    put(new Block(rows, size, null));
                    rows = new Row[BLOCK];
                    size = 0;
                }
            }
        } catch (SQLException | RuntimeException | Error e) {
            failure = e;
        }
        // a block that is not full is the last one
        put(new Block(rows, size, failure));
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

    private static Row row(ResultSet result) throws SQLException {
        Row row = new Row();
        row.id = result.getLong(ObservationColumns.ID);
        row.importId = result.getLong(ObservationColumns.IMPORT);
        row.fileId = result.getLong(ObservationColumns.FILE);
        row.line = result.getLong(ObservationColumns.LINE);
        row.byteOffset = result.getLong(ObservationColumns.BYTE_OFFSET);
        row.observedAt = result.getLong(ObservationColumns.OBSERVED_AT);
        row.dated = row.observedAt != 0 || !result.wasNull();
        row.observedAtOffset = result.getInt(ObservationColumns.OBSERVED_AT_OFFSET);
        if (row.observedAtOffset == 0 && result.wasNull()) {
            row.observedAtOffset = LOCAL;
        }
        row.source = result.getString(ObservationColumns.SOURCE);
        row.kind = result.getString(ObservationColumns.KIND);
        row.server = result.getString(ObservationColumns.SERVER);
        row.account = result.getString(ObservationColumns.ACCOUNT);
        row.computer = result.getString(ObservationColumns.COMPUTER);
        row.connector = result.getString(ObservationColumns.CONNECTOR);
        row.table = result.getString(ObservationColumns.TABLE);
        row.variable = result.getString(ObservationColumns.VARIABLE);
        row.attributes = result.getString(ObservationColumns.ATTRIBUTES);
        return row;
    }

    /** Ends fetching; the connection is free again when this returns. */
    @Override
    public void close() {
        closed = true;
        Threads.await(thread);
    }
}
