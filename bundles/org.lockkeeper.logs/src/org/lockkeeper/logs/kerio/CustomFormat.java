package org.lockkeeper.logs.kerio;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
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
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.api.logs.LogSeverity;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.search.Patterns;
import org.lockkeeper.logs.search.Patterns.Span;
import org.lockkeeper.text.time.CommonTimes;

/**
 * A format that a user defines by an expression with named groups: each group is a field, the group {@code time} the
 * time of the record, {@code severity} or {@code level} a word that {@link LogSeverity#of} knows. Lines that the
 * expression does not match from their start continue the record before.
 */
public final class CustomFormat implements LogFormat {

    private static final int LOOKED_AT = 16384;
    private static final String TIME = "time";
    private static final String LEVEL = "level";
    /** What every line has anyway. */
    private static final List<String> TAKEN = List.of("file", "line", "offset", "text");

    private final FormatDefinition definition;
    private final Pattern pattern;
    private final List<String> groups;
    private final @Nullable DateTimeFormatter times;
    private final CommonTimes common = new CommonTimes();

    /**
     * What is wrong with a definition.
     *
     * @param key which part of it, as in its file: {@code title}, {@code pattern}, {@code time}
     * @param problem what is wrong
     */
    public record Problem(String key, ExpressionProblem problem) {
    }

    /**
     * @throws ProblemException where the definition is wrong, with the first of {@link #problems}
     */
    public CustomFormat(FormatDefinition definition) throws ProblemException {
        List<Problem> problems = problems(definition);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems.getFirst().problem.message());
        }
        this.definition = definition;
        this.pattern = Patterns.named(definition.expression());
        this.groups = groups(pattern);
        this.times = definition.time().isEmpty() ? null : DateTimeFormatter.ofPattern(definition.time(), Locale.ENGLISH);
    }

    /**
     * @param id stable id, not empty
     * @param title for people
     * @param expression RE2 syntax with named groups, {@code (?<name>…)}
     * @param timePattern how the group {@code time} is written, as {@link DateTimeFormatter} takes it, month names in
     *        English; {@code null} or empty for the forms that {@link CommonTimes} knows
     * @throws ProblemException where one of them is wrong, for people
     */
    public CustomFormat(String id, String title, String expression, @Nullable String timePattern)
            throws ProblemException {
        this(FormatDefinition.of(id, title, expression, timePattern == null ? "" : timePattern));
    }

    private static List<String> groups(Pattern pattern) {
        return pattern.namedGroups().entrySet().stream().sorted(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey).toList();
    }

    /** What is wrong with a definition, part by part; none where it can be used. For a dialog, as it is typed. */
    public static List<Problem> problems(FormatDefinition definition) {
        List<Problem> problems = new ArrayList<>();
        if (definition.id().isBlank() || definition.title().isBlank()) {
            problems.add(new Problem("title", new ExpressionProblem("The format needs a name.", -1, 0)));
        }
        String expression = definition.expression();
        Optional<ExpressionProblem> wrong = ExpressionProblem.of(expression);
        List<String> groups = wrong.isPresent() ? List.of() : groups(Patterns.named(expression));
        if (wrong.isEmpty() && groups.isEmpty()) {
            wrong = Optional.of(new ExpressionProblem(
                    "There is no named group such as (?<user>\\S+), so there are no fields.", -1, 0));
        }
        for (String group : groups) {
            if (wrong.isEmpty() && (TAKEN.contains(group) || !group.matches("[A-Za-z]\\w{0,39}"))) {
                int at = expression.indexOf("<" + group + ">") + 1;
                wrong = Optional.of(new ExpressionProblem(TAKEN.contains(group)
                        ? "The name \"" + group + "\" is taken: every line has one. Choose another."
                        : "A name begins with a letter, and has letters and digits only.", at, group.length()));
            }
        }
        wrong.ifPresent(w -> problems.add(new Problem("pattern", w)));
        timeProblem(definition.time(), wrong.isEmpty() && !groups.contains(TIME))
                .ifPresent(w -> problems.add(new Problem(TIME, w)));
        return problems;
    }

    private static Optional<ExpressionProblem> timeProblem(String time, boolean unused) {
        if (time.isEmpty()) {
            return Optional.empty();
        }
        if (unused) {
            return Optional.of(new ExpressionProblem("The pattern has no group named \"time\".", -1, 0));
        }
        try {
            DateTimeFormatter form = DateTimeFormatter.ofPattern(time, Locale.ENGLISH);
            // a form without a year or an hour can be understood, but tells no time
            moment(form, OffsetDateTime.of(2011, 9, 8, 11, 25, 17, 0, ZoneOffset.UTC).format(form));
            return Optional.empty();
        } catch (ClassCastException e) {
            // Java's own words for digits after a padded part; it looks for a number there
            return Optional.of(new ExpressionProblem("The form of the time is not understood: a number follows a padded part"
                    + " (p) directly. Put a sign between them, or leave the p out.", -1, 0));
        } catch (IllegalArgumentException e) {
            return Optional.of(new ExpressionProblem("The form of the time is not understood: " + e.getMessage() + ".", -1, 0));
        } catch (DateTimeException e) {
            return Optional.of(new ExpressionProblem("The form of the time needs year, month, day, hour and minute, for"
                    + " instance dd/MMM/yyyy HH:mm:ss.", -1, 0));
        }
    }

    /** What the user defined. */
    public FormatDefinition definition() {
        return definition;
    }

    @Override
    public String id() {
        return definition.id();
    }

    @Override
    public String title() {
        return definition.title();
    }

    @Override
    public List<LogAspect> aspects() {
        List<LogAspect> aspects = new ArrayList<>();
        groups.stream().filter(g -> !g.equals(TIME)).forEach(g -> aspects.add(
                g.equals(LogSeverity.ASPECT) ? Aspects.SEVERITY : new LogAspect(g, g, false)));
        if (groups.contains(LEVEL) && !groups.contains(LogSeverity.ASPECT)) {
            aspects.add(Aspects.SEVERITY);
        }
        return List.copyOf(aspects);
    }

    @Override
    public int recognise(String fileName, List<String> firstLines) {
        long texts = firstLines.stream().filter(l -> !l.isBlank()).count();
        long fitting = firstLines.stream().filter(l -> parse(l).isPresent()).count();
        if (!definition.files().isEmpty()) {
            // who names a file means it, be it mail.log
            return definition.isFor(fileName) && (fitting > 0 || texts == 0) ? 100 : 0;
        }
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
            if (group.equals(TIME)) {
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
            return common.read(value);
        }
        try {
            return Optional.of(moment(times, value));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Moment moment(DateTimeFormatter form, String value) {
        TemporalAccessor t = form.parseBest(value, OffsetDateTime::from, LocalDateTime::from);
        return t instanceof OffsetDateTime o ? new Moment(o.toLocalDateTime(), o.getOffset())
                : Moment.ofLocal((LocalDateTime) t);
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
     * @param spans where in the line each field stands, the time as {@code time}, in the order of the groups
     * @param remark what may be wrong, for people; {@code null} where nothing is
     */
    public record Sample(String line, @Nullable LogRecord record, Map<String, Span> spans, @Nullable String remark) {
    }

    /** Tries the format on sample lines, for a dialog. */
    public List<Sample> test(List<String> lines) {
        List<Sample> samples = new ArrayList<>();
        for (String line : lines) {
            LogRecord record = parse(line).orElse(null);
            String remark = null;
            if (record == null) {
                remark = samples.isEmpty() ? "does not fit, and there is no record before it" : "continues the record before";
            } else if (groups.contains(TIME) && record.at() == null) {
                remark = "the time is not understood";
            }
            samples.add(new Sample(line, record, spans(line), remark));
        }
        return samples;
    }

    private Map<String, Span> spans(String line) {
        Map<String, Span> spans = new LinkedHashMap<>();
        Matcher m = pattern.matcher(line.length() > LOOKED_AT ? line.substring(0, LOOKED_AT) : line);
        if (m.lookingAt()) {
            for (String group : groups) {
                if (m.start(group) >= 0) {
                    spans.put(group, new Span(m.start(group), m.end(group)));
                }
            }
        }
        return spans;
    }

    @Override
    public String toString() {
        return title();
    }
}
