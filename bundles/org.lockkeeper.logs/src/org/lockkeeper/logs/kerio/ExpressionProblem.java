package org.lockkeeper.logs.kerio;

import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.search.Patterns;

/**
 * What is wrong with an expression, and where.
 *
 * @param message for people, a sentence
 * @param position of the first character concerned, from 0; -1 where it is not known
 * @param length how many characters are concerned
 */
public record ExpressionProblem(String message, int position, int length) {

    private static final int LONGEST_QUOTE = 60;

    /** Checks that there is a message. */
    public ExpressionProblem {
        Objects.requireNonNull(message);
    }

    /** What is wrong with an expression as such; empty where nothing is. */
    static Optional<ExpressionProblem> of(String expression) {
        Optional<ExpressionProblem> brackets = brackets(expression);
        if (brackets.isPresent()) {
            return brackets;
        }
        try {
            Patterns.check(expression);
            Patterns.named(expression);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            // searching does not mind names of groups
            String name = e.getPattern() == null ? "" : e.getPattern();
            int at = expression.lastIndexOf("<" + name + ">");
            return Optional.of(new ExpressionProblem(at < 0 || name.isEmpty()
                    ? "\"" + shortened(expression) + "\" is not understood: " + e.getDescription() + "."
                    : "There are two groups named \"" + name + "\".", name.isEmpty() || at < 0 ? -1 : at + 1,
                    at < 0 ? 0 : name.length()));
        } catch (ProblemException e) {
            if (!(e.getCause() instanceof PatternSyntaxException cause)) {
                return Optional.of(Patterns.tooLarge(expression)
                        .map(s -> new ExpressionProblem(e.getMessage(), s.from(), s.to() - s.from()))
                        .orElse(new ExpressionProblem(e.getMessage(), -1, 0)));
            }
            String part = cause.getPattern() == null ? "" : cause.getPattern();
            int at = part.isEmpty() ? -1 : expression.indexOf(part);
            boolean lookAround = part.matches("\\(\\?<?[=!]?") || part.matches("\\\\[1-9]");
            return Optional.of(new ExpressionProblem(lookAround
                    ? "Look-around and back references are not supported, for they can take forever."
                    : "\"" + shortened(at < 0 ? expression : part) + "\" is not understood: " + cause.getDescription() + ".", at,
                    at < 0 ? 0 : part.length()));
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }

    /** Parentheses and brackets that are not in pairs, of which the library does not tell the place. */
    private static Optional<ExpressionProblem> brackets(String expression) {
        Deque<Integer> open = new ArrayDeque<>();
        int set = -1;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '\\') {
                int end = expression.startsWith("\\Q", i) ? expression.indexOf("\\E", i) : i;
                i = end < 0 ? expression.length() : end + 1;
            } else if (set >= 0) {
                if (c == '[' && i + 1 < expression.length() && expression.charAt(i + 1) == ':') {
                    int end = expression.indexOf(":]", i + 2);
                    i = end < 0 ? i : end + 1;
                } else if (c == ']' && i > set + (expression.startsWith("^", set + 1) ? 2 : 1)) {
                    set = -1;
                }
            } else if (c == '[') {
                set = i;
            } else if (c == '(') {
                open.push(i);
            } else if (c == ')' && open.isEmpty()) {
                return Optional.of(new ExpressionProblem("This closing parenthesis has no opening one; write \\) for the"
                        + " character itself.", i, 1));
            } else if (c == ')') {
                open.pop();
            }
        }
        if (set >= 0) {
            return Optional.of(new ExpressionProblem("This bracket is not closed; write \\[ for the character itself.", set, 1));
        }
        return open.isEmpty() ? Optional.empty() : Optional.of(new ExpressionProblem(
                "This parenthesis is not closed; write \\( for the character itself.", open.peek(), 1));
    }
}
