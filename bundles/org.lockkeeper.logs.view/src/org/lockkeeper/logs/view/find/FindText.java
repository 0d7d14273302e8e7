package org.lockkeeper.logs.view.find;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.Patterns;
import org.lockkeeper.logs.search.Patterns.Span;

/** A text or regular expression to find or filter by, as it is typed. */
public final class FindText {

    private static final int MOST_SPANS = 200;

    private final String text;
    private final boolean regex;
    private final boolean matchCase;
    private final boolean ascii;
    private final Pattern pattern;

    /**
     * @param text not empty
     * @param regex whether it is a regular expression, RE2 syntax
     * @param matchCase whether letters have to be of the same case
     * @throws ProblemException where the expression is wrong, for people, with the place
     */
    public FindText(String text, boolean regex, boolean matchCase) throws ProblemException {
        this.text = text;
        this.regex = regex;
        this.matchCase = matchCase;
        this.ascii = text.chars().allMatch(c -> c < 128);
        pattern = Patterns.forLines(text, regex, !matchCase);
    }

    /** What was typed. */
    public String text() {
        return text;
    }

    /** Whether it is a regular expression. */
    public boolean isRegex() {
        return regex;
    }

    /** Whether letters have to be of the same case. */
    public boolean isMatchCase() {
        return matchCase;
    }

    /** For the engine. */
    public Condition condition() {
        return regex ? new Condition.Regex(text, !matchCase) : new Condition.Text(text, !matchCase);
    }

    /** Whether a line has it. */
    public boolean isIn(String line) {
        if (regex || text.isEmpty() || !matchCase && !ascii) {
            return pattern.matcher(line).find();
        }
        return matchCase ? line.contains(text) : indexIgnoringCase(line) >= 0;
    }

    // a plain text is found many times faster than by an automaton
    private int indexIgnoringCase(String line) {
        char lower = Character.toLowerCase(text.charAt(0));
        char upper = Character.toUpperCase(lower);
        int last = line.length() - text.length();
        for (int i = 0; i <= last; i++) {
            char c = line.charAt(i);
            if ((c == lower || c == upper) && line.regionMatches(true, i, text, 0, text.length())) {
                return i;
            }
        }
        return -1;
    }

    /** Where in a line it stands. */
    public List<Span> spans(String line) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = pattern.matcher(line);
        while (spans.size() < MOST_SPANS && matcher.find()) {
            if (matcher.end() > matcher.start()) {
                spans.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return spans;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FindText f && f.text.equals(text) && f.regex == regex && f.matchCase == matchCase;
    }

    @Override
    public int hashCode() {
        return text.hashCode() * 31 + Boolean.hashCode(regex);
    }

    @Override
    public String toString() {
        return text;
    }
}
