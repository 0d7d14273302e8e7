package org.lockkeeper.intake.internal.log;

import java.nio.charset.StandardCharsets;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.text.encoding.TextEncoding;
import org.lockkeeper.text.lines.LineFeeds;
import org.lockkeeper.text.time.KerioLine;

/** Takes some lines of each chunk that tell the server's clock, and those that tell of a connector, besides the newest time. */
final class MailChunks extends TailTime {

    private static final byte[] RECEIVED = "Recv: Queue-ID: ".getBytes(StandardCharsets.US_ASCII);
    /** Lines taken at the beginning of each chunk, which is a few thousand lines long. */
    private static final int TAKEN = 6;
    /** So far a chunk is looked through where no such line comes: other logs have none. */
    private static final int LOOKED_AT = 64 << 10;
    private static final int LONGEST = 4096;

    private final ServerOffset clock;
    private final ConnectorTraces traces;

    MailChunks(ServerOffset clock, ConnectorTraces traces, LastEntry last, ImportContext context) {
        super(last, context);
        this.clock = clock;
        this.traces = traces;
    }

    @Override
    public void lines(byte[] bytes, int from, int to, long line, long offset) {
        int taken = 0;
        int end = Math.min(to, from + LOOKED_AT);
        for (int at = from; at < end && taken < TAKEN; at++) {
            if (bytes[at] == 'R' && at + RECEIVED.length < to && startsWith(bytes, at)) {
                int start = at;
                while (start > from && bytes[start - 1] != '\n') {
                    start--;
                }
                int stop = at;
                while (stop < to && bytes[stop] != '\n' && stop - start < LONGEST) {
                    stop++;
                }
                long number = line + LineFeeds.count(bytes, from, start);
                long place = offset + start - from;
                KerioLine.parse(TextEncoding.UTF_8.line(bytes, start, stop).stripTrailing()).ifPresent(parsed -> {
                    Moment when = parsed.at();
                    if (when != null) {
                        clock.line(when, parsed.text(), number, place);
                    }
                });
                taken++;
                at = stop;
            }
        }
        for (Needle needle : ConnectorTraces.NEEDLES) {
            needle.lines(bytes, from, to, line, (start, stop, number) -> {
                String read = TextEncoding.UTF_8.line(bytes, start, stop).stripTrailing();
                KerioLine.parse(read).ifPresent(parsed -> {
                    Moment when = parsed.at();
                    if (when != null) {
                        traces.line(when, read, parsed.text(), number, offset + start - from);
                    }
                });
            });
        }
        super.lines(bytes, from, to, line, offset);
    }

    private static boolean startsWith(byte[] bytes, int at) {
        for (int i = 0; i < RECEIVED.length; i++) {
            if (bytes[at + i] != RECEIVED[i]) {
                return false;
            }
        }
        return true;
    }
}
