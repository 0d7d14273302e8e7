package org.lockkeeper.logs.search;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.lockkeeper.logs.files.ByteReader;
import org.lockkeeper.logs.files.TextEncoding;
import org.lockkeeper.logs.internal.bytes.LineBreaks;
import org.lockkeeper.logs.internal.bytes.NeedleFinder;

/** Finds a byte string without looking at lines; a line's number is counted only where there is something in it. */
final class NeedleTest implements Test {

    private final NeedleFinder finder;
    private final LineBreaks breaks;
    private final Verifier verifier;

    /** Looks at a line that holds the needle more closely. One for each part. */
    interface LineCheck extends AutoCloseable {
        /**
         * Whether the line matches.
         *
         * @param memory holds the line
         * @param from where it begins in the memory
         * @param to where it ends, without line break
         */
        boolean matches(MemorySegment memory, long from, long to) throws IOException;

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
    NeedleTest(NeedleFinder finder, TextEncoding encoding, Verifier verifier) {
        this.finder = finder;
        this.breaks = encoding.carriageReturns() ? LineBreaks.CR : LineBreaks.LF;
        this.verifier = verifier;
    }

    @Override
    public int cost() {
        return verifier == null ? 1 : 2;
    }

    @Override
    public LineSet lines(Part part, LineSet among) throws IOException {
        try (LineCheck check = verifier == null ? null : verifier.check(part)) {
            return lines(part, among, check);
        }
    }

    private LineSet lines(Part part, LineSet among, LineCheck check) throws IOException {
        LineSet found = new LineSet(part.lines());
        int line = 0;
        // breaks before this position have been counted
        long counted = part.from();
        int overlap = finder.length() - 1;
        try (ByteReader reader = part.file().source().reader()) {
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
                    if (hit - base > counted) {
                        line += (int) breaks.count(s, counted + base, hit);
                        counted = hit - base;
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
                    line += (int) breaks.count(s, counted + base, end);
                    counted = at + length;
                }
                at += length - overlap;
            }
        }
        return found;
    }

    private boolean check(LineCheck check, Part part, MemorySegment s, long start, long hit, long lineEnd, long end,
            long base, int line) throws IOException {
        byte lineBreak = (byte) (breaks == LineBreaks.CR ? '\r' : '\n');
        long from = hit;
        while (from > start && s.get(ValueLayout.JAVA_BYTE, from - 1) != lineBreak) {
            from--;
        }
        boolean begins = from > start || from - base == part.from();
        boolean ends = lineEnd >= 0 || end - base == part.to();
        return begins && ends ? check.matches(s, from, lineEnd >= 0 ? lineEnd : end) : check.matches(line);
    }
}
