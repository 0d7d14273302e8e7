package org.lockkeeper.logs.view.mark;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lockkeeper.api.util.ProblemException;

/**
 * Sets of highlighters as files that people can read, share and keep:
 *
 * <pre>
 * # a comment
 * [Accounts without Updater Service]
 * text:    does not have installed Kerio Updater Service
 * color:   blocked
 * marks:   line
 * enabled: yes
 * </pre>
 *
 * {@code regex:} in place of {@code text:} for a regular expression; {@code case: match} where letters have to be of
 * the same case; {@code marks: match} where only the text is coloured and not its line. A text that begins or ends
 * with a blank stands in quotation marks. Colours are names of {@link HighlightColor#PALETTE}, such as {@code blocked},
 * so that they are readable in each theme, or {@code #rrggbb #rrggbb} for the light and the dark one.
 */
public final class Highlighters {

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
        return new HighlighterReader(name).read(reader);
    }

    /** Writes a set as {@link #read} reads it. */
    public static String write(List<Highlighter> set) {
        StringBuilder out = new StringBuilder("# Lockkeeper highlighters\n");
        for (Highlighter h : set) {
            out.append("\n[").append(line(h.description())).append("]\n");
            out.append(h.find().isRegex() ? "regex: " : "text: ").append(quoted(line(h.find().text()))).append('\n');
            out.append("color: ").append(h.color().text()).append('\n');
            if (h.find().isMatchCase()) {
                out.append("case: match\n");
            }
            if (!h.wholeLine()) {
                out.append("marks: match\n");
            }
            if (!h.enabled()) {
                out.append("enabled: no\n");
            }
        }
        return out.toString();
    }

    private static String line(String text) {
        return text.replaceAll("[\\r\\n]", " ");
    }

    private static String quoted(String text) {
        boolean quotes = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quotes || !text.strip().equals(text) ? "\"" + text + "\"" : text;
    }
}
