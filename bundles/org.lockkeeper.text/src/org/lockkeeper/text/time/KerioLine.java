package org.lockkeeper.text.time;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;

/**
 * The start of a line of any Kerio log: its time, and where its text begins. As a file
 * {@code [08/Sep/2011 11:25:17] text}, sometimes without the blank (domain notes, section 1.2); as it comes through
 * syslog (section 1.1) in the form of RFC 5424, {@code <22>1 2026-04-01T14:59:31+07:00 host app - - - text}, or of RFC
 * 3164, {@code <22>Apr  1 14:59:31 host app: text}, which tells no year. What programs write that collect syslog into
 * files, the latter without its number or with a time of ISO 8601, is read where the application is one of Kerio's.
 *
 * @param at its time; of unknown offset in a file, exact through syslog; {@code null} where the line tells none, or none
 *        with a year
 * @param text the rest of the line
 * @param host the host that sent it through syslog, {@code null} otherwise
 * @param application what it says that it is of, {@code mail}, {@code warn}; {@code null} for lines of a file
 */
public record KerioLine(@Nullable Moment at, String text, @Nullable String host, @Nullable String application) {

    /** What Kerio's logs call themselves through syslog, and the one name that an administrator may give all of them. */
    private static final Set<String> APPLICATIONS = Set.of("mail", "security", "audit", "operations", "config",
            "warning", "warn", "warnings", "spam", "error", "debug", "kerio");

    private static final Pattern RFC_5424 = Pattern.compile("<\\d{1,3}>1 (\\S{1,40}) (\\S{1,255}) (\\S{1,128}) \\S{1,128} "
            + "\\S{1,128} (?:-|(?:\\[(?:[^\\]\\\\]|\\\\.){0,1000}\\]){1,20})(?: \uFEFF?(.*))?", Pattern.DOTALL);
    private static final Pattern RFC_3164 = Pattern.compile("(<\\d{1,3}>)?([A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d"
            + "|\\d{4}-\\d\\d-\\d\\dT\\S{8,30}) (\\S{1,255}) ([\\w./-]{1,48})(?:\\[[^\\]\\s]{1,64}\\])?: ?\uFEFF?(.*)",
            Pattern.DOTALL);

    /** Empty where the line begins with no time: it continues the record before. */
    public static Optional<KerioLine> parse(String line) {
        int start = Stamps.start(line);
        if (start >= line.length()) {
            return Optional.empty();
        }
        char first = line.charAt(start);
        if (first == '[') {
            return ofFile(line, start);
        }
        // a byte order mark stands before what is surely syslog only
        boolean marked = start > 0 && line.charAt(start - 1) == '\uFEFF';
        return first == '<' || !marked && (first >= 'A' && first <= 'S' || first >= '0' && first <= '9')
                ? syslog(start == 0 ? line : line.substring(start)) : Optional.empty();
    }

    private static Optional<KerioLine> ofFile(String line, int start) {
        long second = line.startsWith("[", start) ? new Stamps().read(line) : Stamps.NONE;
        if (second == Stamps.NONE) {
            return Optional.empty();
        }
        int close = line.indexOf(']', start);
        int from = close + 1 < line.length() && line.charAt(close + 1) == ' ' ? close + 2 : close + 1;
        LocalDateTime local = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        return Optional.of(new KerioLine(Moment.ofLocal(local), line.substring(from), null, null));
    }

    private static Optional<KerioLine> syslog(String line) {
        Matcher m = RFC_5424.matcher(line);
        if (m.matches()) {
            // "-" stands for a time that the sender does not know
            Optional<Moment> at = Moment.tryParse(m.group(1));
            return at.isEmpty() && !m.group(1).equals("-") ? Optional.empty()
                    : Optional.of(new KerioLine(at.orElse(null), sent(m.group(4)), m.group(2), m.group(3)));
        }
        m = RFC_3164.matcher(line);
        if (!m.matches() || m.group(1) == null && !isKerios(m.group(4))) {
            return Optional.empty();
        }
        Moment at = Moment.tryParse(m.group(2)).orElse(null);
        return at == null && !Stamps.isYearless(m.group(2)) ? Optional.empty()
                : Optional.of(new KerioLine(at, sent(m.group(5)), m.group(3), m.group(4)));
    }

    /** A line may be sent as it stood in the file; the time of sending is the exact one. */
    private static String sent(String text) {
        return text == null ? "" : ofFile(text, 0).map(KerioLine::text).orElse(text);
    }

    /** Whether a line that came through syslog says that it is of one of Kerio's logs. */
    public boolean isKerios() {
        return application != null && isKerios(application);
    }

    private static boolean isKerios(String application) {
        return APPLICATIONS.contains(application.toLowerCase(Locale.ROOT));
    }
}
