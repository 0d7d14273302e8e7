package org.lockkeeper.text.time;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;

/**
 * Reads the times at the start of lines: Kerio's {@code [dd/MMM/yyyy HH:mm:ss]} (domain notes, section 1.2), the headers
 * of RFC 5424 ({@code <22>1 2026-04-01T14:59:31+07:00}) and RFC 3164 ({@code <22>Apr  1 14:59:31}, also without its
 * number), plain ISO 8601. Names of months are read in either case; blanks or a byte order mark before a time are passed
 * over, as copying and joining files leave them. Times are seconds since 1970 by the clock of the log itself, as if that were UTC: what is
 * asked of a log is asked by its own clock. Where a line tells its distance from UTC, {@link #offset} has it. Years before
 * 1970 and from 2068 on are taken for no time. One thread.
 */
public final class Stamps {

    /** The line has no time. */
    public static final long NONE = Long.MIN_VALUE;

    private static final ValueLayout.OfLong WORD = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    /** Other years come of broken bytes: no log is older, and no clock is so far ahead. */
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2067;
    private static final int YEARS_BACK = 9;
    private static final long EARLIEST = 0;
    private static final long LATEST = LocalDate.of(LAST_YEAR + 1, 1, 1).toEpochDay() * 86400;
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    /** So many blanks before a time are passed over. */
    private static final int MOST_BLANKS = 16;
    /** Length of Kerio's form with its brackets. */
    public static final int SHORTEST = 22;
    /** As many bytes of a line are looked at for its time. */
    public static final int LONGEST = 48;

    /** The line tells no distance from UTC. */
    public static final int NO_OFFSET = Integer.MIN_VALUE;

    private final byte[] text = new byte[LONGEST];
    private final @Nullable LocalDate newest;
    private int offset = NO_OFFSET;
    private boolean yearDerived;
    private long seen0;
    private long seen1;
    private long seenHour = NONE;
    private long dayKey;
    private long dayStart;

    /** Takes lines that tell no year for lines without a time. */
    public Stamps() {
        this(null);
    }

    /**
     * @param newest a day that no line is later than by more than one: the date of the file. Lines that tell no year have
     *        the last one in which they are not later. {@code null} where it is not known
     */
    public Stamps(@Nullable LocalDate newest) {
        this.newest = newest;
    }

    /** Whether a time is one that a log may have: see above. */
    public static boolean isPossible(Moment at) {
        long second = local(at);
        return second >= EARLIEST && second < LATEST;
    }

    /** A time as these have it: by its own clock. */
    public static long local(Moment at) {
        return at.local().toEpochSecond(ZoneOffset.UTC);
    }

    /** Whether a text is a time without a year, {@code Apr  1 14:59:31}. */
    public static boolean isYearless(String text) {
        Stamps any = new Stamps(LocalDate.of(LAST_YEAR, 1, 1));
        return any.read(text) != NONE && any.yearDerived;
    }

    /**
     * The distance from UTC that the line tells whose time was read last, in seconds, {@link #NO_OFFSET} where it tells
     * none. Lines that begin with a bracket never do, and are not looked at for it.
     */
    public int offset() {
        return offset;
    }

    /** Whether the year of the time read last is derived. */
    public boolean isYearDerived() {
        return yearDerived;
    }

    /**
     * The time of a line that begins with a bracket.
     *
     * @param at where it begins; {@link #SHORTEST} bytes from there on must be in the segment, of this line or not
     */
    public long bracketed(MemorySegment s, long at) {
        long w0 = s.get(WORD, at);
        long w1 = s.get(WORD, at + 8);
        long w2 = s.get(WORD, at + 14);
        if (w0 == seen0 && w1 == seen1 && seenHour != NONE && isMinuteAndSecond(w2)) {
            // the hour of the line before, as nearly always. Whether it is the same second too is not asked: processors
            // cannot foresee the answer, and waiting for it takes longer than reading the digits.
            return seenHour + minuteAndSecond(w2);
        }
        MemorySegment.copy(s, ValueLayout.JAVA_BYTE, at, text, 0, SHORTEST);
        long time = kerio(text, 1, SHORTEST);
        seen0 = w0;
        seen1 = w1;
        seenHour = time != NONE && isMinuteAndSecond(w2) ? time - minuteAndSecond(w2) : NONE;
        return time;
    }

    private static long minuteAndSecond(long w) {
        return (w >>> 16 & 15) * 600 + (w >>> 24 & 15) * 60 + (w >>> 40 & 15) * 10 + (w >>> 48 & 15);
    }

    /** The time of any other line of that length. */
    public long other(MemorySegment s, long at, int length) {
        if (length < 10) {
            return NONE;
        }
        byte first = s.get(ValueLayout.JAVA_BYTE, at);
        int blanks = 0;
        while (first == ' ' && blanks < MOST_BLANKS && blanks + 1 < length) {
            blanks++;
            first = s.get(ValueLayout.JAVA_BYTE, at + blanks);
        }
        if (first != '[' && first != '<' && first != (byte) 0xEF && (first < '0' || first > '9')
                && (newest == null || first < 'A' || first > 'S')) {
            return NONE;
        }
        int n = Math.min(length - blanks, LONGEST);
        MemorySegment.copy(s, ValueLayout.JAVA_BYTE, at + blanks, text, 0, n);
        return any(text, n);
    }

    /** Whether the last eight bytes of a stamp are a digit, {@code :mm:ss]} with minutes and seconds below 60. */
    private static boolean isMinuteAndSecond(long w) {
        // digits and signs, then tens from 0 to 5, then ones from 0 to 9
        return (w & 0xFFF0F0FFF0F0FFF0L) == 0x5D30303A30303A30L
                && ((w & 0x000F_0F00_0F0F_0000L) + 0x0006_0A00_060A_0000L & 0x0010_1000_1010_0000L) == 0;
    }

    /** The time of a line, or {@link #NONE}. */
    public long read(String line) {
        int from = start(line);
        int n = Math.min(line.length(), from + LONGEST);
        byte[] bytes = line.substring(from, n).getBytes(StandardCharsets.UTF_8);
        return any(bytes, Math.min(bytes.length, LONGEST));
    }

    /**
     * The time of a line.
     *
     * @param line in an encoding that keeps ASCII
     * @param from where it begins
     * @param to where it ends
     */
    public long read(byte[] line, int from, int to) {
        int start = from;
        while (start < to && start - from < MOST_BLANKS && line[start] == ' ') {
            start++;
        }
        int n = Math.min(to - start, LONGEST);
        System.arraycopy(line, start, text, 0, n);
        return any(text, n);
    }

    /** Where in a line its time begins, if it has one: after blanks and a byte order mark. */
    static int start(String line) {
        int from = 0;
        while (from < line.length() && from < MOST_BLANKS && line.charAt(from) == ' ') {
            from++;
        }
        return line.startsWith("\uFEFF", from) ? from + 1 : from;
    }

    private long any(byte[] b, int length) {
        offset = NO_OFFSET;
        yearDerived = false;
        int at = length > 3 && (b[0] & 0xff) == 0xEF && (b[1] & 0xff) == 0xBB && (b[2] & 0xff) == 0xBF ? 3 : 0;
        if (at >= length) {
            return NONE;
        }
        if (b[at] == '[') {
            return kerio(b, at + 1, length);
        }
        if (b[at] == '<') {
            int close = at + 1;
            while (close < length && close < at + 5 && b[close] != '>') {
                close++;
            }
            if (close + 3 >= length || b[close] != '>') {
                return NONE;
            }
            // "<22>1 2026-…": priority, version, time
            return b[close + 1] == '1' && b[close + 2] == ' ' ? iso(b, close + 3, length) : yearless(b, close + 1, length);
        }
        return b[at] >= '0' && b[at] <= '9' ? iso(b, at, length) : yearless(b, at, length);
    }

    /** {@code Apr  1 14:59:31}: of the last year in which that is not later than the log. */
    private long yearless(byte[] b, int at, int length) {
        if (newest == null || at + 15 > length || b[at + 3] != ' ' || b[at + 6] != ' ') {
            return NONE;
        }
        int month = month(b[at], b[at + 1], b[at + 2]);
        int day = b[at + 4] == ' ' ? digit(b, at + 5, length) : number(b, at + 4, 2);
        LocalDate latest = newest.plusDays(1);
        for (int year = latest.getYear(); month > 0 && day > 0 && year > latest.getYear() - YEARS_BACK; year--) {
            long time = time(year, month, day, b, at + 7);
            // the 29th of February is not in every year
            if (time != NONE && time < (latest.toEpochDay() + 1) * 86400) {
                yearDerived = true;
                return time;
            }
        }
        return NONE;
    }

    private long kerio(byte[] b, int from, int length) {
        int at = from;
        int day = digit(b, at++, length);
        if (day >= 0 && at < length && b[at] != '/') {
            int second = digit(b, at++, length);
            day = second < 0 ? -1 : day * 10 + second;
        }
        // "/Sep/2011 11:25:17]" from here on
        if (day < 1 || at + 19 > length || b[at] != '/' || b[at + 4] != '/' || b[at + 9] != ' ' || b[at + 18] != ']') {
            return NONE;
        }
        return time(number(b, at + 5, 4), month(b[at + 1], b[at + 2], b[at + 3]), day, b, at + 10);
    }

    private long iso(byte[] b, int at, int length) {
        if (at + 19 > length || b[at + 4] != '-' || b[at + 7] != '-' || b[at + 10] != 'T' && b[at + 10] != ' ') {
            return NONE;
        }
        long time = time(number(b, at, 4), number(b, at + 5, 2), number(b, at + 8, 2), b, at + 11);
        int zone = at + 19;
        if (time == NONE || zone >= length) {
            return time;
        }
        if (b[zone] == '.' || b[zone] == ',') {
            zone++;
            while (zone < length && b[zone] >= '0' && b[zone] <= '9') {
                zone++;
            }
        }
        if (zone < length && b[zone] == 'Z') {
            offset = 0;
        } else if (zone + 5 <= length && (b[zone] == '+' || b[zone] == '-')) {
            int hours = number(b, zone + 1, 2);
            int minutes = b[zone + 3] == ':' ? zone + 6 <= length ? number(b, zone + 4, 2) : -1 : number(b, zone + 3, 2);
            if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
                return NONE;
            }
            offset = (b[zone] == '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
        }
        return time;
    }

    private long time(int year, int month, int day, byte[] b, int at) {
        int hour = number(b, at, 2);
        int minute = number(b, at + 3, 2);
        int second = number(b, at + 6, 2);
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1
                || hour < 0 || hour > 23 || minute < 0 || minute > 59
                || second < 0 || second > 59 || b[at + 2] != ':' || b[at + 5] != ':') {
            return NONE;
        }
        long key = (year * 16L + month) * 32 + day;
        if (key != dayKey) {
            if (day > 31 || day > LocalDate.of(year, month, 1).lengthOfMonth()) {
                return NONE;
            }
            dayStart = LocalDate.of(year, month, day).toEpochDay() * 86400;
            dayKey = key;
        }
        return dayStart + hour * 3600L + minute * 60L + second;
    }

    private static int month(byte a, byte b, byte c) {
        for (int i = 0; i < 36; i += 3) {
            if (MONTHS.charAt(i) == (a | 0x20) && MONTHS.charAt(i + 1) == (b | 0x20)
                    && MONTHS.charAt(i + 2) == (c | 0x20)) {
                return i / 3 + 1;
            }
        }
        return -1;
    }

    private static int digit(byte[] b, int at, int length) {
        return at < length && b[at] >= '0' && b[at] <= '9' ? b[at] - '0' : -1;
    }

    private static int number(byte[] b, int at, int digits) {
        int n = 0;
        for (int i = at; i < at + digits; i++) {
            if (b[i] < '0' || b[i] > '9') {
                return -1;
            }
            n = n * 10 + b[i] - '0';
        }
        return n;
    }
}
