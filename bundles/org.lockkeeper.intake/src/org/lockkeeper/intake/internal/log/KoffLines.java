package org.lockkeeper.intake.internal.log;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.text.encoding.TextEncoding;
import org.lockkeeper.text.time.Stamps;

/**
 * Finds sign-ins by KOFF, IMAP, WebDAV and protocols that are not known in bytes. Of lines with a time of the usual form
 * only the beginning is looked at; others, and those of operations, are searched for the name of a protocol or connector.
 * Only lines that do not plainly tell of another protocol become text and are read by their format, and of those that
 * come again only the time.
 */
final class KoffLines extends TailTime {

    private static final List<Needle> WORDS = Stream.concat(Stream.of(new Needle("imap: user "), new Needle("http/webdav")),
            NamedConnector.NEEDLES.stream()).toList();

    /** Bytes of {@code [dd/MMM/yyyy}. */
    private static final int DATE = 12;

    private final KoffUsers users;
    private final LastEntry last;
    private final Stamps stamps = new Stamps();
    private final KnownLines<KoffUsers.Sighting> known = new KnownLines<>();

    KoffLines(KoffUsers users, LastEntry last, ImportContext context) {
        super(last, context);
        this.users = users;
        this.last = last;
    }

    @Override
    public void lines(byte[] bytes, int from, int to, long line, long offset) {
        each(bytes, from, to, line, offset);
        named(bytes, from, to, line, offset);
        super.lines(bytes, from, to, line, offset);
    }

    /** Lines of audit logs by their beginnings, others by a connector's protocol, and what a crash of the computer left. */
    private void each(byte[] bytes, int from, int to, long line, long offset) {
        long number = line;
        int before = -1;
        int beforeEnd = -1;
        for (int start = from; start < to; number++) {
            int end = start;
            boolean zero = false;
            while (end < to && bytes[end] != '\n') {
                zero |= bytes[end++] == 0;
            }
            int text = textStart(bytes, start, end);
            // lines of one day, as nearly all are, have no hole between them
            if (text >= 0 && before >= 0 && beforeEnd - before >= DATE
                    && Arrays.equals(bytes, start, start + DATE, bytes, before, before + DATE)) {
                before = start;
                beforeEnd = end;
            } else {
                Moment now = time(bytes, start, end).orElse(null);
                if (now != null) {
                    last.step(before < 0 ? last.newest() : time(bytes, before, beforeEnd).orElse(null), now);
                    before = start;
                    beforeEnd = end;
                }
            }
            if (zero) {
                users.zeros(number);
            }
            if (isOfAudit(bytes, text) ? !zero && !Protocols.areOfOthers(bytes, text, end) : isNamed(bytes, start, end)) {
                line(bytes, start, end, number, offset + start - from);
            }
            start = end + 1;
        }
    }

    private static boolean isOfAudit(byte[] bytes, int text) {
        return text >= 0 && bytes[text] != '{';
    }

    /** Lines by other protocols, which are passed over by their beginnings, that name a connector somewhere. */
    private void named(byte[] bytes, int from, int to, long line, long offset) {
        for (Needle connector : NamedConnector.NEEDLES) {
            connector.lines(bytes, from, to, line, (start, end, number) -> {
                int text = textStart(bytes, start, end);
                if (isOfAudit(bytes, text) && Protocols.areOfOthers(bytes, text, end)) {
                    line(bytes, start, end, number, offset + start - from);
                }
            });
        }
    }

    private static boolean isNamed(byte[] bytes, int start, int end) {
        for (Needle word : WORDS) {
            if (word.find(bytes, start, end) >= 0) {
                return true;
            }
        }
        return false;
    }

    private void line(byte[] bytes, int start, int end, long number, long offset) {
        int text = textStart(bytes, start, end);
        KoffUsers.Sighting seen = text < 0 ? null : known.get(bytes, text, end);
        if (seen != null) {
            long second = stamps.read(bytes, start, end);
            if (second != Stamps.NONE) {
                seen.again(second, number, offset);
            }
            return;
        }
        String read = TextEncoding.UTF_8.line(bytes, start, end).stripTrailing();
        Optional<LogRecord> record = ActivityFormats.read(read);
        Moment at = record.map(LogRecord::at).orElse(null);
        if (record.isEmpty() || at == null) {
            users.untimed(read, number);
        } else {
            LogRecord r = record.get();
            KoffUsers.Sighting sighting = users.line(at, r.text(), r.fields(), number, offset);
            // audit lines alone come again and again
            if (sighting != null && text >= 0 && bytes[text] != '{') {
                known.put(bytes, text, end, sighting);
            }
        }
    }

    /** Where the text begins after a time of the usual form, {@code [dd/MMM/yyyy HH:mm:ss] }; -1 where it has another. */
    private static int textStart(byte[] bytes, int start, int end) {
        int close = start + Stamps.SHORTEST - 1;
        if (end - close < 3 || bytes[start] != '[' || bytes[close] != ']' || bytes[close + 1] != ' ') {
            return -1;
        }
        for (int i = start + 1; i < close; i++) {
            if (bytes[i] == ']') {
                return -1;
            }
        }
        return close + 2;
    }
}
