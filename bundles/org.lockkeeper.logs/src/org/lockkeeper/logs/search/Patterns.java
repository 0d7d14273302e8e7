package org.lockkeeper.logs.search;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.internal.regex.Node;
import org.lockkeeper.logs.internal.regex.RegexParser;

/** Where a condition's texts stand in a line, for marking them; and whether a user's pattern can be understood. */
public final class Patterns {

    private Patterns() {
    }

    /**
     * A part of a line that a condition speaks of.
     *
     * @param from first character
     * @param to the character after the last
     */
    public record Span(int from, int to) {
    }

    /**
     * The engine that finds spans, and lines where no automaton does.
     *
     * @throws ProblemException where the pattern is wrong or needs more than linear time
     */
    static Pattern re2(String pattern, boolean ignoreCase) throws ProblemException {
        Optional<PatternLimits> refused = PatternLimits.of(pattern, ignoreCase);
        if (refused.isPresent()) {
            throw new ProblemException(refused.get().message());
        }
        Optional<Node> node = RegexParser.parse(pattern, ignoreCase);
        try {
            return node.isPresent() ? Pattern.compile(node.get().toString(), Pattern.DOTALL)
                    : Pattern.compile(pattern, Pattern.DOTALL | (ignoreCase ? Pattern.CASE_INSENSITIVE : 0));
        } catch (PatternSyntaxException e) {
            throw new ProblemException("The regular expression " + PatternLimits.quoted(pattern) + " is not understood: "
                    + wrong(pattern, e), e);
        }
    }

    /**
     * What is looked for, as the engine looks for it, for lines one by one.
     *
     * @param regex whether it is a regular expression, else the text itself
     * @throws ProblemException where the pattern is wrong or needs more than linear time
     */
    public static Pattern forLines(String text, boolean regex, boolean ignoreCase) throws ProblemException {
        return regex ? re2(text, ignoreCase) : Pattern.compile(Node.literal(text, ignoreCase).toString(), Pattern.DOTALL);
    }

    // what is wrong, with the part and its place where that is less than the whole
    private static String wrong(String pattern, PatternSyntaxException e) {
        String part = e.getPattern() == null ? "" : e.getPattern().replaceFirst("^\\(\\?[a-z]+\\)", "");
        int at = part.isEmpty() || part.equals(pattern) ? -1 : pattern.indexOf(part);
        String where = at < 0 ? "" : ", \"" + part + "\" at character " + (at + 1);
        String unknown = e.getDescription().contains("Perl") || e.getDescription().contains("escape")
                ? ". Look-around and back references are not supported." : ".";
        return e.getDescription() + where + unknown;
    }

    /** What is wrong with a pattern, in short, for people; empty where nothing is. */
    public static Optional<String> problem(String pattern) {
        try {
            re2(pattern, false);
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e.getCause() instanceof PatternSyntaxException wrong ? wrong(pattern, wrong)
                    : e.getMessage());
        }
    }

    /**
     * Where in a pattern that is refused for its size the reason stands.
     *
     * @return empty where it is not refused for that
     */
    public static Optional<Span> tooLarge(String pattern) {
        return PatternLimits.of(pattern, false).map(l -> new Span(l.position(), l.position() + l.length()));
    }

    /**
     * The pattern, right as {@link #check} has it, with its named groups, for taking fields out of lines.
     *
     * @throws PatternSyntaxException where two groups have one name, or the pattern is wrong
     */
    public static Pattern named(String pattern) {
        return Pattern.compile(RegexParser.parseNamed(pattern).map(Node::toString).orElse(pattern), Pattern.DOTALL);
    }

    /**
     * Checks a pattern as it is typed.
     *
     * @throws ProblemException with what is wrong, for people
     */
    public static void check(String pattern) throws ProblemException {
        re2(pattern, false);
    }

    /**
     * The parts of a line that the texts and patterns of a condition match; those under a {@code Not} do not count.
     *
     * @param line at most a few thousand characters; longer ones are looked at only so far
     * @return in the order of the line, for each text or pattern on its own
     * @throws ProblemException where a pattern is wrong
     */
    public static List<Span> spans(Condition condition, String line) throws ProblemException {
        List<Span> spans = new ArrayList<>();
        for (Pattern pattern : compiled(condition)) {
            var matcher = pattern.matcher(line.length() > 16384 ? line.substring(0, 16384) : line);
            while (matcher.find() && spans.size() < 1000) {
                if (matcher.end() > matcher.start()) {
                    spans.add(new Span(matcher.start(), matcher.end()));
                }
            }
        }
        spans.sort((a, b) -> a.from != b.from ? Integer.compare(a.from, b.from) : Integer.compare(a.to, b.to));
        return spans;
    }

    private static List<Pattern> compiled(Condition condition) throws ProblemException {
        List<Pattern> patterns = new ArrayList<>();
        switch (condition) {
            case Condition.Text(String text, boolean ignoreCase) -> patterns.add(forLines(text, false, ignoreCase));
            case Condition.Regex(String pattern, boolean ignoreCase) -> patterns.add(forLines(pattern, true, ignoreCase));
            case Condition.WholeRecord(Condition of) -> patterns.addAll(compiled(of));
            case Condition.All(List<Condition> of) -> {
                for (Condition c : of) {
                    patterns.addAll(compiled(c));
                }
            }
            case Condition.Any(List<Condition> of) -> {
                for (Condition c : of) {
                    patterns.addAll(compiled(c));
                }
            }
            case Condition.Not _, Condition.Field _, Condition.Time _ -> {
                // nothing in the line to point at
            }
        }
        return patterns;
    }
}
