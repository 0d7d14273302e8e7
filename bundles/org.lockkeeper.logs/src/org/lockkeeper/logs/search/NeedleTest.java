package org.lockkeeper.logs.search;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.logs.files.ByteReader;
import org.lockkeeper.logs.files.LineIndex;
import org.lockkeeper.logs.files.SourceChangedException;
import org.lockkeeper.logs.internal.bytes.NeedleFinder;
import org.lockkeeper.text.encoding.TextEncoding;
import org.lockkeeper.text.lines.LineBreaks;

/** Finds a byte string without looking at lines; a line's number is counted only where there is something in it. */
final class NeedleTest implements Test {

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
    NeedleTest(NeedleFinder finder, TextEncoding encoding, @Nullable Verifier verifier) {
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
        LineSet found = new LineSet(part.lines());
        int line = 0;
        // breaks before this position have been counted
        long counted = part.from();
        int overlap = finder.length() - 1;
        try (ByteReader reader = part.file().source().scanner()) {
            for (long at = part.from(); at < part.to();) {
                part.progress().checkCancelled();
                int length = reader.load(at, (int) Math.min(ByteReader.CAPACITY, part.to() - at));
                MemorySegment s = reader.memory();
                long base = reader.offset() - at;
                long start = reader.offset();
                long end = start + length;
                long from = start;
                while (true) {
                    long hit = finder.next(s, from, end);
                    if (hit < 0) {
                        break;
                    }
                    line = lineAt(hit - base, line, counted, part, s, base);
                    counted = Math.max(counted, hit - base);
                    if (line >= part.lines()) {
                        throw new SourceChangedException(part.file().source().name());
                    }
                    long lineEnd = breaks.next(s, hit, end);
                    if (!found.get(line) && (among == null || among.get(line))
                            && (check == null || check(check, part, s, start, hit, lineEnd, end, base, line))) {
                        found.set(line);
                    }
                    if (lineEnd < 0) {
                        break;
                    }
                    from = lineEnd + 1;
                    line++;
                    counted = from - base;
                }
                if (at + length >= part.to()) {
                    break;
                }
                if (counted < at + length) {
                    line = lineAt(at + length, line, counted, part, s, base);
                    counted = at + length;
                }
                at += length - overlap;
            }
        }
        return found;
    }

    /**
     * The number of the line, in the part, that a byte in memory is in. The index knows it at the start of each block;
     * only what is between has to be counted.
     *
     * @param line the number at {@code counted}, from where on bytes are in memory
     */
    private int lineAt(long position, int line, long counted, Part part, MemorySegment s, long base)
            throws IOException {
        long known = position & -LineIndex.BLOCK;
        if (known > counted) {
            int before = (int) (part.file().index().lineOf(known) - part.first());
            return before + (int) breaks.count(s, known + base, position + base);
        }
        return position > counted ? line + (int) breaks.count(s, counted + base, position + base) : line;
    }

    private boolean check(LineCheck check, Part part, MemorySegment s, long start, long hit, long lineEnd, long end,
            long base, int line) throws IOException {
        long from = breaks.lineStart(s, start, hit);
        boolean begins = from > start || from - base == part.from();
        boolean ends = lineEnd >= 0 || end - base == part.to();
        return begins && ends ? check.matches(s, from, hit, lineEnd >= 0 ? lineEnd : end) : check.matches(line);
    }
}
