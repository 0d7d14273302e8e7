package org.lockkeeper.cli.internal.log;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.lockkeeper.cli.internal.log.LogRequest.Prefix;
import org.lockkeeper.logs.files.ByteReader;
import org.lockkeeper.logs.files.LineCursor;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.text.Passwords;
import org.lockkeeper.report.text.SafeText;

/**
 * Lines as they stand in the log, in UTF-8. Lines of UTF-8 are copied byte for byte, unless they may hold a password or
 * somebody watches, whose terminal they must not steer.
 */
final class TextLines implements LineWriter {

    private final OutputStream out;
    private final Prefix prefix;
    private final Function<LogFile, String> names;
    private final boolean watched;
    private final byte[] copy = new byte[ByteReader.CAPACITY];
    private LogFile named;
    private byte[] name;

    /**
     * @param names names of files for people
     * @param watched whether {@code out} is a terminal
     */
    TextLines(OutputStream out, Prefix prefix, Function<LogFile, String> names, boolean watched) {
        this.out = out;
        this.prefix = prefix;
        this.names = names;
        this.watched = watched;
    }

    @Override
    public void write(LogFile file, LineCursor cursor) throws IOException {
        if (prefix.file()) {
            if (named != file) {
                named = file;
                name = (names.apply(file) + ":").getBytes(StandardCharsets.UTF_8);
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
            plain = !Passwords.isSuspect(copy, length);
        }
        if (plain) {
            out.write(copy, 0, length);
        } else {
            String text = LogOutput.PASSWORDS.hide(cursor.text(Integer.MAX_VALUE - 8));
            out.write((watched ? withoutControls(text) : text).getBytes(StandardCharsets.UTF_8));
        }
        out.write('\n');
    }

    // tabs are harmless
    private static String withoutControls(String text) {
        return text.indexOf('\t') < 0 ? SafeText.oneLine(text)
                : String.join("\t", Arrays.stream(text.split("\t", -1)).map(SafeText::oneLine).toList());
    }
}
