package org.lockkeeper.logs.search;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.logs.files.LineIndex;
import org.lockkeeper.logs.files.SourceChangedException;
import org.lockkeeper.logs.internal.bytes.NeedleFinder;
import org.lockkeeper.text.lines.ByteMarks;
import org.lockkeeper.text.lines.LineBreaks;

/**
 * One run over a part of a file for a byte string. Where it is rare each place is looked for on its own, and its line found around it.
 * Where it is frequent that would look at most bytes several times: all places and all line breaks of a few kilobytes are listed then.
 */
final class NeedleScan {

    /** Bytes to a line with the needle from where on places and line breaks are listed; about every fifth line of usual length. */
    private static final int FREQUENT = 1024;
    /** Bytes that are listed at once. */
    private static final int LISTED = 16 << 10;

    private final Part part;
    private final NeedleFinder finder;
    private final LineBreaks breaks;
    private final @Nullable LineSet among;
    private final NeedleMatcher.@Nullable LineCheck check;
    private final LineSet found;
    private @Nullable Lists lists;
    /** The number of the line at {@link #counted}; breaks before that position have been counted. */
    private int line;
    private long counted;
    private boolean frequent;

    // what is in memory
    private MemorySegment memory = MemorySegment.NULL;
    private long start;
    private long end;
    /** Places in memory less positions in the file. */
    private long base;

    /** What is listed of a few kilobytes. */
    private static final class Lists {
        private final ByteMarks marks = new ByteMarks(LISTED);
        private final int[] hits = new int[LISTED + 1];
        private final int[] breaks = new int[LISTED + 1];
    }

    NeedleScan(Part part, NeedleFinder finder, LineBreaks breaks, @Nullable LineSet among, NeedleMatcher.@Nullable LineCheck check) {
        this.part = part;
        this.finder = finder;
        this.breaks = breaks;
        this.among = among;
        this.check = check;
        this.found = new LineSet(part.lines());
        this.counted = part.from();
    }

    LineSet found() {
        return found;
    }

    /**
     * Looks at the next bytes, which overlap those before by less than the needle.
     *
     * @param offset in memory, of the first byte
     * @param at its position in the file
     */
    void next(MemorySegment bytes, long offset, long at, int length) throws IOException {
        memory = bytes;
        start = offset;
        end = offset + length;
        base = offset - at;
        int lines = frequent ? listed() : oneByOne();
        frequent = (long) lines * FREQUENT > length;
    }

    /** @return in how many lines the needle is */
    private int oneByOne() throws IOException {
        int lines = 0;
        long from = start;
        while (true) {
            long hit = finder.next(memory, from, end);
            if (hit < 0) {
                break;
            }
            lines++;
            line = lineAt(hit - base);
            counted = Math.max(counted, hit - base);
            long lineEnd = breaks.next(memory, hit, end);
            if (isWanted(line)) {
                take(breaks.lineStart(memory, start, hit), hit, lineEnd, line);
            }
            if (lineEnd < 0) {
                break;
            }
            from = lineEnd + 1;
            line++;
            counted = from - base;
        }
        if (counted < end - base) {
            line = lineAt(end - base);
            counted = end - base;
        }
        return lines;
    }

    /**
     * The number of the line, in the part, that a byte in memory is in. The index knows it at the start of each block;
     * only what is between has to be counted.
     */
    private int lineAt(long position) throws IOException {
        long known = position & -LineIndex.BLOCK;
        if (known > counted) {
            int before = (int) (part.file().index().lineOf(known) - part.first());
            return before + (int) breaks.count(memory, known + base, position + base);
        }
        return position > counted ? line + (int) breaks.count(memory, counted + base, position + base) : line;
    }

    private int listed() throws IOException {
        Lists here = lists == null ? lists = new Lists() : lists;
        int[] hits = here.hits;
        int[] breaksHere = here.breaks;
        // what overlaps was counted with the bytes before
        int first = counted > start - base ? line - (int) breaks.count(memory, start, counted + base) : line;
        long lineStart = start;
        int last = -1;
        int lines = 0;
        for (long from = start; from < end; from += LISTED) {
            long to = Math.min(end, from + LISTED);
            int hitCount = finder.all(memory, from, to, end, here.marks, hits);
            int breakCount = breaks.all(memory, from, to, here.marks, breaksHere);
            int passed = 0;
            for (int i = 0; i < hitCount; i++) {
                while (passed < breakCount && breaksHere[passed] < hits[i]) {
                    passed++;
                }
                if (first + passed == last) {
                    continue;
                }
                last = first + passed;
                lines++;
                if (isWanted(last)) {
                    long hit = from + hits[i];
                    take(passed > 0 ? from + breaksHere[passed - 1] + 1 : lineStart, hit,
                            passed < breakCount ? from + breaksHere[passed] : breaks.next(memory, hit, end), last);
                }
            }
            first += breakCount;
            lineStart = breakCount > 0 ? from + breaksHere[breakCount - 1] + 1 : lineStart;
        }
        line = first;
        counted = end - base;
        return lines;
    }

    private boolean isWanted(int number) throws SourceChangedException {
        if (number >= part.lines()) {
            throw new SourceChangedException(part.file().source().name());
        }
        return !found.get(number) && (among == null || among.get(number));
    }

    /** @param lineEnd -1 where it is behind what is in memory */
    private void take(long lineStart, long hit, long lineEnd, int number) throws IOException {
        if (check == null || check(check, lineStart, hit, lineEnd, number)) {
            found.set(number);
        }
    }

    private boolean check(NeedleMatcher.LineCheck with, long lineStart, long hit, long lineEnd, int number) throws IOException {
        boolean begins = lineStart > start || lineStart - base == part.from();
        boolean ends = lineEnd >= 0 || end - base == part.to();
        return begins && ends ? with.matches(memory, lineStart, hit, lineEnd >= 0 ? lineEnd : end) : with.matches(number);
    }
}
