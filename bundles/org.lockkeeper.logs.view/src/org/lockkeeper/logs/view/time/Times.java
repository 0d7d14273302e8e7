package org.lockkeeper.logs.view.time;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as people read them: in the log's own time, ISO 8601 with a blank. */
public final class Times {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter CLOCK_SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Times() {
    }

    /** A second, since 1970 as the engine counts, as date and time. */
    public static LocalDateTime of(long second) {
        return LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
    }

    /** {@code 2011-09-08 11:25:17}; without seconds where they are zero. */
    public static String text(long second) {
        return (second % 60 == 0 ? MINUTE : SECOND).format(of(second));
    }

    /** {@code 2011-09-08 11:25 – 12:30}: the day of the end only where it is another. */
    public static String text(long from, long to) {
        LocalDateTime begin = of(from);
        LocalDateTime end = of(to);
        boolean seconds = from % 60 != 0 || to % 60 != 0;
        DateTimeFormatter whole = seconds ? SECOND : MINUTE;
        DateTimeFormatter clock = seconds ? CLOCK_SECOND : CLOCK;
        return whole.format(begin) + " \u2013 "
                + (begin.toLocalDate().equals(end.toLocalDate()) ? clock : whole).format(end);
    }
}
