package org.lockkeeper.intake.internal.text;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lockkeeper.api.intake.ImportSource;
import org.lockkeeper.text.encoding.TextEncoding;
import org.lockkeeper.text.lines.LineReader;

/**
 * Lines of a log as text: plain, UTF-16, or saved as HTML from the administration console. Several lines of a log that
 * stand in one line of HTML come one by one with the same number and offset.
 */
public final class LogLines implements Closeable {

    private static final Pattern BREAK = Pattern.compile("<br\\s*/?>|</(?:p|div|tr|li|pre)>", Pattern.CASE_INSENSITIVE);

    // only what is markup for certain: log texts are full of <addresses>
    private static final Pattern TAG = Pattern.compile("</?(?:html|head|body|title|meta|style|pre|p|div|span|font|b|i|u"
            + "|table|tbody|tr|td|th|ul|ol|li|h\\d|link|hr|a)(?:\\s[^<>]*)?/?>|<![^>]*>", Pattern.CASE_INSENSITIVE);

    private final LineReader reader;
    private final boolean html;
    private final Deque<String> pieces = new ArrayDeque<>();
    private String text;

    private LogLines(LineReader reader, boolean html) {
        this.reader = reader;
        this.html = html;
    }

    /** Opens a log. */
    public static LogLines open(ImportSource source) throws IOException {
        byte[] head = source.head();
        return new LogLines(new LineReader(source.open(), TextEncoding.detect(head)), isHtml(head));
    }

    /** Whether lines end with LF and are ASCII or UTF-8, so that bytes can be searched as they lie. */
    public static boolean isPlain(byte[] head) {
        TextEncoding encoding = TextEncoding.detect(head);
        return encoding.isUtf8() && !encoding.carriageReturns();
    }

    /** Whether a file is a log saved as HTML. */
    public static boolean isHtml(byte[] head) {
        String start = TextEncoding.detect(head).decode(head, 0, Math.min(head.length, 2048)).stripLeading()
                .toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<pre")
                || start.startsWith("<?xml") && start.contains("<html");
    }

    /** The first lines of a file, as {@link #next} would give them, at most so many. */
    public static List<String> first(byte[] head, int most) {
        List<String> first = new ArrayList<>();
        try (LogLines lines = new LogLines(new LineReader(new ByteArrayInputStream(head),
                TextEncoding.detect(head)), isHtml(head))) {
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
        if (!pieces.isEmpty()) {
            text = pieces.poll();
            return true;
        }
        if (!reader.next()) {
            return false;
        }
        text = reader.text();
        if (html && text.indexOf('<') >= 0 | text.indexOf('&') >= 0) {
            for (String piece : BREAK.split(text, -1)) {
                String plain = plain(piece);
                if (!plain.isBlank()) {
                    pieces.add(plain);
                }
            }
            text = pieces.isEmpty() ? "" : pieces.poll();
        }
        return true;
    }

    private static String plain(String piece) {
        return TAG.matcher(piece).replaceAll("").replace("&nbsp;", " ").replace("&#160;", " ").replace("&lt;", "<")
                .replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&apos;", "'")
                .replace("&#64;", "@").replace("&amp;", "&").replace('\u00A0', ' ');
    }

    /** The line's text. */
    public String text() {
        return text;
    }

    /** The line's text as UTF-8. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
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
