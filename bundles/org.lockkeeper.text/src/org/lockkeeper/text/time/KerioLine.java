package org.lockkeeper.text.time;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.text.time.Stamps;

/**
 * The start of a line of any Kerio log: its time, and where its text begins. As a file
 * {@code [08/Sep/2011 11:25:17] text}, sometimes without the blank (domain notes, section 1.2); as it comes through
 * syslog {@code <22>1 2026-04-01T14:59:31+07:00 host app - - - text} (section 1.1).
 *
 * @param at its time; of unknown offset in a file, exact through syslog
 * @param text the rest of the line
 * @param host the host that sent it through syslog, {@code null} otherwise
 */
public record KerioLine(Moment at, String text, String host) {

    private static final Pattern SYSLOG = Pattern.compile(
            " {0,16}\uFEFF?<\\d{1,3}>1 (\\S{19,40}) (\\S{1,255}) (\\S{1,128}) \\S{1,128} \\S{1,128} (?:-|\\[[^\\]]{0,1000}\\]) ?\uFEFF?(.*)",
            Pattern.DOTALL);

    /** Empty where the line begins with no time: it continues the record before. */
    public static Optional<KerioLine> parse(String line) {
        int start = Stamps.start(line);
        if (line.startsWith("[", start)) {
            return ofFile(line, start);
        }
        if (line.startsWith("<", start)) {
            Matcher m = SYSLOG.matcher(line);
            if (m.matches()) {
                // a line that was sent as it stood in the file; the time of sending is the exact one
                String text = ofFile(m.group(4), 0).map(KerioLine::text).orElse(m.group(4));
                return Moment.tryParse(m.group(1)).map(at -> new KerioLine(at, text, m.group(2)));
            }
        }
        return Optional.empty();
    }

    private static Optional<KerioLine> ofFile(String line, int start) {
        long second = line.startsWith("[", start) ? new Stamps().read(line) : Stamps.NONE;
        if (second == Stamps.NONE) {
            return Optional.empty();
        }
        int close = line.indexOf(']', start);
        int from = close + 1 < line.length() && line.charAt(close + 1) == ' ' ? close + 2 : close + 1;
        LocalDateTime local = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        return Optional.of(new KerioLine(Moment.ofLocal(local), line.substring(from), null));
    }

    /** The log that a line through syslog says it is of: {@code mail}, {@code warn}; empty for lines of a file. */
    public static Optional<String> application(String line) {
        Matcher m = SYSLOG.matcher(line);
        return m.matches() ? Optional.of(m.group(3)) : Optional.empty();
    }
}
