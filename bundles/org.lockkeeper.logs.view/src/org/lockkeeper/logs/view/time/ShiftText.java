package org.lockkeeper.logs.view.time;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A shift of a clock as people write it: {@code +2:00:00}, {@code -0:00:07}. */
public final class ShiftText {

    /** Larger ones are no error of a clock. */
    public static final long MOST = 366L * 86_400;
    private static final Pattern SHIFT = Pattern.compile("([+\u2212-]?)\\s*(\\d{1,5})(?::(\\d{1,2})(?::(\\d{1,2}))?)?");

    private ShiftText() {
    }

    /** {@code +2:00:00}; {@code 0:00:00} for none. */
    public static String of(long seconds) {
        long s = Math.abs(seconds);
        return (seconds < 0 ? "-" : seconds > 0 ? "+" : "") + "%d:%02d:%02d".formatted(s / 3600, s / 60 % 60, s % 60);
    }

    /** Reads {@code h}, {@code h:m} or {@code h:m:s} with or without a sign; empty where it is none of these. */
    public static OptionalLong parse(String typed) {
        Matcher m = SHIFT.matcher(typed.strip());
        if (!m.matches()) {
            return OptionalLong.empty();
        }
        long minutes = m.group(3) == null ? 0 : Long.parseLong(m.group(3));
        long seconds = m.group(4) == null ? 0 : Long.parseLong(m.group(4));
        long all = Long.parseLong(m.group(2)) * 3600 + minutes * 60 + seconds;
        if (minutes > 59 || seconds > 59 || all > MOST) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(m.group(1).isEmpty() || m.group(1).equals("+") ? all : -all);
    }
}
