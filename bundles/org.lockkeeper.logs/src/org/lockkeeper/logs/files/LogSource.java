package org.lockkeeper.logs.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The bytes of one log, decompressed, readable at any position by several threads at once. Nothing is locked: other
 * programs go on writing, renaming and deleting.
 */
public interface LogSource extends AutoCloseable {

    /** As people know it: the path given, {@code !/} between an archive and its entry. */
    String name();

    /** The file on disk: the log itself, or the archive that it is in. */
    Path path();

    /** How many bytes may be read now. Grows with {@link #refresh()}, or while an archive is unpacked. */
    long size();

    /** Whether {@link #size()} is final for now: {@code false} only while an archive is being unpacked. */
    boolean isArrived();

    /**
     * Waits until there are more bytes than that, or all have arrived.
     *
     * @throws InterruptedException where the thread is interrupted
     */
    default void awaitMoreThan(long size) throws InterruptedException {
        // all there from the start
    }

    /** Looks at the file again. */
    Change refresh() throws IOException;

    /**
     * Whether the file still lies at one of these places; {@link #path()} and {@link #name()} are the new ones then.
     * Always so where nothing outside is held open.
     *
     * @throws IOException where one of them cannot be looked at
     */
    default boolean isAmong(List<Path> places) throws IOException {
        return true;
    }

    /** Whether the very file of that name is held open, not a copy of what is in it. */
    default boolean isHeldOpen() {
        return false;
    }

    /** Takes that for its place, where {@link #refresh()} looks. */
    default void lieAt(Path path, String name) {
        // a copy has none
    }

    /**
     * Whether the file that is open was cut or rewritten, so that what was known of it no longer holds.
     *
     * @throws IOException where it cannot be looked at
     */
    default boolean isCut() throws IOException {
        return false;
    }

    /**
     * Whether the file that is open, which is not written to any more as far as is known, has grown nevertheless.
     *
     * @throws IOException where it cannot be looked at
     */
    default boolean isLonger() throws IOException {
        return false;
    }

    /**
     * Whether one of these compressed files holds just what this one does; {@link #path()} and {@link #name()} are its
     * then.
     *
     * @throws IOException where one of them cannot be looked at
     */
    default boolean isPackedAmong(List<Path> places) throws IOException {
        return false;
    }

    /**
     * Takes what the file that is open holds now for all that there is, after it was cut.
     *
     * @throws IOException where it cannot be read
     */
    default void startOver() throws IOException {
        // never cut
    }

    /** What is wrong with it, for people: a compressed file that ends too early, or one that is too large. */
    Optional<String> problem();

    /** When it was written to last, as far as is known: for lines that tell no year. */
    default Instant written() {
        return Instant.now();
    }

    /** A reader for one thread, which brings bytes into a buffer of its own. */
    ByteReader reader();

    /**
     * A reader for going over many bytes, within {@link Workers#guarded}: it may use a mapping of the file, and a file
     * that is cut meanwhile faults.
     */
    default ByteReader scanner() {
        return reader();
    }

    /** The same for going over all bytes for the first time: whichever way is faster here. */
    default ByteReader firstScanner() {
        return scanner();
    }

    /** Releases the file; readers in use fail with a {@link SourceChangedException} or an {@link IOException}. */
    @Override
    void close();

    /** What {@link #refresh()} found. */
    enum Change {
        /** Nothing new. */
        NONE,
        /** Bytes were appended. */
        GREW,
        /** The file was cut or rewritten in place: everything read from it is void. */
        TRUNCATED,
        /** Another file lies at the path now; this one, renamed or deleted, can still be read to its end. */
        REPLACED,
        /** There is no file at the path any more; what was open can still be read. */
        VANISHED
    }
}
