package org.lockkeeper.logs.search;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.logs.files.ByteReader;
import org.lockkeeper.logs.internal.bytes.NeedleFinder;
import org.lockkeeper.logs.internal.regex.ByteDfa;
import org.lockkeeper.logs.internal.regex.Nfa;
import org.lockkeeper.text.encoding.TextEncoding;
import org.lockkeeper.text.lines.LineBreaks;

/**
 * Runs an automaton over whole lines: over the bytes as they lie where they are UTF-8, else over what they are as UTF-8.
 * A line with bytes that are no UTF-8 is decoded, as it would be shown, and run again. Lines may have any length.
 */
final class Automaton implements LineMatcher {

    private final Nfa nfa;
    private final TextEncoding encoding;
    private final ConcurrentLinkedQueue<Machine> machines = new ConcurrentLinkedQueue<>();

    Automaton(Nfa nfa, TextEncoding encoding) {
        this.nfa = nfa;
        this.encoding = encoding;
    }

    @Override
    public int cost() {
        return encoding.isUtf8() ? 10 : 30;
    }

    /** What one thread needs. */
    private static final class Machine {
        private final ByteDfa dfa;
        private final byte[] bytes = new byte[ByteReader.CAPACITY];

        Machine(Nfa nfa) {
            this.dfa = new ByteDfa(nfa);
        }
    }

    private Machine take() {
        Machine machine = machines.poll();
        return machine != null ? machine : new Machine(nfa);
    }

    @Override
    public LineSet lines(Part part, @Nullable LineSet among) throws IOException {
        LineSet found = new LineSet(part.lines());
        Machine machine = take();
        try {
            if (among != null && among.size() * 16L < part.lines()) {
                for (int line = among.next(0); line >= 0; line = among.next(line + 1)) {
                    part.progress().checkCancelled();
                    if (matches(part, line, machine)) {
                        found.set(line);
                    }
                }
            } else {
                scan(part.from(), part.to(), part, machine, found, encoding.isUtf8());
            }
        } finally {
            machines.add(machine);
        }
        return found;
    }

    /**
     * Checks single lines, for the prefilter.
     *
     * @param prefix finds what every match begins with, so that nothing before its first place matters; {@code null}
     *        where there is no such text
     * @param isNeedle whether that is what the lines are found by, so that its first place is known
     */
    NeedleMatcher.LineCheck check(Part part, @Nullable NeedleFinder prefix, boolean isNeedle) {
        return new Check(part, encoding.isUtf8() ? prefix : null, isNeedle);
    }

    private final class Check implements NeedleMatcher.LineCheck {
        private final Part part;
        private final @Nullable NeedleFinder prefix;
        private final boolean isNeedle;
        private final Machine machine = take();

        Check(Part part, @Nullable NeedleFinder prefix, boolean isNeedle) {
            this.part = part;
            this.prefix = prefix;
            this.isNeedle = isNeedle;
        }

        @Override
        public boolean matches(MemorySegment memory, long from, long hit, long to) {
            long end = to;
            while (!encoding.carriageReturns() && end > from && memory.get(ValueLayout.JAVA_BYTE, end - 1) == '\r') {
                end--;
            }
            int result = ByteDfa.DEAD;
            long begin = prefix == null ? from : isNeedle ? hit : prefix.next(memory, from, end);
            if (begin < 0) {
                return false;
            }
            if (prefix != null && machine.dfa.knowsBegun()) {
                result = fromPlaces(prefix, memory, begin, end);
            } else if (begin > from) {
                int before = memory.get(ValueLayout.JAVA_BYTE, begin - 1) & 0xff;
                result = run(machine.bytes, copy(memory, begin, end), machine.dfa.startAfter(before));
            } else if (encoding.isUtf8()) {
                result = run(machine.bytes, copy(memory, from, end), machine.dfa.start());
            }
            if (result == ByteDfa.DEAD) {
                byte[] utf8 = encoding.charset().decode(ByteBuffer.wrap(machine.bytes, 0, copy(memory, from, end)))
                        .toString().getBytes(StandardCharsets.UTF_8);
                result = run(utf8, utf8.length, machine.dfa.start());
            }
            return result == ByteDfa.MATCH;
        }

        /** Tries each place of the prefix, and goes on to the next where nothing came of it. */
        private int fromPlaces(NeedleFinder begin, MemorySegment memory, long hit, long end) {
            int length = copy(memory, hit, end);
            int known = begin.ignoresCase() ? 0 : begin.length();
            for (long at = hit; at >= 0;) {
                int state = known == 0 ? machine.dfa.start() : machine.dfa.begun(machine.bytes, known);
                if (ByteDfa.isOpen(state)) {
                    state = machine.dfa.runWhileBegun(machine.bytes, (int) (at - hit) + known, length, state);
                }
                if (state >= 0) {
                    return ByteDfa.isOpen(state) ? machine.dfa.atEnd(state) : state;
                }
                at = begin.next(memory, hit + ~state, end);
            }
            return ByteDfa.NO_MATCH;
        }

        private int copy(MemorySegment memory, long from, long end) {
            int length = (int) (end - from);
            MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, from, machine.bytes, 0, length);
            return length;
        }

        private int run(byte[] bytes, int length, int start) {
            int state = machine.dfa.run(bytes, 0, length, start);
            return ByteDfa.isOpen(state) ? machine.dfa.atEnd(state) : state;
        }

        @Override
        public boolean matches(int line) throws IOException {
            return Automaton.this.matches(part, line, machine);
        }

        @Override
        public void close() {
            machines.add(machine);
        }
    }

    private boolean matches(Part part, int line, Machine machine) throws IOException {
        long from = part.file().index().offsetOf(part.first() + line);
        long to = line + 1 == part.lines() ? part.to() : part.file().index().offsetOf(part.first() + line + 1);
        LineSet found = new LineSet(1);
        scan(from, to, part, machine, found, encoding.isUtf8());
        return found.get(0);
    }

    /** Runs over the lines between two offsets. */
    private void scan(long from, long to, Part part, Machine machine, LineSet found, boolean raw) throws IOException {
        Run run = new Run(part, machine, found, raw, from);
        if (raw) {
            try (ByteReader reader = part.file().source().scanner()) {
                for (long at = from; at < to;) {
                    part.progress().checkCancelled();
                    int length = reader.load(at, (int) Math.min(ByteReader.CAPACITY, to - at));
                    MemorySegment.copy(reader.memory(), ValueLayout.JAVA_BYTE, reader.offset(), machine.bytes, 0, length);
                    run.feedRaw(machine.bytes, length, at, reader.memory(), reader.offset());
                    at += length;
                }
            }
        } else {
            decoded(from, to, part, run);
        }
        run.end(to);
    }

    /** Decodes a range of bytes piece by piece and feeds it as UTF-8. */
    private void decoded(long from, long to, Part part, Run run) throws IOException {
        Transcoder transcoder = new Transcoder(encoding, (bytes, length) -> run.feed(bytes, length, -1));
        try (ByteReader reader = part.file().source().scanner()) {
            for (long at = from; at < to;) {
                part.progress().checkCancelled();
                int length = reader.load(at, (int) Math.min(Transcoder.PIECE, to - at));
                byte[] bytes = new byte[length];
                MemorySegment.copy(reader.memory(), ValueLayout.JAVA_BYTE, reader.offset(), bytes, 0, length);
                transcoder.feed(bytes, at + length >= to);
                at += length;
            }
        }
    }

    /** Where the run over a part's lines stands; lines go on from one piece of memory to the next. */
    private final class Run {
        private final Part part;
        private final Machine machine;
        private final ByteDfa dfa;
        private final LineSet found;
        private final boolean raw;
        private final byte lineBreak;
        private final boolean dropReturns;
        private int line;
        private int state;
        private boolean begun;
        /** Returns at the end of what was fed, which belong to the line end where it follows. */
        private int heldReturns;
        private long lineStart;

        Run(Part part, Machine machine, LineSet found, boolean raw, long from) {
            this.part = part;
            this.machine = machine;
            this.dfa = machine.dfa;
            this.found = found;
            this.raw = raw;
            this.lineBreak = (byte) (encoding.carriageReturns() ? '\r' : '\n');
            this.dropReturns = !encoding.carriageReturns();
            this.lineStart = from;
            this.state = dfa.start();
        }

        /**
         * @param offset in the file of the first byte, -1 where the bytes are not the file's own
         */
        void feed(byte[] bytes, int length, long offset) throws IOException {
            feed(bytes, 0, length, offset);
        }

        private void feed(byte[] bytes, int from, int length, long offset) throws IOException {
            int at = from;
            while (at < length) {
                int end = at;
                while (end < length && bytes[end] != lineBreak) {
                    end++;
                }
                boolean whole = end < length;
                int stop = end;
                while (dropReturns && stop > at && bytes[stop - 1] == '\r') {
                    stop--;
                }
                if (stop > at) {
                    release();
                }
                heldReturns += end - stop;
                step(bytes, at, stop);
                if (whole) {
                    heldReturns = 0;
                    finish(offset + end + 1);
                    at = end + 1;
                } else {
                    at = end;
                }
            }
        }

        /**
         * The same for the file's own bytes, whole lines two at a time.
         *
         * @param memory holds the same bytes, in which line breaks are found faster
         * @param base where in it they begin
         */
        void feedRaw(byte[] bytes, int length, long offset, MemorySegment memory, long base) throws IOException {
            int at = 0;
            if (begun || heldReturns > 0 || !dropReturns) {
                long end = dropReturns ? LineBreaks.LF.next(memory, base, base + length) : -1;
                at = end < 0 ? length : (int) (end - base) + 1;
                feed(bytes, 0, at, offset);
            }
            int last = length;
            while (last > at && bytes[last - 1] != '\n') {
                last--;
            }
            if (last > at) {
                int middle = (at + last) >>> 1;
                while (bytes[middle] != '\n') {
                    middle++;
                }
                middle++;
                int middleLine = (int) LineBreaks.LF.count(memory, base + at, base + middle);
                int lines = middleLine + (int) LineBreaks.LF.count(memory, base + middle, base + last);
                List<int[]> undecodable = new ArrayList<>();
                dfa.scan(bytes, at, middle, last, middleLine, new ByteDfa.Found() {
                    @Override
                    public void matches(int n) {
                        if (line + n < found.lines()) {
                            found.set(line + n);
                        }
                    }

                    @Override
                    public void undecodable(int n, int from, int to) {
                        undecodable.add(new int[] {n, from, to});
                    }
                });
                int firstLine = line;
                for (int[] u : undecodable) {
                    line = firstLine + u[0];
                    lineStart = offset + u[1];
                    decide(ByteDfa.DEAD, offset + u[2]);
                }
                line = firstLine + lines;
                lineStart = offset + last;
                state = dfa.start();
                begun = false;
            }
            feed(bytes, last, length, offset);
        }

        /** Returns that no line end followed are text. */
        private void release() {
            for (; heldReturns > 0; heldReturns--) {
                step(RETURN, 0, 1);
            }
        }

        private void step(byte[] bytes, int from, int to) {
            begun |= to > from;
            if (ByteDfa.isOpen(state)) {
                state = dfa.run(bytes, from, to, state);
            }
        }

        private void finish(long next) throws IOException {
            decide(ByteDfa.isOpen(state) ? dfa.atEnd(state) : state, next);
        }

        private void decide(int ran, long next) throws IOException {
            int result = ran;
            if (result == ByteDfa.DEAD && raw) {
                LineSet again = new LineSet(1);
                scan(lineStart, next, part, machine, again, false);
                result = again.get(0) ? ByteDfa.MATCH : ByteDfa.NO_MATCH;
            }
            if (result == ByteDfa.MATCH && line < found.lines()) {
                found.set(line);
            }
            line++;
            lineStart = next;
            state = dfa.start();
            begun = false;
        }

        /** Finishes a last line without line break. */
        void end(long to) throws IOException {
            release();
            if (begun || lineStart < to && raw) {
                finish(to);
            }
        }
    }

    private static final byte[] RETURN = {'\r'};
}
