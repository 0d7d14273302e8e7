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
 * Finds {@code HTTP/KOFF} and sign-ins by IMAP in bytes, by Horspool's search: most of a log is skipped without being
 * looked at. Only lines that hold one become text and are read by their format, and of those that come again only the time.
 */
final class KoffLines extends TailTime {

    private static final byte[] KOFF = "HTTP/KOFF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] IMAP = "IMAP: User ".getBytes(StandardCharsets.US_ASCII);
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
        }
        return skips;
    }

    @Override
    public void lines(byte[] bytes, int from, int to, long line, long offset) {
        lines(KOFF, SKIP_KOFF, bytes, from, to, line, offset);
        lines(IMAP, SKIP_IMAP, bytes, from, to, line, offset);
        super.lines(bytes, from, to, line, offset);
    }

    private void lines(byte[] what, int[] skips, byte[] bytes, int from, int to, long line, long offset) {
        long number = line;
        int counted = from;
        int at = from;
        while ((at = find(what, skips, bytes, at, to)) >= 0) {
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
            line(bytes, start, end, number, offset + start - from);
            at = end;
        }
    }

    private static int find(byte[] what, int[] skips, byte[] bytes, int from, int to) {
        int last = what.length - 1;
        int at = from + last;
        while (at < to) {
            byte b = bytes[at];
            if (b == what[last] && matches(bytes, at - last, what)) {
                return at - last;
            }
            at += skips[b & 0xFF];
        }
        return -1;
    }

    private static boolean matches(byte[] bytes, int at, byte[] what) {
        for (int i = 0; i < what.length; i++) {
            if (bytes[at + i] != what[i]) {
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
        Optional<LogRecord> record = ActivityFormats.read(TextEncoding.UTF_8.line(bytes, start, end).stripTrailing());
        Moment at = record.map(LogRecord::at).orElse(null);
        if (record.isPresent() && at != null) {
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
