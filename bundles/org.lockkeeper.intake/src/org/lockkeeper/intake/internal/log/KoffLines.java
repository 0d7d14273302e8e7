package org.lockkeeper.intake.internal.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.text.encoding.TextEncoding;
import org.lockkeeper.text.lines.LineFeeds;

/**
 * Finds {@code HTTP/KOFF} and sign-ins by IMAP in bytes, by Horspool's search: most of a log is skipped without being
 * looked at. Only lines that hold one become text and are read by their format; of IMAP, the last of each account.
 */
final class KoffLines extends TailTime {

    private static final byte[] KOFF = "HTTP/KOFF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] IMAP = "IMAP: User ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SIGNED_IN = " authenticated".getBytes(StandardCharsets.US_ASCII);
    private static final int[] SKIP_KOFF = skips(KOFF);
    private static final int[] SKIP_IMAP = skips(IMAP);

    private final KoffUsers users;
    private final ActivityFormats formats = new ActivityFormats();

    KoffLines(KoffUsers users, LastEntry last, ImportContext context) {
        super(last, context);
        this.users = users;
    }

    /** What is done with a line that was found, as text. */
    @FunctionalInterface
    private interface Found {
        void line(String line, int at, long number, long offset);
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
        each(KOFF, SKIP_KOFF, bytes, from, to, line, offset, (text, _, number, place) -> formats
                .read(text).ifPresent(r -> users.line(r.at(), r.text(), r.fields(), number, place)));
        each(IMAP, SKIP_IMAP, bytes, from, to, line, offset, (text, at, number, place) -> users.imap(text, at,
                number, place));
        super.lines(bytes, from, to, line, offset);
    }

    private static void each(byte[] what, int[] skips, byte[] bytes, int from, int to, long line, long offset,
            Found found) {
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
            if (what == KOFF || isSignIn(bytes, at + IMAP.length, end)) {
                number += LineFeeds.count(bytes, counted, start);
                counted = start;
                // what stands before the account's name is ASCII in these logs, so bytes are letters
                found.line(TextEncoding.UTF_8.line(bytes, start, end).stripTrailing(), at + what.length - start,
                        number, offset + start - from);
            }
            at = end;
        }
    }

    private static boolean isSignIn(byte[] bytes, int account, int end) {
        int at = account;
        while (at < end && bytes[at] != ' ') {
            at++;
        }
        return at > account && end - at >= SIGNED_IN.length && matches(bytes, at, SIGNED_IN);
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
}
