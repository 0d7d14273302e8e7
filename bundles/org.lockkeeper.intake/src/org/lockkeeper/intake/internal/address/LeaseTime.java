package org.lockkeeper.intake.internal.address;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;

/**
 * Times as Windows writes them into lists of leases, after the culture of whoever exports: {@code 10/11/2011 3:15:00 PM}
 * has the month first, {@code 11.10.2011 15:15:00} the day; {@code 10/11/2011 15:15:00} may be either and is not
 * understood.
 */
final class LeaseTime {

    private static final int MONTHS = 12;
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?(\\d{4}|\\d\\d)[ ,T]+"
            + "(\\d{1,2}):(\\d\\d)(?::(\\d\\d))?(?:[\\s\u202F]?([AaPp])\\.?[Mm]\\.?)?");

    private LeaseTime() {
    }

    /** Reads a time; {@code null} where it is none, or may mean several. */
    static @Nullable Moment of(String text) {
        return of(text, false);
    }

    /**
     * Reads a time.
     *
     * @param monthFirst whether slashes stand after the month, as in the logs of Windows' DHCP server
     */
    static @Nullable Moment of(String text, boolean monthFirst) {
        Matcher m = WRITTEN.matcher(text.strip());
        if (!m.matches()) {
            return Moment.tryParse(text.strip().replace('/', '-')).orElse(null);
        }
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(3));
        boolean half = m.group(8) != null;
        boolean dayFirst = !m.group(2).equals("/") || first > MONTHS;
        if (!dayFirst && !half && !monthFirst && second <= MONTHS && first != second) {
            return null;
        }
        int hour = Integer.parseInt(m.group(5));
        if (half) {
            hour = hour % MONTHS + (m.group(8).toLowerCase(Locale.ROOT).equals("p") ? MONTHS : 0);
        }
        int year = Integer.parseInt(m.group(4)) + (m.group(4).length() == 2 ? 2000 : 0);
        return Moment.tryParse(String.format(Locale.ROOT, "%04d-%02d-%02dT%02d:%s:%s", year, dayFirst ? second : first,
                dayFirst ? first : second, hour, m.group(6), m.group(7) == null ? "00" : m.group(7))).orElse(null);
    }
}
