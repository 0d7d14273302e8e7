package org.lockkeeper.logs.search;

import com.google.re2j.Pattern;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.guard.ForeignFailures;
import org.lockkeeper.api.logs.LogAspect;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.api.logs.LogRecord;
import org.lockkeeper.api.logs.LogSeverity;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.files.ByteReader;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.internal.bytes.NeedleFinder;
import org.lockkeeper.logs.internal.regex.CaseFold;
import org.lockkeeper.logs.internal.regex.Nfa;
import org.lockkeeper.logs.internal.regex.Node;
import org.lockkeeper.logs.internal.regex.RegexParser;
import org.lockkeeper.logs.time.LogTimes;
import org.lockkeeper.text.encoding.TextEncoding;

/** Makes conditions ready for one file. */
final class MatcherFactory {

    private static final int SAMPLE = 64 << 10;
    private static final int PIECES = 4;
    private static final int SHORTEST_FACTOR = 3;
    /** About every other line of usual length. */
    private static final long BYTES_PER_HIT = 300;
    /** Bytes to a hit from where on another text is not looked for: about every hundredth line. */
    private static final long RARE = 20_000;
    /** So many texts of an expression are counted in the sample. */
    private static final int COUNTED = 4;

    private final LogFile file;
    private final TextEncoding encoding;
    private final Function<LogFile, LogTimes> times;
    private final long shift;
    private final ContextFields context;
    private final MemorySegment sample;
    private final int[] histogram;

    /**
     * @param times the times of the file
     * @param shift seconds to add to them
     * @param context fields that no line tells alone
     */
    MatcherFactory(LogFile file, Function<LogFile, LogTimes> times, long shift, ContextFields context) throws IOException {
        this.file = file;
        this.encoding = file.encoding();
        this.times = times;
        this.shift = shift;
        this.context = context;
        this.sample = sample();
        this.histogram = histogram();
    }

    LineMatcher matcher(Condition condition) throws ProblemException {
        return switch (condition) {
            case Condition.Text(String text, boolean ignoreCase) -> text(text, ignoreCase);
            case Condition.Regex(String pattern, boolean ignoreCase) -> regex(pattern, ignoreCase);
            case Condition.Field field -> field(field);
            case Condition.Time(LocalDateTime from, LocalDateTime to) -> new TimeMatcher(times.apply(file),
                    from == null ? Long.MIN_VALUE + 1 : from.toEpochSecond(ZoneOffset.UTC) - shift,
                    to == null ? Long.MAX_VALUE : to.toEpochSecond(ZoneOffset.UTC) - shift);
            case Condition.All(List<Condition> of) -> new Combined.All(matchers(of));
            case Condition.Any(List<Condition> of) -> new Combined.Any(matchers(of));
            case Condition.Not(Condition of) -> new Combined.Not(matcher(of));
            case Condition.WholeRecord(Condition of) -> new RecordMatcher(matcher(of));
        };
    }

    private List<LineMatcher> matchers(List<Condition> conditions) throws ProblemException {
        List<LineMatcher> matchers = new ArrayList<>();
        for (Condition c : conditions) {
            matchers.add(matcher(c));
        }
        return matchers;
    }

    private LineMatcher text(String text, boolean ignoreCase) throws ProblemException {
        boolean simple = !ignoreCase || text.chars().allMatch(c -> c < 128);
        if (text.indexOf('\n') >= 0) {
            return new Combined.None();
        }
        if (encoding.isWide() || !simple || text.indexOf('\r') >= 0 || text.indexOf(0xFFFD) >= 0
                || text.length() > ByteReader.CAPACITY / 8) {
            return expression(Node.literal(text, ignoreCase), text);
        }
        Optional<byte[]> needle = bytes(text);
        return needle.isPresent()
                ? new NeedleMatcher(new NeedleFinder(needle.get(), ignoreCase, sample), encoding, null)
                : new Combined.None();
    }

    private LineMatcher regex(String pattern, boolean ignoreCase) throws ProblemException {
        Pattern fallback = Patterns.re2(pattern, ignoreCase);
        Optional<Node> node = RegexParser.parse(pattern, ignoreCase);
        if (node.isEmpty() || Nfa.of(node.get()).isEmpty()) {
            return new TextMatcher(line -> fallback.matcher(line).find());
        }
        return expression(node.get(), pattern);
    }

    private LineMatcher expression(Node node, String shown) throws ProblemException {
        Nfa nfa = Nfa.of(node).orElseThrow(() -> new ProblemException(
                PatternLimits.quoted(shown) + " is too long to search for."));
        Automaton automaton = new Automaton(nfa, encoding);
        if (encoding.isWide()) {
            return automaton;
        }
        Optional<Prefilter> best = prefilter(node);
        if (best.isEmpty() || best.get().hits * BYTES_PER_HIT > sample.byteSize()) {
            // in so many lines that looking for them is no gain
            return automaton;
        }
        Optional<Node.Factor> prefix = node.prefix().filter(this::isUseful);
        NeedleFinder begin = prefix.map(this::finder).orElse(null);
        List<LineMatcher> matchers = new ArrayList<>();
        for (int i = 0; i < best.get().finders.size(); i++) {
            boolean isPrefix = prefix.equals(Optional.of(best.get().oneOf.get(i)));
            matchers.add(new NeedleMatcher(best.get().finders.get(i), encoding, part -> automaton.check(part, begin, isPrefix)));
        }
        return matchers.size() == 1 ? matchers.getFirst() : new Combined.Any(matchers);
    }

    /**
     * Texts of which a match has one, ready to be looked for.
     *
     * @param hits how often they are in the sample
     */
    private record Prefilter(List<Node.Factor> oneOf, List<NeedleFinder> finders, long hits) {
    }

    /**
     * The texts in an expression that are rarest here: lines without them need not be looked at. What each byte's share
     * promises is not enough, as long texts may stand in every other line: those that promise most are counted.
     */
    private Optional<Prefilter> prefilter(Node node) {
        List<List<Node.Factor>> promising = node.factors().stream().filter(o -> o.stream().allMatch(this::isUseful))
                .sorted(Comparator.comparingDouble(o -> o.stream().mapToDouble(f -> Math.exp(frequency(f))).sum()))
                .limit(COUNTED).toList();
        Prefilter best = null;
        for (List<Node.Factor> oneOf : promising) {
            List<NeedleFinder> finders = new ArrayList<>();
            long hits = 0;
            for (Node.Factor factor : oneOf) {
                NeedleFinder finder = finder(factor);
                finders.add(finder);
                hits += hits(finder);
            }
            if (best == null || hits < best.hits) {
                best = new Prefilter(oneOf, finders, hits);
            }
            if (best.hits * RARE < sample.byteSize()) {
                // rarer ones save nothing that can be noticed
                break;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean isUseful(Node.Factor factor) {
        return bytes(factor.text()).filter(b -> b.length >= SHORTEST_FACTOR && b.length < ByteReader.CAPACITY / 8)
                .isPresent();
    }

    private NeedleFinder finder(Node.Factor factor) {
        return new NeedleFinder(bytes(factor.text()).get(), factor.ignoreCase(), sample);
    }

    private long hits(NeedleFinder finder) {
        long hits = 0;
        for (long at = finder.next(sample, 0, sample.byteSize()); at >= 0; at = finder.next(sample, at + 1,
                sample.byteSize())) {
            hits++;
        }
        return hits;
    }

    /** How often a text would occur if bytes were independent: good enough to choose between two. */
    private double frequency(Node.Factor factor) {
        double total = 1;
        for (int n : histogram) {
            total += n;
        }
        double frequency = 0;
        for (byte b : bytes(factor.text()).get()) {
            int lower = b & 0xff | 0x20;
            int n = factor.ignoreCase() && lower >= 'a' && lower <= 'z' ? histogram[lower] + histogram[lower ^ 0x20]
                    : histogram[b & 0xff];
            frequency += Math.log((n + 1) / total);
        }
        return frequency;
    }

    private Optional<byte[]> bytes(String text) {
        try {
            var encoded = encoding.charset().newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return Optional.of(bytes);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private LineMatcher field(Condition.Field field) throws ProblemException {
        LogFormat format = file.format();
        if (format == null) {
            return new Combined.None();
        }
        Optional<LogAspect> aspect = format.aspects().stream().filter(a -> a.id().equals(field.aspect())).findFirst();
        if (aspect.isEmpty()) {
            return new Combined.None();
        }
        if (field.aspect().equals(LogSeverity.ASPECT)) {
            Optional<LineMatcher> bySeverity = severity(format, field);
            if (bySeverity.isPresent()) {
                return bySeverity.get();
            }
        }
        String wanted = fold(field.value());
        List<String> told = context.values(file, field.aspect());
        LineMatcher exact = new TextMatcher(() -> {
            ContextFields.Reader reader = told.isEmpty() ? ContextFields.NONE.reader() : context.reader();
            return (line, text) -> holds(reader.told(file, line, text, format.parse(text).orElse(null)), field, aspect.get(), wanted);
        });
        if (field.test() == Condition.FieldComparison.PRESENT || wanted.isEmpty()
                || told.stream().anyMatch(v -> holds(aspect.get(), field.test(), fold(v), wanted)) || !format.isVerbatim(field.aspect())) {
            return exact;
        }
        String inLine = aspect.get().list() ? field.value().split(LogAspect.SEPARATOR)[0] : field.value();
        return inLine.isEmpty() ? exact : new Combined.All(List.of(text(inLine, true), exact));
    }

    /** The matcher that expressions for whole lines make, where the format has them for all severities. */
    private Optional<LineMatcher> severity(LogFormat format, Condition.Field field) throws ProblemException {
        LogSeverity wanted = field.test() == Condition.FieldComparison.EQUALS ? LogSeverity.of(field.value()).orElse(null) : null;
        return wanted == null && field.test() != Condition.FieldComparison.PRESENT ? Optional.empty() : severity(format, wanted);
    }

    /** @param wanted {@code null} for any */
    private Optional<LineMatcher> severity(LogFormat format, @Nullable LogSeverity wanted) throws ProblemException {
        Optional<LineMatcher> alone;
        try {
            alone = severity(format::severityExpressions, wanted);
        } catch (ProblemException e) {
            LogFormat author = format instanceof SeverityBefore both ? both.others() : format;
            new ForeignFailures("log format", format.id(), author).tell("tells severity by an expression that is none",
                    "Searches read every line.", e);
            alone = Optional.empty();
        }
        if (alone.isPresent() || !(format instanceof SeverityBefore both)) {
            return alone;
        }
        Optional<LineMatcher> here = severity(both::severityBefore, wanted);
        Optional<LineMatcher> anyHere = severity(both::severityBefore, (@Nullable LogSeverity) null);
        Optional<LineMatcher> there = hasAspect(both.others(), LogSeverity.ASPECT) ? severity(both.others(), wanted)
                : Optional.of(new Combined.None());
        return here.isEmpty() || anyHere.isEmpty() || there.isEmpty() ? Optional.empty()
                : Optional.of(new Combined.Any(List.of(here.get(),
                        new Combined.All(List.of(new Combined.Not(anyHere.get()), there.get())))));
    }

    private static boolean hasAspect(LogFormat format, String aspect) {
        return format.aspects().stream().anyMatch(a -> a.id().equals(aspect));
    }

    private Optional<LineMatcher> severity(Function<LogSeverity, Optional<List<String>>> of, @Nullable LogSeverity wanted)
            throws ProblemException {
        List<LineMatcher> more = new ArrayList<>();
        LineMatcher those = null;
        for (LogSeverity severity : LogSeverity.values()) {
            Optional<List<String>> expressions = of.apply(severity);
            if (expressions.isEmpty()) {
                return Optional.empty();
            }
            if (severity == wanted) {
                those = anyOf(expressions.get());
            } else if (wanted == null || severity.compareTo(wanted) > 0) {
                more.add(anyOf(expressions.get()));
            }
        }
        return Optional.of(wanted == null ? new Combined.Any(more)
                : new Combined.All(List.of(those, new Combined.Not(new Combined.Any(more)))));
    }

    private LineMatcher anyOf(List<String> expressions) throws ProblemException {
        if (expressions.isEmpty()) {
            return new Combined.None();
        }
        return expressions.contains("") ? new Combined.All(List.of())
                : regex(expressions.size() == 1 ? expressions.getFirst() : "(?:" + String.join("|", expressions) + ")", false);
    }

    private static boolean holds(@Nullable LogRecord record, Condition.Field field, LogAspect aspect, String wanted) {
        String value = record == null ? null : record.fields().get(field.aspect());
        return value != null && holds(aspect, field.test(), fold(value), wanted);
    }

    /** Of a list it is enough that one of its values holds, or all together as they are shown. */
    private static boolean holds(LogAspect aspect, Condition.FieldComparison test, String value, String wanted) {
        return holds(test, value, wanted)
                || aspect.list() && aspect.values(value).stream().anyMatch(v -> holds(test, v, wanted));
    }

    private static boolean holds(Condition.FieldComparison test, String value, String wanted) {
        return switch (test) {
            case EQUALS -> value.equals(wanted);
            case CONTAINS -> value.contains(wanted);
            case STARTS_WITH -> value.startsWith(wanted);
            case PRESENT -> true;
        };
    }

    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().map(CaseFold::fold).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private MemorySegment sample() throws IOException {
        // of the whole file: it may be searched while it is indexed
        long size = Math.max(file.index().bytes(), file.source().size());
        int pieces = size <= SAMPLE ? 1 : PIECES;
        MemorySegment all = Arena.ofAuto().allocate(Math.max(1, pieces * Math.min(SAMPLE, size)));
        long filled = 0;
        try (ByteReader reader = file.source().reader()) {
            for (int i = 0; i < pieces; i++) {
                int n = Math.max(0, reader.load(size / pieces * i,
                        (int) Math.min(SAMPLE, size - size / pieces * i)));
                MemorySegment.copy(reader.memory(), reader.offset(), all, filled, n);
                filled += n;
            }
        }
        return all.asSlice(0, filled);
    }

    private int[] histogram() {
        int[] counts = new int[256];
        for (long i = 0; i < sample.byteSize(); i++) {
            counts[sample.get(ValueLayout.JAVA_BYTE, i) & 0xff]++;
        }
        return counts;
    }
}
