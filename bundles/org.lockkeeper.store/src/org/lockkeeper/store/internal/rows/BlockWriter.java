package org.lockkeeper.store.internal.rows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Packs observations into the bytes of one block, see the script {@code 0003_observation_blocks.sql}. Numbers are
 * differences to the row before, each text is written once for a block and named by its number then, so that a row
 * takes some 50 bytes. The bytes read themselves: {@link BlockReader} is the other half.
 */
final class BlockWriter {

    /** The first byte of each block. */
    static final int FORM = 1;
    /** Instead of the number of a text: there is none. */
    static final int NO_TEXT = 0;
    /** Instead of the number of a text: it follows, and is not asked for again. */
    static final int PASSING_TEXT = 1;
    /** Instead of the number of a text: it follows, and gets the next number. */
    static final int NEW_TEXT = 2;
    /** What the first text's number is written as. */
    static final int FIRST_TEXT = 3;
    /** A time: that of the row before; none; without an offset; with one. */
    static final int SAME_TIME = 0;
    static final int NO_TIME = 1;
    static final int LOCAL_TIME = 2;
    static final int OFFSET_TIME = 3;
    /** Instead of the number of attributes, which is written plus one: those of the row before. */
    static final int SAME_ATTRIBUTES = 0;

    /** So that a block lies within one page of Derby's, which has 32,768 bytes. */
    private static final int FULL = 27_000;
    private static final int MOST_ROWS = 1024;

    private final Map<String, Integer> texts = new HashMap<>();
    private byte[] bytes = new byte[1 << 16];
    private int size;
    private int rows;
    private long fileId;
    private long line;
    private long byteOffset;
    private boolean dated;
    private long seconds;
    private long offset;

    /** Begins a block. */
    void begin() {
        texts.clear();
        size = 0;
        rows = 0;
        fileId = 0;
        line = 0;
        byteOffset = 0;
        dated = false;
        seconds = 0;
        offset = RowTime.LOCAL;
        put(FORM);
    }

    /** How many rows it has. */
    int rows() {
        return rows;
    }

    /** Whether the next row should begin another block. */
    boolean isFull() {
        return size >= FULL || rows == MOST_ROWS;
    }

    /** The bytes so far. */
    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Begins a row: where it was read. */
    void place(long ofFile, long ofLine, long ofByte) {
        rows++;
        signed(ofFile - fileId);
        signed(ofLine - line);
        signed(ofByte - byteOffset);
        fileId = ofFile;
        line = ofLine;
        byteOffset = ofByte;
    }

    /**
     * When it was so.
     *
     * @param at seconds since 1970 of the time as written; {@code null} where none is told
     * @param from the offset from UTC in seconds; {@code null} where that is not known
     */
    void time(@Nullable Long at, @Nullable Long from) {
        long difference = from == null ? RowTime.LOCAL : from;
        if (rows > 1 && (at == null ? !dated : dated && at == seconds && difference == offset)) {
            put(SAME_TIME);
            return;
        }
        dated = at != null;
        if (at == null) {
            put(NO_TIME);
            return;
        }
        put(from == null ? LOCAL_TIME : OFFSET_TIME);
        signed(at - seconds);
        if (from != null) {
            signed(from);
        }
        seconds = at;
        offset = difference;
    }

    /** A text that other rows may have as well; {@code null} for none. */
    void text(@Nullable String text) {
        if (text == null) {
            put(NO_TEXT);
            return;
        }
        Integer known = texts.putIfAbsent(text, texts.size());
        if (known == null) {
            put(NEW_TEXT);
            chars(text);
        } else {
            unsigned(known + (long) FIRST_TEXT);
        }
    }

    /** A text that hardly comes again. */
    void passingText(String text) {
        put(PASSING_TEXT);
        chars(text);
    }

    /** The attributes are those of the row before. */
    void sameAttributes() {
        put(SAME_ATTRIBUTES);
    }

    /** How many attributes follow: for each two texts, its id and its value. */
    void attributes(int count) {
        unsigned(count + 1L);
    }

    private void chars(String text) {
        int length = text.length();
        boolean wide = false;
        for (int i = 0; i < length && !wide; i++) {
            wide = text.charAt(i) > 0xFF;
        }
        unsigned((long) length << 1 | (wide ? 1 : 0));
        if (!wide) {
            byte[] narrow = text.getBytes(StandardCharsets.ISO_8859_1);
            room(length);
            System.arraycopy(narrow, 0, bytes, size, length);
            size += length;
            return;
        }
        // unlike an encoding this keeps halves of surrogate pairs, which damaged texts have
        room(2 * length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            bytes[size++] = (byte) (c >>> 8);
            bytes[size++] = (byte) c;
        }
    }

    private void signed(long value) {
        unsigned(value << 1 ^ value >> 63);
    }

    private void unsigned(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    private void put(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
