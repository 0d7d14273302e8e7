package org.lockkeeper.intake.internal.inventory;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lockkeeper.api.evidence.Moment;

/**
 * Dates as lists of programs have them: {@code 20110208} (Windows' registry), ISO 8601, seconds since 1970,
 * PowerShell's {@code /Date(1317967083000)/}, {@code 2011/02/08}, and {@code 8.2.2011}, which is the day first wherever
 * it is written. Dates like 9/8/2011 mean different days in different countries and are not understood; 9/28/2011 can
 * mean one day only.
 */
final class InstallDate {

    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(?:\\d{6}\\..*)?");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})"
            + "(?: +(\\d{1,2}):(\\d\\d)(?::(\\d\\d))?)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})/(\\d{1,2})/(\\d{1,2})( +\\d.*)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})( +\\d.*)?");
    private static final Pattern LIKE_ONE = Pattern.compile("\\d{1,4}[-/.]\\s?\\d{1,2}[-/.]\\s?\\d{1,4}\\b.*"
            + "|\\d{1,2}[-. ]\\p{L}{3,10}[-. ]\\d{2,4}\\b.*|.*\\p{L}{3,10}\\.? \\d{1,2},? \\d{4}\\b.*");
    private static final int MONTHS = 12;
    private static final Pattern POWERSHELL = Pattern.compile("\\\\?/Date\\((\\d{1,13})(?:[+-]\\d{4})?\\)\\\\?/");
    private static final Pattern SECONDS = Pattern.compile("1?\\d{9}");

    private static final Answers<Optional<Moment>> DATES = Answers.of(InstallDate::parsed);

    private InstallDate() {
    }

    /** Reads a date; empty where it is none. */
    static Optional<Moment> tryParse(String text) {
        return DATES.to(text);
    }

    private static Optional<Moment> parsed(String text) {
        String t = text.strip();
        if (t.length() > 4 && t.charAt(4) == '-') {
            // none of the other forms has a hyphen there
            return Moment.tryParse(t);
        }
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
        Matcher year = YEAR_FIRST.matcher(t);
        if (year.matches()) {
            return day(year.group(1), year.group(2), year.group(3));
        }
        Matcher last = YEAR_LAST.matcher(t);
        if (last.matches()) {
            return slashed(last.group(1), last.group(2), last.group(3));
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

    /** Whether it is written as dates are, though it is not known which day it means. */
    static boolean isLikeOne(String text) {
        return tryParse(text).isPresent() || LIKE_ONE.matcher(text.strip()).matches();
    }

    private static Optional<Moment> slashed(String one, String other, String year) {
        int first = Integer.parseInt(one);
        int second = Integer.parseInt(other);
        if (first > MONTHS || first == second) {
            return day(year, other, one);
        }
        return second > MONTHS ? day(year, one, other) : Optional.empty();
    }

    private static Optional<Moment> day(String year, String month, String day) {
        return Moment.tryParse(year + "-" + two(month) + "-" + two(day));
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
