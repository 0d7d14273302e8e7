package org.lockkeeper.report.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.report.text.SafeText;

/**
 * Builds HTML as a stream: elements are opened and closed in pairs, and text and attribute values are escaped here and
 * nowhere else, so that nothing from a log becomes markup.
 */
public final class Html {

    private final Writer out;
    private final UnaryOperator<String> worded;
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Writes to a writer, which is not closed.
     *
     * @param out takes the characters
     */
    public Html(Writer out) {
        this(out, UnaryOperator.identity());
    }

    /**
     * The same with texts in other words.
     *
     * @param out takes the characters
     * @param worded how a text is written; values of attributes stay
     */
    public Html(Writer out, UnaryOperator<String> worded) {
        this.out = Objects.requireNonNull(out);
        this.worded = worded;
    }

    /**
     * Opens an element.
     *
     * @param element its name
     * @param attributes names and values in turn; one with a {@code null} value is left out
     */
    public Html open(String element, @Nullable String... attributes) throws IOException {
        out.write('<');
        out.write(element);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                out.write(' ');
                out.write(Objects.requireNonNull(attributes[i]));
                out.write("=\"");
                escaped(value);
                out.write('"');
            }
        }
        out.write('>');
        open.push(element);
        return this;
    }

    /** Closes the element opened last. */
    public Html close() throws IOException {
        out.write("</");
        out.write(open.pop());
        out.write('>');
        return this;
    }

    /** Closes the element opened last and ends the line. */
    public Html closeLine() throws IOException {
        close();
        out.write('\n');
        return this;
    }

    /** Writes text; {@code null} writes nothing. */
    public Html text(@Nullable String text) throws IOException {
        if (text != null) {
            escaped(worded.apply(text));
        }
        return this;
    }

    /** Writes an element that holds nothing but text. */
    public Html element(String element, @Nullable String text, @Nullable String... attributes) throws IOException {
        return open(element, attributes).text(text).close();
    }

    /** Writes markup of our own as it is; never anything that was read from a file of a customer. */
    public Html raw(String markup) throws IOException {
        out.write(markup);
        return this;
    }

    private void escaped(String text) throws IOException {
        String safe = SafeText.oneLine(text);
        int written = 0;
        for (int i = 0; i < safe.length(); i++) {
            String entity = switch (safe.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                case '\'' -> "&#39;";
                default -> null;
            };
            if (entity != null) {
                out.write(safe, written, i - written);
                out.write(entity);
                written = i + 1;
            }
        }
        out.write(safe, written, safe.length() - written);
    }
}
