package org.lockkeeper.api.util;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lockkeeper.api.evidence.Moment;

/**
 * Times for people. What the model, rules and sources say holds exact times as ISO 8601, and so do JSON, CSV and typed
 * cells; the window, papers and tables on a terminal write them with this when they show them.
 *
 * @since 0.1
 */
public final class Times {

    private static final int MINUTES = "2011-10-17T03:12".length();
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    // one inside a path or a name is part of that name
    private static final Pattern ISO = Pattern.compile("(?<![\\w/\\\\.-])\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?+)?+"
            + "(?:Z|[+-]\\d\\d:\\d\\d)?+(?![\\w/\\\\]|[.:-]\\w)");

    private Times() {
    }

    /**
     * A moment to the minute with its offset where that is known: {@code 2011-10-17 03:12 +02:00}, {@code 2011-10-17 03:12
     * UTC}. Of a day whose time is not known, which counts as its end, the day.
     */
    public static String text(Moment moment) {
        if (isDay(moment)) {
            return moment.local().toLocalDate().toString();
        }
        // a year has four digits
        return moment.local().toString().substring(0, MINUTES).replace('T', ' ') + offset(moment);
    }

    /** Whether a moment is a day whose time is not known. */
    public static boolean isDay(Moment moment) {
        return moment.offset() == null && moment.local().toLocalTime().equals(END_OF_DAY);
    }

    /** A moment's offset, to be put behind its time: {@code " +02:00"}, {@code " UTC"}; {@code ""} where it is not known. */
    public static String offset(Moment moment) {
        return moment.offset() == null ? "" : moment.offset().equals(ZoneOffset.UTC) ? " UTC"
                : " " + moment.offset().getId();
    }

    /** A text with its times as {@link #text} writes them; those inside of paths and names stay. */
    public static String sentence(String text) {
        return sentence(text, Times::text);
    }

    /**
     * The same with times written in another way.
     *
     * @param written how a moment is written
     */
    public static String sentence(String text, Function<? super Moment, String> written) {
        return !mayHold(text) ? text : ISO.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                Moment.tryParse(found.group()).<String>map(written).orElse(found.group())));
    }

    /** Most texts hold no time, and there are many. */
    private static boolean mayHold(String text) {
        for (int t = text.indexOf('T', 10); t >= 0; t = text.indexOf('T', t + 1)) {
            if (t + 1 < text.length() && isDigit(text.charAt(t - 1)) && isDigit(text.charAt(t + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
