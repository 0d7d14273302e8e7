package org.lockkeeper.report.text;

import java.io.BufferedWriter;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes comma-separated values as RFC 4180 has them: UTF-8 without byte order mark, lines ended by CR LF, values
 * quoted where they need it. A value that a spreadsheet would take for a formula (first character {@code = + - @} or one
 * of their full-width forms, which some take as well, a tab or carriage return, also after blanks) gets an apostrophe in
 * front, since names come from logs that strangers can write to; what is given as a number stays as it is. Control
 * characters that steer a terminal, and direction marks, are replaced.
 */
public final class CsvWriter implements Flushable {

    /** The full-width forms and the minus sign too: spreadsheets take them for the same. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20\u2212\ufe63\ufe62\ufe66\ufe6b";

    private final Writer out;
    private boolean inRow;

    /**
     * Writes to a stream, which is not closed.
     *
     * @param out takes the bytes
     */
    public CsvWriter(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
    }

    /** Writes one value of a row; {@code null} leaves it empty. */
    public CsvWriter value(@Nullable Object value) throws IOException {
        if (inRow) {
            out.write(',');
        }
        inRow = true;
        if (value != null) {
            quoted(SafeText.visible(value instanceof Number ? value.toString() : guarded(value.toString())));
        }
        return this;
    }

    /** Ends the row. */
    public CsvWriter endRow() throws IOException {
        out.write("\r\n");
        inRow = false;
        return this;
    }

    /** Writes a row of values. */
    public CsvWriter row(@Nullable Object... values) throws IOException {
        for (Object value : values) {
            value(value);
        }
        return endRow();
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    private static String guarded(String text) {
        int first = 0;
        while (first < text.length() && (text.charAt(first) == ' ' || text.charAt(first) == '\u00a0'
                || text.charAt(first) == '\ufeff' || text.charAt(first) == '\u3000')) {
            first++;
        }
        return first < text.length() && FORMULA.indexOf(text.charAt(first)) >= 0 ? "'" + text : text;
    }

    private void quoted(String text) throws IOException {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c != '"' && c != ',' && c != '\n' && c != '\r' && c != ';';
        }
        if (plain && !text.startsWith(" ") && !text.endsWith(" ")) {
            out.write(text);
        } else {
            out.write('"');
            out.write(text.replace("\"", "\"\""));
            out.write('"');
        }
    }
}
