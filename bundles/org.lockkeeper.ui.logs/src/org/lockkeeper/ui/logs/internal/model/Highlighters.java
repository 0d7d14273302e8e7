package org.lockkeeper.ui.logs.internal.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.ui.theme.Token;

/**
 * Sets of highlighters as files that people can read, share and keep:
 *
 * <pre>
 * # a comment
 * [Accounts without Updater Service]
 * text:    does not have installed Kerio Updater Service
 * color:   blocked
 * enabled: yes
 * </pre>
 *
 * {@code regex:} in place of {@code text:} for a regular expression; {@code case: match} where letters have to be of
 * the same case. Colours are {@code blocked}, {@code unknown}, {@code manual}, {@code automatic}, {@code unaffected},
 * {@code accent} and {@code muted}: those of the theme, so that they are readable in each.
 */
public final class Highlighters {

    /** The colours that there are. */
    public static final List<Token> COLORS = List.of(Token.BLOCKED, Token.MANUAL, Token.AUTOMATIC, Token.ACCENT,
            Token.UNKNOWN, Token.UNAFFECTED, Token.MUTED);

    private Highlighters() {
    }

    /** The set for Kerio's logs that comes with the program. */
    public static List<Highlighter> shipped() {
        try (var in = Highlighters.class.getResourceAsStream("kerio.highlighters")) {
            return read(new InputStreamReader(in, StandardCharsets.UTF_8), "kerio.highlighters");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ProblemException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a set.
     *
     * @param name of the file, for messages
     * @throws ProblemException where it is wrong, with the line
     * @throws IOException where it cannot be read
     */
    public static List<Highlighter> read(Reader reader, String name) throws IOException, ProblemException {
        List<Highlighter> set = new ArrayList<>();
        BufferedReader lines = new BufferedReader(reader);
        String title = null;
        Map<String, String> values = new HashMap<>();
        int number = 0;
        int begun = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String s = line.strip();
            if (s.isEmpty() || s.startsWith("#")) {
                continue;
            }
            if (s.startsWith("[") && s.endsWith("]")) {
                if (title != null) {
                    set.add(highlighter(title, values, name, begun));
                }
                title = s.substring(1, s.length() - 1);
                values.clear();
                begun = number;
                continue;
            }
            int colon = s.indexOf(':');
            String key = colon < 0 ? "" : s.substring(0, colon).strip();
            if (title == null || !List.of("text", "regex", "color", "enabled", "case").contains(key)) {
                throw new ProblemException(name + ", line " + number + ": text:, regex:, color:, case: or enabled: was "
                        + "expected" + (title == null ? " after a description in brackets." : "."));
            }
            values.put(key, s.substring(colon + 1).strip());
        }
        if (title != null) {
            set.add(highlighter(title, values, name, begun));
        }
        return List.copyOf(set);
    }

    private static Highlighter highlighter(String title, Map<String, String> values, String name, int line)
            throws ProblemException {
        String text = values.get("text");
        String regex = values.get("regex");
        if ((text == null || text.isEmpty()) == (regex == null || regex.isEmpty())) {
            throw new ProblemException(name + ", line " + line + ": [" + title + "] needs either text: or regex:.");
        }
        String color = values.getOrDefault("color", "accent");
        Token token = COLORS.stream().filter(t -> t.name().equalsIgnoreCase(color)).findFirst().orElse(null);
        if (token == null) {
            throw new ProblemException(name + ", line " + line + ": [" + title + "] has the colour "
                    + color + "; one of "
                    + COLORS.stream().map(t -> t.name().toLowerCase(Locale.ROOT)).toList() + " was expected.");
        }
        try {
            FindText find = new FindText(text != null ? text : regex, text == null,
                    values.getOrDefault("case", "").equals("match"));
            return new Highlighter(title, find, token, !values.getOrDefault("enabled", "yes").equals("no"));
        } catch (ProblemException e) {
            throw new ProblemException(name + ", line " + line + ": " + e.getMessage(), e);
        }
    }

    /** Writes a set as {@link #read} reads it. */
    public static String write(List<Highlighter> set) {
        StringBuilder out = new StringBuilder("# Lockkeeper highlighters\n");
        for (Highlighter h : set) {
            out.append("\n[").append(h.description().replaceAll("[\\r\\n]", " ")).append("]\n");
            out.append(h.find().isRegex() ? "regex: " : "text: ").append(h.find().text()).append('\n');
            out.append("color: ").append(h.color().name().toLowerCase(Locale.ROOT)).append('\n');
            if (h.find().isMatchCase()) {
                out.append("case: match\n");
            }
            if (!h.enabled()) {
                out.append("enabled: no\n");
            }
        }
        return out.toString();
    }
}
