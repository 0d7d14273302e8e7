package org.lockkeeper.directory;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A password in memory, for as long as it is needed: wiped when it is closed, and never told in words. */
public final class Password implements AutoCloseable {

    private static final int LONGEST_CHARACTER = 4;

    private final byte[] bytes;

    private Password(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Takes a password over; the characters are wiped. */
    public static Password of(char[] characters) {
        byte[] room = new byte[LONGEST_CHARACTER * characters.length];
        ByteBuffer encoded = ByteBuffer.wrap(room);
        StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(characters), encoded, true);
        Password password = new Password(Arrays.copyOf(room, encoded.position()));
        Arrays.fill(room, (byte) 0);
        Arrays.fill(characters, '\0');
        return password;
    }

    /**
     * Takes a password over that stands in the first line of such bytes (UTF-8); they are wiped.
     *
     * @param length how many of them count
     */
    public static Password ofFirstLine(byte[] text, int length) {
        int end = 0;
        while (end < length && text[end] != '\n' && text[end] != '\r') {
            end++;
        }
        Password password = new Password(Arrays.copyOf(text, end));
        Arrays.fill(text, (byte) 0);
        return password;
    }

    /** Whether it has no character. A directory takes a user without a password for nobody, and says that it is well. */
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** The bytes themselves, in UTF-8; they are wiped when this is closed. */
    byte[] bytes() {
        return bytes;
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "***";
    }
}
