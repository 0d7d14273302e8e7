package org.lockkeeper.intake.internal.text;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.text.encoding.TextEncoding;
import org.lockkeeper.text.html.HtmlText;
import org.lockkeeper.text.lines.LineReader;

/**
 * Lines of a log as text, in whatever encoding. Of one that was saved as HTML they are the lines of its text, which is
 * what their numbers and offsets are in too.
 */
public final class LogLines implements Closeable {

    private final LineReader reader;

    private LogLines(LineReader reader) {
        this.reader = reader;
    }

    /** Opens a log. */
    public static LogLines open(ImportSource source) throws IOException {
        byte[] head = source.head();
        return HtmlText.isHtml(head) ? new LogLines(new LineReader(HtmlText.of(source.open(), head), TextEncoding.UTF_8))
                : new LogLines(new LineReader(source.open(), TextEncoding.detect(source.sample())));
    }

    /** Whether lines end with LF and are ASCII or UTF-8 as they lie, so that bytes can be searched. */
    public static boolean isPlain(ImportSource source) {
        TextEncoding encoding = TextEncoding.detect(source.sample());
        return encoding.isUtf8() && !encoding.carriageReturns() && !HtmlText.isHtml(source.head(), KnownStart.encoding(source));
    }

    /** The first lines of a file, as {@link #next} would give them, at most so many. */
    public static List<String> first(byte[] head, int most) {
        return first(head, TextEncoding.detect(head), most);
    }

    /** The same, where it is known already what encoding the first bytes tell. */
    public static List<String> first(byte[] head, TextEncoding encoding, int most) {
        List<String> first = new ArrayList<>();
        InputStream in = new ByteArrayInputStream(head);
        try (LogLines lines = new LogLines(HtmlText.isHtml(head, encoding) ? new LineReader(HtmlText.of(in, head), TextEncoding.UTF_8)
                : new LineReader(in, encoding, head.length))) {
            while (first.size() < most && lines.next()) {
                first.add(lines.text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading memory failed", e);
        }
        return first;
    }

    /** Goes to the next line. */
    public boolean next() throws IOException {
        return reader.next();
    }

    /** The line's text. */
    public String text() {
        return reader.text();
    }

    /** 1-based number of the line in the file. */
    public long number() {
        return reader.number();
    }

    /** Byte offset of the line's first byte in the file. */
    public long offset() {
        return reader.offset();
    }

    /** Whether only the start of the line is known. */
    public boolean isTooLong() {
        return reader.isTooLong();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
