package org.lockkeeper.logs.search;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.logs.files.ByteReader;
import org.lockkeeper.logs.internal.bytes.NeedleFinder;
import org.lockkeeper.text.encoding.TextEncoding;
import org.lockkeeper.text.lines.LineBreaks;

/** Finds a byte string without looking at lines; a line's number is counted only where there is something in it. */
final class NeedleMatcher implements LineMatcher {

    private final NeedleFinder finder;
    private final LineBreaks breaks;
    private final @Nullable Verifier verifier;

    /** Looks at a line that holds the needle more closely. One for each part. */
    interface LineCheck extends AutoCloseable {
        /**
         * Whether the line matches.
         *
         * @param memory holds the line
         * @param from where it begins in the memory
         * @param hit where the needle first is in it
         * @param to where it ends, without line break
         */
        boolean matches(MemorySegment memory, long from, long hit, long to) throws IOException;

        /** The same for a line that is not in memory as a whole. */
        boolean matches(int line) throws IOException;

        @Override
        void close();
    }

    /** Makes the checks. */
    @FunctionalInterface
    interface Verifier {
        LineCheck check(Part part) throws IOException;
    }

    /**
     * @param verifier what else must hold for a line; {@code null} for nothing
     */
    NeedleMatcher(NeedleFinder finder, TextEncoding encoding, @Nullable Verifier verifier) {
        this.finder = finder;
        this.breaks = encoding.carriageReturns() ? LineBreaks.CR : LineBreaks.LF;
        this.verifier = verifier;
    }

    @Override
    public int cost() {
        return verifier == null ? 1 : 2;
    }

    @Override
    public LineSet lines(Part part, @Nullable LineSet among) throws IOException {
        try (LineCheck check = verifier == null ? null : verifier.check(part)) {
            return lines(part, among, check);
        }
    }

    private LineSet lines(Part part, @Nullable LineSet among, @Nullable LineCheck check) throws IOException {
        NeedleScan scan = new NeedleScan(part, finder, breaks, among, check);
        int overlap = finder.length() - 1;
        try (ByteReader reader = part.file().source().scanner()) {
            for (long at = part.from(); at < part.to();) {
                part.progress().checkCancelled();
                int length = reader.load(at, (int) Math.min(ByteReader.CAPACITY, part.to() - at));
                scan.next(reader.memory(), reader.offset(), at, length);
                if (at + length >= part.to()) {
                    break;
                }
                at += length - overlap;
            }
        }
        return scan.found();
    }
}
