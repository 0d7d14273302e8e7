package org.lockkeeper.intake.internal.log;

import java.util.Optional;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.text.encoding.TextEncoding;
import org.lockkeeper.text.lines.LineChunks;
import org.lockkeeper.text.lines.LineFeeds;
import org.lockkeeper.text.time.KerioLine;

/** Finds the last line with a time of each chunk, looking from its end, and the first of all. */
class TailTime implements LineChunks.Consumer {

    private static final int LOOKED_AT = 4096;

    private final LastEntry last;
    private final ImportContext context;

    TailTime(LastEntry last, ImportContext context) {
        this.last = last;
        this.context = context;
    }

    @Override
    public void lines(byte[] bytes, int from, int to, long line, long offset) {
        if (!last.isBegun()) {
            first(bytes, from, to, line, offset);
        }
        int end = to;
        while (end > from) {
            int start = end - 1;
            while (start > from && bytes[start - 1] != '\n') {
                start--;
            }
            Optional<Moment> at = time(bytes, start, end);
            if (at.isPresent()) {
                last.seen(at.get(), line + LineFeeds.count(bytes, from, start), offset + start - from);
                return;
            }
            end = start;
        }
    }

    private void first(byte[] bytes, int from, int to, long line, long offset) {
        int start = from;
        long number = line;
        while (start < to) {
            int end = start;
            while (end < to && bytes[end] != '\n') {
                end++;
            }
            Optional<Moment> at = time(bytes, start, end);
            if (at.isPresent()) {
                last.seen(at.get(), number, offset + start - from);
                return;
            }
            start = end + 1;
            number++;
        }
    }

    static Optional<Moment> time(byte[] bytes, int start, int end) {
        // most lines without a time are told by their first byte
        if (start >= end || bytes[start] != '[' && bytes[start] != '<' && bytes[start] != ' '
                && (bytes[start] & 0xFF) != 0xEF) {
            return Optional.empty();
        }
        String text = TextEncoding.UTF_8.line(bytes, start, Math.min(end, start + LOOKED_AT));
        return KerioLine.parse(text.stripTrailing()).map(KerioLine::at);
    }

    @Override
    public void tooLong(long line, long offset) {
        context.reject(line, "the line is longer than 1 MiB and was passed over");
    }
}
