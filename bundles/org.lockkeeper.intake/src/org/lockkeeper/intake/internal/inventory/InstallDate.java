package org.lockkeeper.intake.internal.inventory;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lockkeeper.api.evidence.Moment;

/**
 * Dates as lists of programs have them: {@code 20110208} (Windows' registry), ISO 8601, seconds since 1970,
 * PowerShell's {@code /Date(1317967083000)/}, and {@code 8.2.2011}, which is the day first wherever it is written.
 * Dates like 9/8/2011 mean different days in different countries and are not understood.
 */
final class InstallDate {

    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(?:\\d{6}\\..*)?");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})"
            + "(?: +(\\d{1,2}):(\\d\\d)(?::(\\d\\d))?)?");
    private static final Pattern POWERSHELL = Pattern.compile("\\\\?/Date\\((\\d{1,13})(?:[+-]\\d{4})?\\)\\\\?/");
    private static final Pattern SECONDS = Pattern.compile("1?\\d{9}");

    private InstallDate() {
    }

    /** Reads a date; empty where it is none. */
    static Optional<Moment> tryParse(String text) {
        String t = text.strip();
        Matcher compact = COMPACT.matcher(t);
        if (compact.matches()) {
            return Moment.tryParse(compact.group(1) + "-" + compact.group(2) + "-" + compact.group(3));
        }
        Matcher dotted = DOTTED.matcher(t);
        if (dotted.matches()) {
            String day = dotted.group(3) + "-" + two(dotted.group(2)) + "-" + two(dotted.group(1));
            return Moment.tryParse(dotted.group(4) == null ? day : day + "T" + two(dotted.group(4)) + ":"
                    + dotted.group(5) + ":" + (dotted.group(6) == null ? "00" : dotted.group(6)));
        }
        Matcher powershell = POWERSHELL.matcher(t);
        try {
            if (powershell.matches()) {
                return Optional.of(Moment.of(Instant.ofEpochMilli(Long.parseLong(powershell.group(1)))));
            }
            if (SECONDS.matcher(t).matches()) {
                return Optional.of(Moment.of(Instant.ofEpochSecond(Long.parseLong(t))));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Moment.tryParse(t);
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
