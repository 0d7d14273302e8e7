package org.lockkeeper.cli.internal.log;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.cli.internal.log.LogRequest.Prefix;
import org.lockkeeper.logs.files.ByteReader;
import org.lockkeeper.logs.files.LineCursor;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.SourceChangedException;
import org.lockkeeper.report.text.SafeText;
import org.lockkeeper.text.secrets.Passwords;

/**
 * Lines as they stand in the log, in UTF-8. Lines of UTF-8 are copied byte for byte, unless they may hold a password or
 * somebody watches, whose terminal they must not steer.
 */
final class TextLines implements LineWriter {

    private final OutputStream out;
    private final Prefix prefix;
    private final LineTexts texts;
    private final boolean watched;
    private final byte[] copy = new byte[ByteReader.CAPACITY];
    private @Nullable LogFile named;
    private byte[] name = {};

    /**
     * @param watched whether {@code out} is a terminal
     */
    TextLines(OutputStream out, Prefix prefix, LineTexts texts, boolean watched) {
        this.out = out;
        this.prefix = prefix;
        this.texts = texts;
        this.watched = watched;
    }

    @Override
    public void write(LogFile file, LineCursor cursor) throws IOException {
        if (prefix.file()) {
            if (named != file) {
                named = file;
                name = (SafeText.oneLine(texts.name(file)) + ":").getBytes(StandardCharsets.UTF_8);
            }
            out.write(name);
        }
        if (prefix.line()) {
            out.write((cursor.line() + 1 + ":").getBytes(StandardCharsets.US_ASCII));
        }
        int length = (int) Math.min(cursor.bytes(), copy.length);
        boolean plain = !watched && file.encoding().isUtf8() && length == cursor.bytes() && length == cursor.inMemory();
        if (plain) {
            MemorySegment.copy(cursor.memory(), ValueLayout.JAVA_BYTE, cursor.at(), copy, 0, length);
            plain = !Passwords.isSuspect(copy, 0, length);
        }
        if (plain) {
            out.write(copy, 0, length);
        } else {
            String text = texts.of(file, cursor);
            out.write((watched ? withoutControls(text) : text).getBytes(StandardCharsets.UTF_8));
        }
        out.write('\n');
    }

    @Override
    public boolean write(LogFile file, long first, long count) throws IOException {
        if (watched || prefix.file() || prefix.line() || !file.encoding().isUtf8()
                || file.encoding().carriageReturns()) {
            return false;
        }
        long at = file.index().offsetOf(first);
        long end = file.index().offsetOf(Math.min(file.index().lines(), first + count));
        try (ByteReader reader = file.source().reader()) {
            while (at < end) {
                int length = reader.load(at, (int) Math.min(copy.length, end - at));
                if (length <= 0) {
                    throw new SourceChangedException(file.source().name());
                }
                MemorySegment.copy(reader.memory(), ValueLayout.JAVA_BYTE, reader.offset(), copy, 0, length);
                int whole = at + length == end ? length : wholeLines(length);
                if (whole == 0) {
                    at = writeLongLine(file, at);
                } else {
                    writeLines(whole);
                    at += whole;
                }
            }
        }
        return true;
    }

    /** How many of the bytes are lines with their ends. */
    private int wholeLines(int length) {
        int end = length;
        while (end > 0 && copy[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    /** Prints a line that begins there, and tells where the next does. */
    private long writeLongLine(LogFile file, long offset) throws IOException {
        try (LineCursor cursor = file.cursor(file.index().lineAtOrAfter(offset))) {
            cursor.next();
            write(file, cursor);
            return cursor.nextOffset();
        }
    }

    private void writeLines(int length) throws IOException {
        if (!Passwords.isSuspect(copy, 0, length) && !hasReturn(length)) {
            out.write(copy, 0, length);
            if (copy[length - 1] != '\n') {
                out.write('\n');
            }
            return;
        }
        for (int from = 0; from < length;) {
            int to = from;
            while (to < length && copy[to] != '\n') {
                to++;
            }
            // only at the end of a line are they part of the line's end
            int end = to;
            while (to < length && end > from && copy[end - 1] == '\r') {
                end--;
            }
            if (Passwords.isSuspect(copy, from, end)) {
                String text = new String(copy, from, end - from, StandardCharsets.UTF_8);
                out.write(texts.withoutPasswords(text).getBytes(StandardCharsets.UTF_8));
            } else {
                out.write(copy, from, end - from);
            }
            out.write('\n');
            from = to + 1;
        }
    }

    private boolean hasReturn(int length) {
        for (int i = 0; i < length; i++) {
            if (copy[i] == '\r') {
                return true;
            }
        }
        return false;
    }

    // tabs are harmless
    private static String withoutControls(String text) {
        return text.indexOf('\t') < 0 ? SafeText.oneLine(text)
                : String.join("\t", Arrays.stream(text.split("\t", -1)).map(SafeText::oneLine).toList());
    }
}
