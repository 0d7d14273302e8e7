package org.lockkeeper.intake.internal.text;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lockkeeper.api.evidence.Moment;

/**
 * Time stamps of Kerio logs: {@code [08/Sep/2011 11:25:17] text}, local time without zone, English months whatever the
 * language of the server, the blank sometimes missing (domain facts, "Timestamp"). Also lines that went through syslog:
 * {@code <22>1 2026-04-01T14:59:31+07:00 host app - - - text}.
 */
public final class KerioTime {

    /** Stands for no time. */
    public static final long NONE = Long.MIN_VALUE;

    /** Length of the usual stamp with brackets. */
    public static final int STAMP_LENGTH = 22;

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private static final Pattern SYSLOG = Pattern.compile("^\\s*<\\d{1,3}>\\d{0,2} ?(\\d{4}-\\d\\d-\\d\\dT\\S{8,30}) "
            + "(\\S+) (\\S+) (\\S+) (\\S+) (?:-|\\[[^\\]]*\\]) ?\uFEFF?(.*)$", Pattern.DOTALL);

    private KerioTime() {
    }

    /**
     * A line taken apart.
     *
     * @param at its time
     * @param text what follows, without the blank between
     */
    public record Stamped(Moment at, String text) {
    }

    /** Takes a line apart; {@code null} where it bears no time. */
    public static Stamped parse(String line) {
        int start = 0;
        while (start < line.length() && (line.charAt(start) == '\uFEFF' || line.charAt(start) == ' ')) {
            start++;
        }
        if (start < line.length() && line.charAt(start) == '[') {
            return bracketed(line, start);
        }
        if (start < line.length() && line.charAt(start) == '<') {
            return syslog(line.substring(start));
        }
        return null;
    }

    private static Stamped bracketed(String line, int start) {
        int close = line.indexOf(']', start);
        if (close < 0 || close - start > STAMP_LENGTH) {
            return null;
        }
        byte[] stamp = new byte[close + 1 - start];
        for (int i = 0; i < stamp.length; i++) {
            char c = line.charAt(start + i);
            stamp[i] = c < 128 ? (byte) c : 0;
        }
        LocalDateTime at = local(seconds(stamp, 0, stamp.length));
        if (at == null) {
            return null;
        }
        int text = close + 1;
        if (text < line.length() && line.charAt(text) == ' ') {
            text++;
        }
        return new Stamped(Moment.ofLocal(at), line.substring(text));
    }

    private static Stamped syslog(String line) {
        Matcher m = SYSLOG.matcher(line);
        if (!m.matches()) {
            return null;
        }
        Stamped inner = m.group(6).startsWith("[") ? parse(m.group(6)) : null;
        if (inner != null) {
            return inner;
        }
        try {
            OffsetDateTime at = OffsetDateTime.parse(m.group(1));
            return new Stamped(new Moment(at.toLocalDateTime(), at.getOffset()), m.group(6));
        } catch (DateTimeException e) {
            return Moment.tryParse(m.group(1)).map(at -> new Stamped(at, m.group(6))).orElse(null);
        }
    }

    /** The date and time of what {@link #seconds} gave; {@code null} for {@link #NONE}. */
    public static LocalDateTime local(long seconds) {
        return seconds == NONE ? null : LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
    }

    /**
     * Reads a stamp that starts at a byte, without making objects: logs have millions of them.
     *
     * @return seconds since 1970 as if it were UTC, or {@link #NONE}
     */
    public static long seconds(byte[] bytes, int from, int to) {
        if (to - from < STAMP_LENGTH - 1 || bytes[from] != '[') {
            return NONE;
        }
        int at = from + 1;
        int day = digit(bytes[at++]);
        if (bytes[at] != '/') {
            day = 10 * day + digit(bytes[at++]);
        }
        if (to - at < STAMP_LENGTH - 3 || bytes[at] != '/' || bytes[at + 4] != '/' || bytes[at + 9] != ' '
                || bytes[at + 12] != ':' || bytes[at + 15] != ':' || bytes[at + 18] != ']') {
            return NONE;
        }
        int month = month(bytes, at + 1);
        int year = 100 * two(bytes, at + 5) + two(bytes, at + 7);
        int hour = two(bytes, at + 10);
        int minute = two(bytes, at + 13);
        int second = two(bytes, at + 16);
        if (day < 1 || month < 1 || year < 1990 || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0
                || second > 60 || day > lengthOf(month, year)) {
            return NONE;
        }
        return daysSince1970(year, month, day) * 86_400L + hour * 3600L + minute * 60L + second;
    }

    private static int digit(byte b) {
        return b >= '0' && b <= '9' ? b - '0' : -1000;
    }

    private static int two(byte[] bytes, int at) {
        return 10 * digit(bytes[at]) + digit(bytes[at + 1]);
    }

    private static int month(byte[] bytes, int at) {
        for (int m = 0; m < 12; m++) {
            if ((bytes[at] | 0x20) == MONTHS.charAt(3 * m) && (bytes[at + 1] | 0x20) == MONTHS.charAt(3 * m + 1)
                    && (bytes[at + 2] | 0x20) == MONTHS.charAt(3 * m + 2)) {
                return m + 1;
            }
        }
        return -1;
    }

    private static int lengthOf(int month, int year) {
        return switch (month) {
            case 4, 6, 9, 11 -> 30;
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            default -> 31;
        };
    }

    // the civil calendar's day number, counting years from March
    private static long daysSince1970(int year, int month, int day) {
        long y = month <= 2 ? year - 1 : year;
        long era = y / 400;
        long ofEra = y - era * 400;
        long ofYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468;
    }
}
