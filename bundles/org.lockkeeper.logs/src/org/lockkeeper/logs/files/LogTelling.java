package org.lockkeeper.logs.files;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.logs.LogFormat;
import org.lockkeeper.logs.files.LogOpener.Options;
import org.lockkeeper.text.encoding.EncodingSample;
import org.lockkeeper.text.encoding.TextEncoding;
import org.lockkeeper.text.names.RotatedName;

/** Tells the encoding, format and clock of a log by its first lines and its name. */
final class LogTelling {

    private static final int FIRST_LINES = 200;
    private static final int HEAD = EncodingSample.HEAD;

    private final Supplier<? extends Collection<LogFormat>> formats;
    private final UnaryOperator<LogFormat> completed;

    /**
     * @param formats the formats that may recognise a log, asked for anew with each file
     * @param completed makes of the format that was recognised the one that the log is read by
     */
    LogTelling(Supplier<? extends Collection<LogFormat>> formats, UnaryOperator<LogFormat> completed) {
        this.formats = Objects.requireNonNull(formats);
        this.completed = Objects.requireNonNull(completed);
    }

    /**
     * The log that a source holds; the source stays open whatever happens.
     *
     * @throws IOException where it cannot be read
     */
    LogFile of(LogSource source, Options options) throws IOException {
        byte[] head = head(source);
        TextEncoding encoding = TextEncoding.detect(sample(source, head));
        if (options.charset() != null) {
            encoding = encoding.with(options.charset());
        }
        List<String> lines = firstLines(head, encoding);
        LogFormat recognised = options.format() != null ? options.format() : recognise(source, lines);
        LocalDate newest = LocalDate.ofInstant(source.written(), ZoneId.systemDefault());
        LogFormat format = recognised == null ? null : recognised.forFileOf(newest);
        return new LogFile(source, encoding, format == null ? null : completed.apply(format),
                LineClock.of(lines, newest, format));
    }

    /** What the encoding is told by. */
    private static byte[] sample(LogSource source, byte[] head) throws IOException {
        List<byte[]> pieces = new ArrayList<>();
        if (!EncodingSample.isTelling(head)) {
            for (long position : EncodingSample.pieces(source.size())) {
                pieces.add(read(source, position, EncodingSample.PIECE));
            }
        }
        return EncodingSample.of(head, pieces);
    }

    /**
     * The bytes that a log begins with, as many as its encoding may be told by.
     *
     * @throws IOException where it cannot be read
     */
    static byte[] head(LogSource source) throws IOException {
        return read(source, 0, HEAD);
    }

    private static byte[] read(LogSource source, long position, int most) throws IOException {
        try (ByteReader reader = source.reader()) {
            int n = reader.load(position, (int) Math.min(most, source.size() - position));
            byte[] bytes = new byte[Math.max(0, n)];
            MemorySegment.copy(reader.memory(), ValueLayout.JAVA_BYTE,
                    reader.offset(), bytes, 0, bytes.length);
            return bytes;
        }
    }

    private static List<String> firstLines(byte[] head, TextEncoding encoding) {
        String text = new String(head, encoding.mark(), Math.max(0, head.length - encoding.mark()), encoding.charset());
        List<String> lines = text.isEmpty() ? List.of()
                : List.of(text.split(encoding.carriageReturns() ? "\r" : "\r?\n", FIRST_LINES + 1));
        return lines.subList(0, Math.min(lines.size(), FIRST_LINES));
    }

    private @Nullable LogFormat recognise(LogSource source, List<String> lines) {
        String fileName = RotatedName.of(LogOpener.fileName(source.name())).log();
        LogFormat best = null;
        int surest = 0;
        for (LogFormat format : formats.get()) {
            int sure = format.recognise(fileName, lines);
            if (sure > surest) {
                surest = sure;
                best = format;
            }
        }
        return best;
    }
}
