package org.lockkeeper.intake.internal.log;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.text.encoding.TextEncoding;
import org.lockkeeper.text.lines.LineFeeds;
import org.lockkeeper.text.time.Stamps;

/**
 * Finds sign-ins by KOFF and IMAP in bytes, however their protocol is spelt. Of lines with a time of the usual form only
 * the beginning is looked at; others, and those of operations, are found by Horspool's search. Only lines that tell of one
 * become text and are read by their format, and of those that come again only the time.
 */
final class KoffLines extends TailTime {

    // lower case: bytes are compared without regard to case
    private static final byte[] KOFF = "http/koff".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] IMAP = "imap: user ".getBytes(StandardCharsets.US_ASCII);
    /** A protocol stands in the first so many bytes of a line's text. */
    private static final int PROTOCOL = 60;
    private static final int[] SKIP_KOFF = skips(KOFF);
    private static final int[] SKIP_IMAP = skips(IMAP);

    private final KoffUsers users;
    private final Stamps stamps = new Stamps();
    private final KnownLines<KoffUsers.Sighting> known = new KnownLines<>();

    KoffLines(KoffUsers users, LastEntry last, ImportContext context) {
        super(last, context);
        this.users = users;
    }

    private static int[] skips(byte[] what) {
        int[] skips = new int[256];
        Arrays.fill(skips, what.length);
        for (int i = 0; i < what.length - 1; i++) {
            skips[what[i]] = what.length - 1 - i;
            skips[Character.toUpperCase((char) what[i])] = what.length - 1 - i;
        }
        return skips;
    }

    @Override
    public void lines(byte[] bytes, int from, int to, long line, long offset) {
        signIns(bytes, from, to, line, offset);
        others(bytes, from, to, line, offset);
        super.lines(bytes, from, to, line, offset);
    }

    /** Lines of audit logs by their beginnings, and what a crash of the computer left. */
    private void signIns(byte[] bytes, int from, int to, long line, long offset) {
        long number = line;
        for (int start = from; start < to; number++) {
            int end = start;
            boolean zero = false;
            while (end < to && bytes[end] != '\n') {
                zero |= bytes[end++] == 0;
            }
            int text = textStart(bytes, start, end);
            if (zero) {
                users.zeros(number);
            } else if (isOfAudit(bytes, text) && tellsOfConnector(bytes, text, end)) {
                line(bytes, start, end, number, offset + start - from);
            }
            start = end + 1;
        }
    }

    private static boolean isOfAudit(byte[] bytes, int text) {
        return text >= 0 && bytes[text] != '{';
    }

    /** Whether a text may begin with a protocol that a connector uses. */
    private static boolean tellsOfConnector(byte[] bytes, int text, int end) {
        int last = Math.min(end, text + PROTOCOL) - 3;
        for (int at = text; at < last; at++) {
            int first = bytes[at] | 0x20;
            if (first == 'k' && (bytes[at + 1] | 0x20) == 'o' && ((bytes[at + 2] | 0x20) == 'f'
                            || (bytes[at + 2] | 0x20) == 'c')
                    || first == 'i' && (bytes[at + 1] | 0x20) == 'm' && (bytes[at + 2] | 0x20) == 'a') {
                return true;
            }
        }
        return false;
    }

    /** Lines of other logs that name a connector's protocol. */
    private void others(byte[] bytes, int from, int to, long line, long offset) {
        long number = line;
        int counted = from;
        int koff = find(KOFF, SKIP_KOFF, bytes, from, to);
        int imap = find(IMAP, SKIP_IMAP, bytes, from, to);
        while (koff >= 0 || imap >= 0) {
            int at = koff < 0 || imap >= 0 && imap < koff ? imap : koff;
            int start = at;
            while (start > from && bytes[start - 1] != '\n') {
                start--;
            }
            int end = at;
            while (end < to && bytes[end] != '\n') {
                end++;
            }
            number += LineFeeds.count(bytes, counted, start);
            counted = start;
            if (!isOfAudit(bytes, textStart(bytes, start, end))) {
                line(bytes, start, end, number, offset + start - from);
            }
            koff = koff >= 0 && koff < end ? find(KOFF, SKIP_KOFF, bytes, end, to) : koff;
            imap = imap >= 0 && imap < end ? find(IMAP, SKIP_IMAP, bytes, end, to) : imap;
        }
    }

    private static int find(byte[] what, int[] skips, byte[] bytes, int from, int to) {
        int last = what.length - 1;
        int at = from + last;
        while (at < to) {
            byte b = bytes[at];
            if (lower(b) == what[last] && matches(bytes, at - last, what)) {
                return at - last;
            }
            at += skips[b & 0xFF];
        }
        return -1;
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + 32 : b;
    }

    private static boolean matches(byte[] bytes, int at, byte[] what) {
        for (int i = 0; i < what.length; i++) {
            if (lower(bytes[at + i]) != what[i]) {
                return false;
            }
        }
        return true;
    }

    private void line(byte[] bytes, int start, int end, long number, long offset) {
        int text = textStart(bytes, start, end);
        KoffUsers.Sighting seen = text < 0 ? null : known.get(bytes, text, end);
        if (seen != null) {
            long second = stamps.read(bytes, start, end);
            if (second != Stamps.NONE) {
                seen.again(Moment.ofLocal(LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC)), number, offset);
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
