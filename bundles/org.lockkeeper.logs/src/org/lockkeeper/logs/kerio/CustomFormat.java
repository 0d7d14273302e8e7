package org.lockkeeper.logs.kerio;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.api.logs.LogSeverity;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.time.Stamps;

/**
 * A format that a user defines by an expression with named groups: each group is a field, the group {@code time} the
 * time of the record, {@code severity} or {@code level} a word that {@link LogSeverity#of} knows. Lines that the expression does not match from their start continue the record before.
 */
public final class CustomFormat implements LogFormat {

    private static final int LOOKED_AT = 16384;
    private static final String LEVEL = "level";

    private final String id;
    private final String title;
    private final Pattern pattern;
    private final List<String> groups;
    private final DateTimeFormatter times;

    /**
     * @param id stable id, not empty
     * @param title for people
     * @param expression RE2 syntax with named groups, {@code (?<name>…)}
     * @param timePattern how the group {@code time} is written, as {@link DateTimeFormatter} takes it, month names in
     *        English; {@code null} or empty for Kerio's form and ISO 8601
     * @throws ProblemException where one of them is wrong, for people
     */
    public CustomFormat(String id, String title, String expression, String timePattern) throws ProblemException {
        this.id = id;
        this.title = title;
        if (id.isBlank() || title.isBlank()) {
            throw new ProblemException("The format needs a name.");
        }
        try {
            // RE2 spells named groups with a P
            this.pattern = Pattern.compile(expression.replaceAll("\\(\\?<(?![=!])", "(?P<"), Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            throw new ProblemException("The expression is not understood: " + e.getDescription()
                    + ". Look-around and back references are not supported.", e);
        }
        Map<String, Integer> named = pattern.namedGroups();
        this.groups = named.entrySet().stream().sorted(Comparator.comparingInt(Map.Entry::getValue)).map(Map.Entry::getKey)
                .toList();
        if (groups.isEmpty()) {
            throw new ProblemException("The expression has no named group such as (?<user>\\S+), so there are no fields.");
        }
        try {
            this.times = timePattern == null || timePattern.isBlank() ? null
                    : DateTimeFormatter.ofPattern(timePattern, Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            throw new ProblemException("The form of the time is not understood: " + e.getMessage() + ".", e);
        }
        if (times != null && !groups.contains("time")) {
            throw new ProblemException("The expression has no group named \"time\".");
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<LogAspect> aspects() {
        List<LogAspect> aspects = new ArrayList<>();
        groups.stream().filter(g -> !g.equals("time")).forEach(g -> aspects.add(new LogAspect(g, g, false)));
        if (groups.contains(LEVEL) && !groups.contains(LogSeverity.ASPECT)) {
            aspects.add(Aspects.SEVERITY);
        }
        return List.copyOf(aspects);
    }

    @Override
    public int recognise(String fileName, List<String> firstLines) {
        long texts = firstLines.stream().filter(l -> !l.isBlank()).count();
        long fitting = firstLines.stream().filter(l -> parse(l).isPresent()).count();
        return texts == 0 ? 0 : (int) (85 * fitting / texts);
    }

    @Override
    public Optional<LogRecord> parse(String line) {
        Matcher m = pattern.matcher(line.length() > LOOKED_AT ? line.substring(0, LOOKED_AT) : line);
        if (!m.lookingAt()) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Moment at = null;
        for (String group : groups) {
            String value = m.group(group);
            if (group.equals("time")) {
                at = value == null ? null : time(value).orElse(null);
            } else if (value != null) {
                fields.put(group, value);
            }
        }
        String level = fields.getOrDefault(LogSeverity.ASPECT, fields.get(LEVEL));
        fields.remove(LogSeverity.ASPECT);
        Optional.ofNullable(level).flatMap(LogSeverity::of).ifPresent(s -> fields.put(LogSeverity.ASPECT, s.id()));
        return Optional.of(new LogRecord(at, line, fields));
    }

    private Optional<Moment> time(String value) {
        if (times == null) {
            long second = new Stamps().read(value.startsWith("[") ? value : "[" + value + "]");
            return second == Stamps.NONE ? Moment.tryParse(value)
                    : Optional.of(Moment.ofLocal(LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC)));
        }
        try {
            TemporalAccessor t = times.parseBest(value, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(t instanceof OffsetDateTime o ? new Moment(o.toLocalDateTime(), o.getOffset())
                    : Moment.ofLocal((LocalDateTime) t));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean isVerbatim(String aspect) {
        return !aspect.equals(LogSeverity.ASPECT);
    }

    /**
     * What the format makes of a sample line.
     *
     * @param line the line
     * @param record what is read from it; {@code null} where it continues the record before
     * @param remark what may be wrong, for people; {@code null} where nothing is
     */
    public record Sample(String line, LogRecord record, String remark) {
    }

    /** Tries the format on sample lines, for a dialog. */
    public List<Sample> test(List<String> lines) {
        List<Sample> samples = new ArrayList<>();
        for (String line : lines) {
            LogRecord record = parse(line).orElse(null);
            String remark = null;
            if (record == null) {
                remark = samples.isEmpty() ? "does not fit, and there is no record before it" : "continues the record before";
            } else if (groups.contains("time") && record.at() == null) {
                remark = "the time is not understood";
            }
            samples.add(new Sample(line, record, remark));
        }
        return samples;
    }
}
