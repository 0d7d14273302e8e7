package org.lockkeeper.intake.internal.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.lockkeeper.api.intake.ImportContext;
import org.lockkeeper.intake.internal.text.KerioTime;
import org.lockkeeper.text.encoding.TextEncoding;
import org.lockkeeper.text.lines.LineFeeds;

/**
 * Finds {@code HTTP/KOFF} in bytes, by Horspool's search: most of a log is skipped without being looked at. Only lines
 * that hold it become text, and those of the usual form not even that.
 */
final class KoffLines extends TailTime {

    private static final byte[] KOFF = "HTTP/KOFF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] USER = "HTTP/KOFF: User ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FROM = " authenticated  from IP address ".getBytes(StandardCharsets.US_ASCII);
    private static final int[] SKIP = new int[256];

    static {
        Arrays.fill(SKIP, KOFF.length);
        for (int i = 0; i < KOFF.length - 1; i++) {
            SKIP[KOFF[i]] = KOFF.length - 1 - i;
        }
    }

    private final KoffUsers users;

    KoffLines(KoffUsers users, LastEntry last, ImportContext context) {
        super(last, context);
        this.users = users;
    }

    @Override
    public void lines(byte[] bytes, int from, int to, long line, long offset) {
        long number = line;
        int counted = from;
        int at = from;
        while ((at = find(bytes, at, to)) >= 0) {
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
        super.lines(bytes, from, to, line, offset);
    }

    private static int find(byte[] bytes, int from, int to) {
        int last = KOFF.length - 1;
        int at = from + last;
        while (at < to) {
            byte b = bytes[at];
            if (b == 'F' && matches(bytes, at - last, KOFF)) {
                return at - last;
            }
            at += SKIP[b & 0xFF];
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
        if (!usual(bytes, start, end, number, offset)) {
            KerioTime.Stamped stamped = KerioTime.parse(TextEncoding.UTF_8.decode(bytes, start, end).stripTrailing());
            if (stamped != null) {
                users.line(stamped.at(), stamped.text(), number, offset);
            }
        }
    }

    /** Takes {@code [08/Sep/2011 11:25:17] HTTP/KOFF: User a@b authenticated  from IP address 10.0.0.7} apart. */
    private boolean usual(byte[] bytes, int start, int end, long number, long offset) {
        int user = start + KerioTime.STAMP_LENGTH + 1;
        if (end - user < USER.length + FROM.length || bytes[user - 1] != ' ' || !matches(bytes, user, USER)) {
            return false;
        }
        long seconds = KerioTime.seconds(bytes, start, end);
        int name = user + USER.length;
        int nameEnd = asciiUntil(bytes, name, end, ' ');
        int address = nameEnd + FROM.length;
        if (seconds == KerioTime.NONE || nameEnd <= name || end <= address || !matches(bytes, nameEnd, FROM)) {
            return false;
        }
        int addressEnd = address;
        while (addressEnd < end && isAddress(bytes[addressEnd])) {
            addressEnd++;
        }
        if (addressEnd == address) {
            return false;
        }
        users.seen(new String(bytes, name, nameEnd - name, StandardCharsets.ISO_8859_1), seconds, null,
                new String(bytes, address, addressEnd - address, StandardCharsets.ISO_8859_1), number, offset);
        return true;
    }

    private static int asciiUntil(byte[] bytes, int from, int to, char stop) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == stop) {
                return i;
            }
            if (bytes[i] <= ' ') {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isAddress(byte b) {
        return b >= '0' && b <= '9' || b == '.' || b == ':' || b >= 'a' && b <= 'f' || b >= 'A' && b <= 'F';
    }
}
