package org.lockkeeper.intake.internal.log;

import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.intake.internal.text.KerioTime;
import org.lockkeeper.text.encoding.TextEncoding;
import org.lockkeeper.text.lines.LineChunks;
import org.lockkeeper.text.lines.LineFeeds;

/** Finds the last line with a time of each chunk, looking from its end. */
class TailTime implements LineChunks.Consumer {

    private static final int SYSLOG_LINE = 4096;

    private final LastEntry last;
    private final ImportContext context;

    TailTime(LastEntry last, ImportContext context) {
        this.last = last;
        this.context = context;
    }

    @Override
    public void lines(byte[] bytes, int from, int to, long line, long offset) {
        int end = to;
        while (end > from) {
            int start = end - 1;
            while (start > from && bytes[start - 1] != '\n') {
                start--;
            }
            Moment at = time(bytes, start, end);
            if (at != null) {
                last.seen(at, line + LineFeeds.count(bytes, from, start), offset + start - from);
                return;
            }
            end = start;
        }
    }

    private static Moment time(byte[] bytes, int start, int end) {
        if (bytes[start] == '[') {
            long seconds = KerioTime.seconds(bytes, start, end);
            return seconds == KerioTime.NONE ? null : Moment.ofLocal(KerioTime.local(seconds));
        }
        if (bytes[start] != '<' && bytes[start] != ' ' && (bytes[start] & 0xFF) != 0xEF) {
            return null;
        }
        String text = TextEncoding.UTF_8.decode(bytes, start, Math.min(end, start + SYSLOG_LINE));
        KerioTime.Stamped stamped = KerioTime.parse(text.stripTrailing());
        return stamped == null ? null : stamped.at();
    }

    @Override
    public void tooLong(long line, long offset) {
        context.reject(line, "the line is longer than 1 MiB and was passed over");
    }
}
