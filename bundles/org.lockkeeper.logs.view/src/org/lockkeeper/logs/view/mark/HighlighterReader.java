package org.lockkeeper.logs.view.mark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.logs.view.find.FindText;

/** Reads one file of highlighters; says of what it does not understand where it stands and what was expected. */
final class HighlighterReader {

    private static final Map<String, List<String>> KEYS = Map.of("text", List.of(), "regex", List.of(), "color",
            List.of(), "case", List.of("match", "ignore"), "marks", List.of("line", "match"), "enabled",
            List.of("yes", "no"));

    private record Value(String text, int line) {
    }

    private final String name;
    private final List<Highlighter> set = new ArrayList<>();
    private final Map<String, Value> values = new LinkedHashMap<>();
    private @Nullable String title;
    private int begun;

    /**
     * @param name of the file, for messages
     */
    HighlighterReader(String name) {
        this.name = name;
    }

    /** Reads the set. */
    List<Highlighter> read(Reader reader) throws IOException, ProblemException {
        BufferedReader lines = new BufferedReader(reader);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String s = (number == 0 && line.startsWith("\ufeff") ? line.substring(1) : line).strip();
            number++;
            if (s.startsWith("[") && s.endsWith("]")) {
                finish();
                title = s.substring(1, s.length() - 1).strip();
                begun = number;
            } else if (!s.isEmpty() && !s.startsWith("#")) {
                value(s, number);
            }
        }
        finish();
        return List.copyOf(set);
    }

    private void value(String line, int number) throws ProblemException {
        int colon = line.indexOf(':');
        String key = colon < 0 ? "" : line.substring(0, colon).strip();
        if (title == null || !KEYS.containsKey(key)) {
            throw wrong(number, "text:, regex:, color:, case:, marks: or enabled: was expected"
                    + (title == null ? " after a description in brackets" : "") + ", not \u201c" + shortened(line)
                    + "\u201d.");
        }
        String value = line.substring(colon + 1).strip();
        List<String> allowed = KEYS.get(key);
        if (!allowed.isEmpty() && !allowed.contains(value)) {
            throw wrong(number, key + ": " + String.join(" or ", allowed) + " was expected, not \u201c"
                    + shortened(value) + "\u201d.");
        }
        if (values.put(key, new Value(value, number)) != null) {
            throw wrong(number, "[" + title + "] has " + key + ": twice.");
        }
    }

    private void finish() throws ProblemException {
        if (title == null) {
            return;
        }
        Value text = values.get("text");
        Value regex = values.get("regex");
        Value pattern = text == null ? regex : text;
        if (pattern == null || pattern.text.isEmpty() || text != null && regex != null) {
            throw wrong(begun, "[" + title + "] needs either text: or regex:.");
        }
        Value color = values.getOrDefault("color", new Value("accent", begun));
        HighlightColor read = HighlightColor.parse(color.text).orElse(null);
        if (read == null) {
            throw wrong(color.line, "[" + title + "] has the colour \u201c" + shortened(color.text)
                    + "\u201d; one of " + String.join(", ", HighlightColor.names())
                    + " or two values such as #b42318 #ff8a80 were expected.");
        }
        try {
            FindText find = new FindText(unquoted(pattern.text), text == null, is("case", "match"));
            set.add(new Highlighter(title, find, read, !is("marks", "match"), !is("enabled", "no")));
        } catch (ProblemException e) {
            throw wrong(pattern.line, e.getMessage());
        }
        values.clear();
    }

    private boolean is(String key, String value) {
        return values.containsKey(key) && values.get(key).text.equals(value);
    }

    private static String unquoted(String text) {
        return text.length() > 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1) : text;
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "\u2026" : text;
    }

    private ProblemException wrong(int line, String what) {
        return new ProblemException(name + ", line " + line + ": " + what, null);
    }
}
