package org.lockkeeper.text.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.text.encoding.TextEncoding;
import org.lockkeeper.text.encoding.TolerantReader;

/**
 * The lines of a log that was saved as HTML, as UTF-8 with line feeds. Which HTML the vendor's administration writes is
 * not documented, so all usual forms are taken: a line for each row of a table, each paragraph, what stands between
 * {@code <br>}, and the lines of preformatted text. Log texts are full of {@code <addresses>}: only what is a known tag
 * for certain is one. Lines without text are left out. Memory is bounded whatever the document. One thread.
 */
public final class HtmlText extends InputStream {

    private static final int LOOKED_AT = 2048;
    private static final int LONGEST_TAG = 4096;
    /** Longer lines are handed on in pieces, which the reader of lines puts together. */
    private static final int PIECE = 64 << 10;

    private static final Set<String> BREAKING = Set.of("br", "p", "div", "tr", "li", "ul", "ol", "pre", "table", "tbody",
            "thead", "body", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "html", "head", "dl", "dt", "dd", "section",
            "article", "main", "header", "footer");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> PLAIN = Set.of("b", "i", "u", "em", "strong", "span", "font", "a", "tt", "code", "kbd",
            "samp", "small", "big", "nobr", "wbr", "meta", "link", "img", "col", "colgroup", "center", "label", "base",
            "input", "form", "button", "tfoot", "caption");
    /** What stands in them is no text of the page. */
    private static final Set<String> HIDDEN = Set.of("style", "script", "title");

    private final Reader in;
    private final char[] chars = new char[8192];
    private int at;
    private int end;
    private final StringBuilder line = new StringBuilder();
    private byte[] ready = new byte[0];
    private int given;
    private int preformatted;
    private @Nullable String hidden;
    private boolean cell;
    private boolean blank;
    private boolean begun;

    private HtmlText(Reader in) {
        this.in = in;
    }

    /**
     * The text of a document.
     *
     * @param html its bytes from the start; closed with this
     * @param head its first bytes, by which its encoding is told
     */
    public static InputStream of(InputStream html, byte[] head) {
        return new HtmlText(new TolerantReader(html, TextEncoding.detect(head)));
    }

    /**
     * Whether a file is a document in HTML, clearly.
     *
     * @param head its first bytes
     */
    public static boolean isHtml(byte[] head) {
        return isHtml(head, TextEncoding.detect(head));
    }

    /** The same, where it is known already what encoding the first bytes tell. */
    public static boolean isHtml(byte[] head, TextEncoding encoding) {
        int length = Math.min(head.length, LOOKED_AT);
        if (!encoding.isWide() && beginsOtherwise(head, length)) {
            return false;
        }
        String text = encoding.decode(head, 0, length).stripLeading();
        if (!text.startsWith("<")) {
            return false;
        }
        String start = text.toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<pre>")
                || start.startsWith("<table") || start.startsWith("<?xml") && start.contains("<html");
    }

    /** Whether the first byte that is seen is a letter, digit or sign of ASCII, and no angle bracket. */
    private static boolean beginsOtherwise(byte[] head, int length) {
        int i = 0;
        while (i < length && head[i] >= 0 && head[i] <= ' ') {
            i++;
        }
        return i < length && head[i] > ' ' && head[i] != '<';
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (given == ready.length) {
            if (!advance()) {
                return -1;
            }
        }
        int n = Math.min(length, ready.length - given);
        System.arraycopy(ready, given, target, from, n);
        given += n;
        return n;
    }

    /** Reads on until there is a line, or a piece of a long one. */
    private boolean advance() throws IOException {
        StringBuilder out = new StringBuilder();
        while (out.isEmpty()) {
            int c = next();
            if (c < 0) {
                endLine(out);
                break;
            }
            take((char) c, out);
            if (line.length() > PIECE) {
                // not in the midst of a pair
                out.append(line, 0, PIECE - 1);
                line.delete(0, PIECE - 1);
                begun = true;
            }
        }
        ready = out.toString().getBytes(StandardCharsets.UTF_8);
        given = 0;
        return ready.length > 0;
    }

    private void take(char c, StringBuilder out) throws IOException {
        if (c == '<') {
            tag(out);
        } else if (hidden != null) {
            // nothing that is seen
        } else if (c == '&') {
            entity();
        } else if (c == '\n' || c == '\r') {
            lineBreak(out);
        } else if (c == '\u00A0' || c == ' ' || c == '\t') {
            white(c == '\t' && preformatted > 0 ? c : ' ');
        } else {
            text(c);
        }
    }

    private void text(char c) {
        if (blank || cell) {
            if (!line.isEmpty()) {
                line.append(' ');
            }
            blank = false;
            cell = false;
        }
        line.append(c);
    }

    private void white(char c) {
        if (preformatted > 0) {
            line.append(c);
        } else {
            blank = true;
        }
    }

    /** Outside of preformatted text it is a blank, unless a line of a log begins after it. */
    private void lineBreak(StringBuilder out) throws IOException {
        if (preformatted > 0) {
            endLine(out);
            return;
        }
        int c = peek(0);
        int skip = 0;
        while (c == '\n' || c == '\r' || c == ' ' || c == '\t') {
            c = peek(++skip);
        }
        if (c == '[' && !cell) {
            endLine(out);
        } else {
            blank = true;
        }
    }

    private void endLine(StringBuilder out) {
        if (begun || !line.toString().isBlank()) {
            out.append(line.toString().stripTrailing()).append('\n');
        }
        line.setLength(0);
        begun = false;
        blank = false;
        cell = false;
    }

    private void tag(StringBuilder out) throws IOException {
        int length = 0;
        int c = peek(length);
        if (c == '!' || c == '?') {
            passOver(c == '!' && peek(1) == '-' && peek(2) == '-');
            return;
        }
        boolean closing = c == '/';
        StringBuilder name = new StringBuilder();
        if (closing) {
            c = peek(++length);
        }
        while (name.length() < 12 && (c >= '0' && c <= '9' || (c | 0x20) >= 'a' && (c | 0x20) <= 'z')) {
            name.append((char) c);
            c = peek(++length);
        }
        String tag = name.toString().toLowerCase(Locale.ROOT);
        boolean ends = c == '>' || c == '/' || c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!ends || !(BREAKING.contains(tag) || CELLS.contains(tag) || PLAIN.contains(tag) || HIDDEN.contains(tag))) {
            if (hidden == null) {
                text('<');
            }
            return;
        }
        while (c >= 0 && c != '>' && length < LONGEST_TAG) {
            c = peek(++length);
        }
        at += length + (c == '>' ? 1 : 0);
        apply(tag, closing, out);
    }

    private void apply(String tag, boolean closing, StringBuilder out) {
        if (hidden != null) {
            hidden = closing && tag.equals(hidden) ? null : hidden;
        } else if (HIDDEN.contains(tag)) {
            hidden = closing ? null : tag;
        } else if (CELLS.contains(tag)) {
            cell = true;
        } else if (BREAKING.contains(tag)) {
            endLine(out);
            if (tag.equals("pre")) {
                preformatted = Math.max(0, preformatted + (closing ? -1 : 1));
            }
        }
    }

    /** Passes over a comment or a declaration. */
    private void passOver(boolean comment) throws IOException {
        int before = 0;
        int last = 0;
        for (int c = next(); c >= 0; c = next()) {
            if (c == '>' && (!comment || last == '-' && before == '-')) {
                return;
            }
            before = last;
            last = c;
        }
    }

    private void entity() throws IOException {
        StringBuilder name = new StringBuilder();
        int c = peek(0);
        while (name.length() < Entities.LONGEST && (c == '#' && name.isEmpty() || c >= '0' && c <= '9'
                || (c | 0x20) >= 'a' && (c | 0x20) <= 'z')) {
            name.append((char) c);
            c = peek(name.length());
        }
        String text = c == ';' ? Entities.text(name.toString()) : null;
        if (text == null) {
            text('&');
            return;
        }
        at += name.length() + 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ' ') {
                // one that keeps words together is kept, where others are one
                line.append(line.isEmpty() && preformatted == 0 ? "" : " ");
                blank = false;
            } else {
                text(text.charAt(i));
            }
        }
    }

    private int next() throws IOException {
        int c = peek(0);
        at += c < 0 ? 0 : 1;
        return c;
    }

    /** A character further on, at most {@link #LONGEST_TAG}; -1 at the end. */
    private int peek(int ahead) throws IOException {
        while (at + ahead >= end) {
            if (at + ahead >= chars.length) {
                if (at == 0) {
                    return -1;
                }
                System.arraycopy(chars, at, chars, 0, end - at);
                end -= at;
                at = 0;
            }
            int n = in.read(chars, end, chars.length - end);
            if (n < 0) {
                return -1;
            }
            end += n;
        }
        return chars[at + ahead];
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
