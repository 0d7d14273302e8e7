package org.lockkeeper.logs.files;

import java.io.IOException;
import java.lang.foreign.MemorySegment;

/**
 * Reads a source's bytes at any position. One thread at a time; close it to give its buffer back.
 */
public interface ByteReader extends AutoCloseable {

    /** The most that one {@link #load} brings: 256 KiB, which stays in a core's own cache. */
    int CAPACITY = 256 << 10;

    /**
     * Brings bytes into {@link #memory()}.
     *
     * @param position of the first byte wanted, from the source's start
     * @param wanted how many, at most {@link #CAPACITY}
     * @return how many are there: as many as wanted, or fewer where the source ends before
     * @throws SourceChangedException where the source has become shorter than it said it was
     * @throws IOException where it cannot be read
     */
    int load(long position, int wanted) throws IOException;

    /** The memory that holds the bytes last loaded: a buffer, or the mapped file itself. */
    MemorySegment memory();

    /** Where in {@link #memory()} the first byte loaded lies. */
    long offset();

    /** Gives the buffer back. */
    @Override
    void close();
}
