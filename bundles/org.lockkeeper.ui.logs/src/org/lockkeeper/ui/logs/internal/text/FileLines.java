package org.lockkeeper.ui.logs.internal.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lockkeeper.api.util.Progress;

/** Lines of a file on disk, read where they lie. Holds the sparse index and nothing of the text. */
final class FileLines implements LineSource {

    private static final int BUFFER = 64 * 1024;
    private static final int SEARCH_LINES = 2_000;
    // characters of one line that a search looks through
    private static final int SEARCHED_CHARACTERS = 1 << 20;

    private final FileChannel channel;
    private final Path temporary;
    private final SparseIndex index = new SparseIndex();
    private volatile boolean complete;

    /**
     * Opens a file; its lines are known once {@link #index} has gone over them.
     *
     * @param file the file
     * @param deleteOnClose whether it is a temporary copy
     */
    FileLines(Path file, boolean deleteOnClose) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        temporary = deleteOnClose ? file : null;
    }

    /**
     * Goes over the whole file.
     *
     * @param tap is handed each piece of the file in order: for hashing; the buffer is reused
     */
    void index(Tap tap, Progress progress) throws IOException {
        long size = channel.size();
        byte[] bytes = new byte[BUFFER];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long at = 0;
        long lines = 0;
        long lineStart = 0;
        while (true) {
            progress.checkCancelled();
            buffer.clear();
            int read = channel.read(buffer, at);
            if (read <= 0) {
                break;
            }
            tap.take(bytes, read);
            for (int i = 0; i < read; i++) {
                if (bytes[i] == '\n') {
                    lines++;
                    lineStart = at + i + 1;
                    index.lineStart(lines, lineStart);
                }
            }
            at += read;
            index.advance(lines, lineStart);
            progress.fraction(size == 0 ? 1 : Math.min(1, (double) at / size));
        }
        if (at > lineStart) {
            index.advance(lines + 1, at);
        }
        complete = true;
    }

    @Override
    public long lineCount() {
        return index.lineCount();
    }

    @Override
    public boolean isComplete() {
        return complete;
    }

    @Override
    public List<String> read(long first, int count) throws IOException {
        return read(first, count, SHOWN_CHARACTERS);
    }

    private List<String> read(long first, int count, int characters) throws IOException {
        long last = Math.min(first + count, lineCount());
        if (first < 0 || first >= last) {
            return List.of();
        }
        long[] start = index.before(first);
        LineReader reader = new LineReader(characters);
        List<String> lines = new ArrayList<>((int) (last - first));
        reader.skipTo(start[0], start[1]);
        while (reader.line < last) {
            boolean wanted = reader.line >= first;
            if (!reader.next(wanted)) {
                break;
            }
            if (wanted) {
                lines.add(reader.text());
            }
        }
        return lines;
    }

    @Override
    public long find(String text, long from, boolean forward, Progress progress) throws IOException {
        String wanted = text.toLowerCase(Locale.ROOT);
        long count = lineCount();
        if (count == 0 || wanted.isEmpty()) {
            return -1;
        }
        long start = Math.clamp(from, 0, count - 1);
        long looked = 0;
        long at = start;
        while (looked < count) {
            progress.checkCancelled();
            progress.fraction((double) looked / count);
            int block = (int) Math.min(SEARCH_LINES, Math.min(count - looked, forward ? count - at : at + 1));
            long first = forward ? at : at - block + 1;
            long found = find(wanted, first, first + block, forward);
            if (found >= 0) {
                return found;
            }
            looked += block;
            at = forward ? (at + block) % count : Math.floorMod(at - block, count);
        }
        return -1;
    }

    // the first or last line of a range that contains a text in lower case
    private long find(String wanted, long first, long end, boolean nearest) throws IOException {
        byte[] ascii = ascii(wanted);
        LineReader reader = new LineReader(SEARCHED_CHARACTERS);
        long[] start = index.before(first);
        reader.skipTo(start[0], start[1]);
        long found = -1;
        while (reader.line < end && (found < 0 || !nearest)) {
            long line = reader.line;
            if (!reader.next(line >= first)) {
                break;
            }
            // making text of a line is dear, and few lines have what is looked for
            if (line >= first && (ascii == null || reader.contains(ascii))
                    && reader.text().toLowerCase(Locale.ROOT).contains(wanted)) {
                found = line;
            }
        }
        return found;
    }

    // null where bytes do not tell: those of other characters depend on encoding and case. That U+0130 and U+212A have
    // i and k for small letters is left out: a search for "k" does not find a Kelvin sign
    private static byte[] ascii(String text) {
        return text.chars().allMatch(c -> c < 128) ? text.getBytes(StandardCharsets.US_ASCII) : null;
    }

    @Override
    public void close() {
        try {
            channel.close();
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException _) {
            // a temporary copy that cannot be deleted now is deleted when the program ends: see LogFiles
        }
    }

    /** Takes the file's bytes piece by piece. */
    interface Tap {
        /** Takes the first bytes of a buffer. */
        void take(byte[] buffer, int length);
    }

    /** Reads line after line from a known start. */
    private final class LineReader {

        private final int characters;
        private final byte[] bytes = new byte[BUFFER];
        private byte[] kept = new byte[512];
        private long at;
        private int filled;
        private int next;
        private long line;
        private int keep;
        private long length;

        LineReader(int characters) {
            this.characters = characters;
        }

        void skipTo(long number, long offset) {
            line = number;
            at = offset;
        }

        /** Goes past the next line, and keeps its bytes if wanted; {@code false} at the end. */
        boolean next(boolean wanted) throws IOException {
            keep = 0;
            length = 0;
            boolean any = false;
            while (true) {
                if (next == filled && !fill()) {
                    break;
                }
                any = true;
                int end = next;
                while (end < filled && bytes[end] != '\n') {
                    end++;
                }
                int piece = end - next;
                length += piece;
                if (wanted) {
                    // four bytes a character at most
                    int take = (int) Math.min(piece, Math.max(0L, characters * 4L - keep));
                    keep = keep(take);
                }
                boolean ended = end < filled;
                next = ended ? end + 1 : end;
                if (ended) {
                    break;
                }
            }
            if (any) {
                line++;
            }
            return any;
        }

        /** The line that was kept. */
        String text() {
            return LineDecoder.decode(kept, keep, length, characters);
        }

        /** Whether the line that was kept has some bytes, given in lower case, in either case. */
        boolean contains(byte[] lower) {
            int last = keep - lower.length;
            for (int i = 0; i <= last; i++) {
                int k = 0;
                while (k < lower.length && lower(kept[i + k]) == lower[k]) {
                    k++;
                }
                if (k == lower.length) {
                    return true;
                }
            }
            return false;
        }

        private static byte lower(byte b) {
            return b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
        }

        private int keep(int more) {
            if (keep + more > kept.length) {
                kept = Arrays.copyOf(kept, Math.max(keep + more, kept.length * 2));
            }
            System.arraycopy(bytes, next, kept, keep, more);
            return keep + more;
        }

        private boolean fill() throws IOException {
            filled = Math.max(0, channel.read(ByteBuffer.wrap(bytes), at));
            at += filled;
            next = 0;
            return filled > 0;
        }
    }
}
