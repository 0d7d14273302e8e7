package com.acme.kiosk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.api.logs.LogSeverity;

/** Lines such as {@code 2026-11-21T20:00:00Z error KIOSK-1 no paper}. An example: read what is yours. */
public final class KioskLogFormat implements LogFormat {

    private static final Pattern LINE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\S{8,20}) (error|warning|info) (KIOSK\\S*) (.*)");

    @Override
    public String id() {
        return "kiosk";
    }

    @Override
    public String title() {
        return "Kiosk log";
    }

    @Override
    public List<LogAspect> aspects() {
        return List.of(new LogAspect(LogSeverity.ASPECT, "Severity", false), new LogAspect("computer", "Computer", false));
    }

    @Override
    public int recognise(String fileName, List<String> firstLines) {
        return firstLines.stream().anyMatch(line -> LINE.matcher(line).matches()) ? 90 : 0;
    }

    @Override
    public Optional<LogRecord> parse(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches() ? Optional.of(new LogRecord(Moment.tryParse(matcher.group(1)).orElse(null),
                line.substring(matcher.start(2)), Map.of(LogSeverity.ASPECT, matcher.group(2), "computer",
                        matcher.group(3)))) : Optional.empty();
    }

    @Override
    public boolean isVerbatim(String aspect) {
        return true;
    }
}
