package org.lockkeeper.logs.time;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.logs.files.LineCursor;
import org.lockkeeper.logs.files.LogFile;

/** Takes lines from all logs in the order of time. One thread. */
final class Merger implements AutoCloseable {

    private final @Nullable MergeMarks marks;
    private final MergeHead[] heads;
    private int current = -1;
    private long limit;
    private int limitInput;
    private long[] stop;
    private int segment;

    /** From a mark on to the end. */
    Merger(List<MergedRows.Input> inputs, MergeMarks marks, int mark) throws IOException {
        this(inputs, marks, mark, marks.mark(mark).state(), marks.stopAfter(mark), marks.pins());
    }

    /** From one place to another. */
    Merger(List<MergedRows.Input> inputs, long[] state, long[] stop, MergeMarks.@Nullable Pin[] pins)
            throws IOException {
        this(inputs, null, 0, state, stop, pins);
    }

    private Merger(List<MergedRows.Input> inputs, @Nullable MergeMarks marks, int segment, long[] state, long[] stop,
            MergeMarks.@Nullable Pin[] pins) throws IOException {
        this.marks = marks;
        this.segment = segment;
        this.stop = stop;
        this.heads = new MergeHead[inputs.size()];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = new MergeHead(inputs.get(i), state[i], state[heads.length + i], stop[i], pins[i]);
        }
    }

    long position(int input) {
        return heads[input].row();
    }

    long[] state() {
        long[] state = new long[heads.length * 2];
        for (int i = 0; i < heads.length; i++) {
            state[i] = heads[i].row();
            state[heads.length + i] = heads[i].before();
        }
        return state;
    }

    /** The log whose line is next, or -1. */
    private int choose() throws IOException {
        int chosen = chooseInSegment();
        while (chosen < 0 && marks != null && marks.isMark(segment + 1)) {
            segment++;
            stop = marks.stopAfter(segment);
            for (int i = 0; i < heads.length; i++) {
                heads[i].allow(stop[i]);
            }
            chosen = chooseInSegment();
        }
        return chosen;
    }

    private int chooseInSegment() {
        if (current >= 0 && heads[current].more()
                && (heads[current].time() < limit || heads[current].time() == limit && current < limitInput)) {
            return current;
        }
        int best = -1;
        limit = Long.MAX_VALUE;
        limitInput = heads.length;
        for (int i = 0; i < heads.length; i++) {
            if (!heads[i].more()) {
                continue;
            }
            if (best < 0 || heads[i].time() < heads[best].time()) {
                if (best >= 0) {
                    limit = heads[best].time();
                    limitInput = best;
                }
                best = i;
            } else if (heads[i].time() < limit) {
                limit = heads[i].time();
                limitInput = i;
            }
        }
        current = best;
        return best;
    }

    /** Passes over the next line and tells its log, or -1 at the end. */
    int next() throws IOException {
        int input = choose();
        if (input >= 0) {
            heads[input].advance();
        }
        return input;
    }

    /** What to make of a line. */
    @FunctionalInterface
    interface Reading<R> {
        R of(LogFile file, LineCursor cursor) throws IOException;
    }

    /** Reads the next line and passes over it. There must be one. */
    <R> R take(Reading<R> reading) throws IOException {
        MergeHead head = heads[choose()];
        R read = reading.of(head.open().file(), head.open().cursor());
        head.advance();
        return read;
    }

    @Override
    public void close() {
        for (MergeHead head : heads) {
            head.close();
        }
    }
}
