package org.lockkeeper.logs.files;

import java.io.IOException;
import java.lang.foreign.MemorySegment;

/**
 * Finds out while a file is gone over for the first time whether its mapping or positional reads are faster: a mapping
 * costs a page fault for every few pages, positional reads copy each byte. Which is less depends on processor, kernel
 * and file system, by a factor of two in either direction, and no rule tells it. So the first pieces are read in both
 * ways in turn, which costs nothing, as they have to be read anyway, and the rest in the better one. The least time of
 * each counts, since other programs only ever make it longer. Later passes take the mapping: its pages are there by
 * then, or are needed again.
 */
final class ReadingChoice {

    private static final int TRIES = 4;
    /** Shorter pieces tell more of the start of a task than of reading. */
    private static final long LEAST_BYTES = 1 << 20;

    private final int[] begun = new int[2];
    private final int[] tried = new int[2];
    private final double[] least = {Double.MAX_VALUE, Double.MAX_VALUE};

    /** Whether the next piece is to be read through the mapping. */
    private synchronized boolean isMapped() {
        if (tried[0] < TRIES || tried[1] < TRIES) {
            return begun[1] <= begun[0];
        }
        return least[1] <= least[0];
    }

    /** Something that makes a reader. */
    interface Readers {
        ByteReader reader(boolean mapped);
    }

    /** A reader for one piece, whose time is taken until it is closed. */
    ByteReader next(Readers readers) {
        boolean mapped = isMapped();
        synchronized (this) {
            begun[mapped ? 1 : 0]++;
        }
        return new Timed(readers.reader(mapped), mapped ? 1 : 0);
    }

    private synchronized void took(int way, long nanos, long bytes) {
        if (bytes >= LEAST_BYTES) {
            tried[way]++;
            least[way] = Math.min(least[way], nanos / (double) bytes);
        }
    }

    private final class Timed implements ByteReader {
        private final ByteReader reader;
        private final int way;
        private final long start = System.nanoTime();
        private long bytes;

        Timed(ByteReader reader, int way) {
            this.reader = reader;
            this.way = way;
        }

        @Override
        public int load(long position, int wanted) throws IOException {
            int n = reader.load(position, wanted);
            bytes += Math.max(0, n);
            return n;
        }

        @Override
        public MemorySegment memory() {
            return reader.memory();
        }

        @Override
        public long offset() {
            return reader.offset();
        }

        @Override
        public void close() {
            reader.close();
            took(way, System.nanoTime() - start, bytes);
        }
    }
}
