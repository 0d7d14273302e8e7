package org.lockkeeper.intake.internal.log;

import java.util.Arrays;
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

    private static final Needles CONNECTORS = new Needles(NamedConnector.NEEDLES);
    private static final Needles WORDS = new Needles(Stream.concat(Stream.of(new Needle("imap: user "),
            new Needle("http/webdav")), NamedConnector.NEEDLES.stream()).toList());

    /** Bytes of {@code [dd/MMM/yyyy}. */
    private static final int DATE = 12;

    private static final Needle PROTOCOL = new Needle("} protocol: ");
    private static final int PROTOCOL_LENGTH = "} protocol: ".length();
    /** Where a line of operations tells its protocol at the latest. */
    private static final int PROTOCOL_BEGINS = 100;

    private final KoffUsers users;
    private final LastEntry last;
    // the protocol of others that came last: it comes again and again
    private byte[] others = new byte[0];
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
            if (isTelling(bytes, start, text, end, zero)) {
                line(bytes, start, text, end, number, offset + start - from);
            }
            start = end + 1;
        }
    }

    /** Whether a line has to be read. Those by other protocols are where they name a connector somewhere. */
    private boolean isTelling(byte[] bytes, int start, int text, int end, boolean zero) {
        if (!isOfAudit(bytes, text)) {
            return isNamed(bytes, start, end);
        }
        return Protocols.areOfOthers(bytes, text, end) ? CONNECTORS.anyIn(bytes, start, end) : !zero;
    }

    private static boolean isOfAudit(byte[] bytes, int text) {
        return text >= 0 && bytes[text] != '{';
    }

    private boolean isNamed(byte[] bytes, int start, int end) {
        return WORDS.anyIn(bytes, start, end) || isOfUnknownProtocol(bytes, start, end);
    }

    /** Whether it is a line of operations by a protocol of which it is not known that no connector uses it. */
    private boolean isOfUnknownProtocol(byte[] bytes, int start, int end) {
        int from = PROTOCOL.find(bytes, start, Math.min(end, start + PROTOCOL_BEGINS)) + PROTOCOL_LENGTH;
        if (from < PROTOCOL_LENGTH) {
            return false;
        }
        int to = from;
        while (to < end && bytes[to] != ',') {
            to++;
        }
        if (Arrays.equals(bytes, from, to, others, 0, others.length)) {
            return false;
        }
        if (!Protocols.areOfOthers(TextEncoding.UTF_8.decode(bytes, from, to))) {
            return true;
        }
        others = Arrays.copyOfRange(bytes, from, to);
        return false;
    }

    private void line(byte[] bytes, int start, int text, int end, long number, long offset) {
        // audit lines alone come again and again
        boolean audit = isOfAudit(bytes, text);
        KoffUsers.Sighting seen = audit ? known.get(bytes, text, end) : null;
        if (seen != null) {
            long second = stamps.read(bytes, start, end);
            if (second != Stamps.NONE) {
                seen.again(second, number, offset);
            }
            return;
        }
        if (text >= 0 && !audit && operation(bytes, start, text, end, number, offset)) {
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
            if (sighting != null && audit) {
                known.put(bytes, text, end, sighting);
            }
        }
    }

    /** Reads the beginning of a line of operations; tells whether that was enough. */
    private boolean operation(byte[] bytes, int start, int text, int end, long number, long offset) {
        int shown = OperationStart.end(bytes, start, text, end);
        LogRecord begin = shown < 0 ? null
                : ActivityFormats.read(TextEncoding.UTF_8.line(bytes, start, shown)).orElse(null);
        Moment at = begin == null ? null : begin.at();
        return begin != null && at != null && users.used(at, begin.text(), begin.fields(), number, offset) != null;
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
