package org.lockkeeper.report.text;

import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON text (RFC 8259) as a stream of UTF-8 bytes, without building it in memory: a plan of a hundred
 * thousand clients is larger than its model. Within an array begun by {@link #beginLines()} each element stands on a
 * line of its own, so that line-oriented tools find their way. Not safe for use by several threads.
 */
public final class JsonWriter implements Flushable {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_DEPTH = 32;

    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int used;

    // per open object or array: whether it is an array of lines, and whether something was written into it
    private final boolean[] lines = new boolean[MAX_DEPTH];
    private final boolean[] filled = new boolean[MAX_DEPTH];
    private int depth;
    private boolean afterName;

    /**
     * Writes to a stream, which is neither flushed nor closed before {@link #flush()} is called.
     *
     * @param out takes the bytes, in large portions
     */
    public JsonWriter(OutputStream out) {
        this.out = Objects.requireNonNull(out);
    }

    /** Begins an object. */
    public JsonWriter beginObject() throws IOException {
        return begin('{', false);
    }

    /** Ends the object begun last. */
    public JsonWriter endObject() throws IOException {
        return end('}');
    }

    /** Begins an array whose elements follow each other on one line. */
    public JsonWriter beginArray() throws IOException {
        return begin('[', false);
    }

    /** Begins an array each element of which stands on its own line. */
    public JsonWriter beginLines() throws IOException {
        return begin('[', true);
    }

    /** Ends the array begun last. */
    public JsonWriter endArray() throws IOException {
        return end(']');
    }

    /** Writes the name of an object's member; its value has to follow. */
    public JsonWriter name(String name) throws IOException {
        separate();
        string(name);
        put(':');
        afterName = true;
        return this;
    }

    /** Writes a string, or {@code null}. */
    public JsonWriter value(@Nullable String text) throws IOException {
        separate();
        if (text == null) {
            ascii("null");
        } else {
            string(text);
        }
        return this;
    }

    /** Writes a whole number. */
    public JsonWriter value(long number) throws IOException {
        separate();
        ascii(Long.toString(number));
        return this;
    }

    /** Writes a whole number, or {@code null}. */
    public JsonWriter value(@Nullable Number number) throws IOException {
        return number == null ? value((String) null) : value(number.longValue());
    }

    /** Writes true or false. */
    public JsonWriter value(boolean value) throws IOException {
        separate();
        ascii(value ? "true" : "false");
        return this;
    }

    /** Ends the text with a line break and hands everything on, down to the stream's own destination. */
    public void finish() throws IOException {
        if (depth != 0 || afterName) {
            throw new IllegalStateException("the JSON text is not complete");
        }
        put('\n');
        flush();
    }

    @Override
    public void flush() throws IOException {
        drain();
        out.flush();
    }

    private JsonWriter begin(char bracket, boolean asLines) throws IOException {
        separate();
        put(bracket);
        lines[depth] = asLines;
        filled[depth] = false;
        depth++;
        return this;
    }

    private JsonWriter end(char bracket) throws IOException {
        depth--;
        if (lines[depth] && filled[depth]) {
            put('\n');
        }
        put(bracket);
        return this;
    }

    private void separate() throws IOException {
        if (afterName) {
            afterName = false;
        } else if (depth > 0) {
            if (filled[depth - 1]) {
                put(',');
            }
            filled[depth - 1] = true;
            if (lines[depth - 1]) {
                put('\n');
            }
        }
    }

    private void string(String text) throws IOException {
        put('"');
        int length = text.length();
        for (int i = plainStart(text); i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c < 0x7f) {
                if (c == '"' || c == '\\') {
                    put('\\');
                }
                put(c);
            } else if (SafeText.isHidden(c)) {
                // what steers a terminal, or turns round what it shows
                escape(c);
            } else if (c < 0x800) {
                put(0xc0 | c >> 6);
                put(0x80 | c & 0x3f);
            } else if (!Character.isSurrogate(c)) {
                put(0xe0 | c >> 12);
                put(0x80 | c >> 6 & 0x3f);
                put(0x80 | c & 0x3f);
            } else if (Character.isHighSurrogate(c) && i + 1 < length
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                int point = Character.toCodePoint(c, text.charAt(++i));
                put(0xf0 | point >> 18);
                put(0x80 | point >> 12 & 0x3f);
                put(0x80 | point >> 6 & 0x3f);
                put(0x80 | point & 0x3f);
            } else {
                // half a pair has no UTF-8; the escape keeps the text valid
                escape(c);
            }
        }
        put('"');
    }

    // most texts are ASCII without anything to escape, or begin so: that part goes the quick way
    private int plainStart(String text) throws IOException {
        if (text.length() > buffer.length - used) {
            drain();
        }
        int end = Math.min(text.length(), buffer.length - used);
        int to = used;
        int i = 0;
        while (i < end) {
            char c = text.charAt(i);
            if (c < 0x20 || c >= 0x7f || c == '"' || c == '\\') {
                break;
            }
            buffer[to++] = (byte) c;
            i++;
        }
        used = to;
        return i;
    }

    private void escape(char c) throws IOException {
        put('\\');
        switch (c) {
            case '\n' -> put('n');
            case '\r' -> put('r');
            case '\t' -> put('t');
            default -> {
                put('u');
                for (int shift = 12; shift >= 0; shift -= 4) {
                    put(HEX[c >> shift & 0xf]);
                }
            }
        }
    }

    private void ascii(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
    }

    private void put(int b) throws IOException {
        if (used == buffer.length) {
            drain();
        }
        buffer[used++] = (byte) b;
    }

    private void drain() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }
}
