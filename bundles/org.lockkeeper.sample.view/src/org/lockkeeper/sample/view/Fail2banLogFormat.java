package org.lockkeeper.sample.view;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;

/**
 * The log of fail2ban, which many administrators let watch their mail server. Registered as a service in
 * {@code OSGI-INF/format.xml}.
 */
public final class Fail2banLogFormat implements LogFormat {

    // 2023-01-05 10:11:12,345 fail2ban.actions        [1234]: NOTICE  [kerio] Ban 192.0.2.4
    private static final Pattern LINE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d)(?:,\\d+)? "
            + "(fail2ban\\.\\w+)\\s*\\[\\d+\\]: (\\w+)\\s+(.*)");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    @Override
    public String id() {
        return "fail2ban";
    }

    @Override
    public String title() {
        return "fail2ban log";
    }

    @Override
    public List<LogAspect> aspects() {
        return List.of(new LogAspect("component", "Component", true), new LogAspect("level", "Level", false));
    }

    @Override
    public int recognise(String fileName, List<String> firstLines) {
        long known = firstLines.stream().filter(line -> LINE.matcher(line).matches()).count();
        return firstLines.isEmpty() ? 0 : (int) (90 * known / firstLines.size());
    }

    @Override
    public Optional<LogRecord> parse(String line) {
        Matcher m = LINE.matcher(line);
        if (!m.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LogRecord(Moment.ofLocal(LocalDateTime.parse(m.group(1), TIME)), m.group(4),
                    Map.of("component", m.group(2), "level", m.group(3))));
        } catch (DateTimeException _) {
            // a time that does not exist: not a line of this log
            return Optional.empty();
        }
    }
}
