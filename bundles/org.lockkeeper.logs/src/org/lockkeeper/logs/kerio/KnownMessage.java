package org.lockkeeper.logs.kerio;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lockkeeper.logs.internal.regex.Node;
import org.lockkeeper.logs.internal.regex.RegexParser;

/** A wording of the catalogue: how to know it in a record's text, or in a whole line. */
final class KnownMessage {

    private static final int LOOKED_AT = 4096;
    /** What may stand before the text of a record: see {@link KerioLine}. */
    private static final String LINE_START = "^(?:\\[[^\\]]*\\] ?|\uFEFF?<[0-9]{1,3}>1 (?:[^ ]+ ){5}(?:-|\\[[^\\]]*\\]) ?\uFEFF?)";

    private final CatalogueEntry entry;
    private final List<String> logs;
    private final Pattern pattern;
    private final List<String> oneOf;
    private final Optional<String> lineExpression;

    /**
     * @param expression RE2 syntax, for a part of the text of a record
     * @param logs logs that it is written to: {@code mail}; none where that is not known
     * @throws PatternSyntaxException where the expression is wrong
     */
    KnownMessage(CatalogueEntry entry, String expression, List<String> logs) {
        this.entry = entry;
        this.logs = List.copyOf(logs);
        this.pattern = Pattern.compile(expression);
        Optional<Node> node = RegexParser.parse(expression, false);
        this.oneOf = node.flatMap(n -> n.factors().stream().filter(o -> o.stream().noneMatch(Node.Factor::ignoreCase))
                .max(Comparator.comparingInt(o -> o.stream().mapToInt(f -> f.text().length()).min().orElse(0))))
                .map(o -> o.stream().map(Node.Factor::text).toList()).orElse(List.of());
        this.lineExpression = node.flatMap(KnownMessage::lineExpression);
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
            case Node.Group(Node part) -> begins(part);
            case Node.Repeat(Node part, _, _, _) -> begins(part);
            case Node.Chars _, Node.Empty _ -> false;
        };
    }

    CatalogueEntry entry() {
        return entry;
    }

    /** Whether it may be written to a log. */
    boolean isOf(String log) {
        return logs.isEmpty() || logs.contains(log);
    }

    /** Whether a text holds it; of long ones only the beginning is looked at. */
    boolean fits(String text) {
        if (!oneOf.isEmpty() && oneOf.stream().noneMatch(text::contains)) {
            return false;
        }
        return pattern.matcher(text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text).find();
    }

    /** The expression for whole lines; empty where there is none. */
    Optional<String> lineExpression() {
        return lineExpression;
    }
}
