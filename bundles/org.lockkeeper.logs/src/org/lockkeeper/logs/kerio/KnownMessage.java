package org.lockkeeper.logs.kerio;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lockkeeper.logs.internal.regex.Node;
import org.lockkeeper.logs.internal.regex.RegexParser;
import org.lockkeeper.text.time.KerioLine;

/** A wording of the catalogue: how to know it in a record's text, or in a whole line. */
final class KnownMessage {

    private static final int LOOKED_AT = 4096;
    /** What may stand before the text of a record: see {@link KerioLine}. */
    private static final String LINE_START = "^(?:\\[[^\\]]*\\] ?|\uFEFF?<[0-9]{1,3}>1 (?:[^ ]+ ){5}(?:-|\\[.*?\\]) ?\uFEFF?"
            + "|\uFEFF?(?:<[0-9]{1,3}>)?(?:[A-Z][a-z]{2} [ 0-9][0-9] [0-9:]{8}|[0-9]{4}-[^ ]+) [^ ]+ [^ :]+: ?\uFEFF?)";

    private final CatalogueEntry entry;
    private final List<String> logs;
    private final Predicate<String> pattern;
    private final String[][] oneOfEach;
    private final Optional<String> lineExpression;
    private final boolean tellsSeverity;

    /**
     * @param expression RE2 syntax, for a part of the text of a record
     * @param logs logs that it is written to: {@code mail}; none where that is not known
     * @param ours whether the expression is one of ours, known not to take long in an engine that backtracks
     * @param tellsSeverity whether the entry's severity was stated
     * @throws PatternSyntaxException where the expression is wrong
     */
    KnownMessage(CatalogueEntry entry, String expression, List<String> logs, boolean ours,
            boolean tellsSeverity) {
        this.entry = entry;
        this.logs = List.copyOf(logs);
        this.tellsSeverity = tellsSeverity;
        Optional<Node> node = RegexParser.parse(expression, false);
        this.pattern = ours && node.isPresent() ? backtracking(node.get()) : linear(expression);
        this.oneOfEach = node.map(Node::factors).orElse(List.of()).stream()
                .filter(o -> o.stream().noneMatch(Node.Factor::ignoreCase))
                .map(o -> o.stream().map(Node.Factor::text).toArray(String[]::new)).toArray(String[][]::new);
        this.lineExpression = node.flatMap(KnownMessage::lineExpression);
    }

    private static Predicate<String> linear(String expression) {
        Pattern pattern = Pattern.compile(expression, Pattern.DOTALL);
        return text -> pattern.matcher(text).find();
    }

    /** Several times as quick on short texts. */
    private static Predicate<String> backtracking(Node node) {
        var pattern = java.util.regex.Pattern.compile(node.toString(), java.util.regex.Pattern.DOTALL);
        boolean anchored = node instanceof Node.Cat(List<Node> parts) && parts.getFirst() == Node.Place.BEGIN;
        return anchored ? text -> pattern.matcher(text).lookingAt() : text -> pattern.matcher(text).find();
    }

    private static Optional<String> lineExpression(Node node) {
        if (!begins(node)) {
            return Optional.of(node.toString());
        }
        if (node instanceof Node.Cat(List<Node> parts) && parts.getFirst() == Node.Place.BEGIN) {
            Node rest = new Node.Cat(parts.subList(1, parts.size()));
            return begins(rest) ? Optional.empty() : Optional.of(LINE_START + rest);
        }
        return Optional.empty();
    }

    /** Whether it speaks of the beginning of the text anywhere. */
    private static boolean begins(Node node) {
        return switch (node) {
            case Node.Place place -> place == Node.Place.BEGIN;
            case Node.Cat(List<Node> parts) -> parts.stream().anyMatch(KnownMessage::begins);
            case Node.Alt(List<Node> parts) -> parts.stream().anyMatch(KnownMessage::begins);
            case Node.Group(Node part, _) -> begins(part);
            case Node.Repeat(Node part, _, _, _) -> begins(part);
            case Node.Chars _, Node.Empty _ -> false;
        };
    }

    CatalogueEntry entry() {
        return entry;
    }

    /** Whether it says how much the message matters, and does not only explain it. */
    boolean tellsSeverity() {
        return tellsSeverity;
    }

    /** Whether it may be written to a log. */
    boolean isOf(String log) {
        return logs.isEmpty() || logs.contains(log);
    }

    /** Whether a text holds it; of long ones only the beginning is looked at. */
    boolean fits(String text) {
        for (String[] oneOf : oneOfEach) {
            if (!holdsOne(text, oneOf)) {
                return false;
            }
        }
        return pattern.test(text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text);
    }

    private static boolean holdsOne(String text, String[] oneOf) {
        for (String one : oneOf) {
            if (text.contains(one)) {
                return true;
            }
        }
        return false;
    }

    /** The expression for whole lines; empty where there is none. */
    Optional<String> lineExpression() {
        return lineExpression;
    }
}
