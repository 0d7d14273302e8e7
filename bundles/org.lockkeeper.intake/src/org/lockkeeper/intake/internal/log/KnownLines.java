package org.lockkeeper.intake.internal.log;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What lines were found to say, by their bytes after the time: the same people sign in from the same places all day, and a
 * line that was met before need not become text again. One thread.
 *
 * @param <T> what a line says
 */
final class KnownLines<T> {

    private static final int SLOTS = 1 << 16;
    private static final int MOST_KNOWN = 20_000;
    private static final int LONGEST_KNOWN = 300;

    private record Known<T>(byte[] text, int hash, T meaning) {
    }

    @SuppressWarnings("unchecked")
    private final Known<T>[] slots = (Known<T>[]) new Known<?>[SLOTS];
    private int size;

    /** What a line with these bytes was found to say; {@code null} where that is not known. */
    @Nullable T get(byte[] bytes, int from, int to) {
        int hash = hash(bytes, from, to);
        for (int slot = hash & SLOTS - 1; slots[slot] != null; slot = slot + 1 & SLOTS - 1) {
            Known<T> known = slots[slot];
            if (known.hash == hash && Arrays.equals(known.text, 0, known.text.length, bytes, from, to)) {
                return known.meaning;
            }
        }
        return null;
    }

    /** Keeps what a line says; a long one is not kept. */
    void put(byte[] bytes, int from, int to, T meaning) {
        if (to - from > LONGEST_KNOWN) {
            return;
        }
        if (size == MOST_KNOWN) {
            Arrays.fill(slots, null);
            size = 0;
        }
        int hash = hash(bytes, from, to);
        int slot = hash & SLOTS - 1;
        while (slots[slot] != null) {
            slot = slot + 1 & SLOTS - 1;
        }
        slots[slot] = new Known<>(Arrays.copyOfRange(bytes, from, to), hash, meaning);
        size++;
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        // such texts differ in few places, so that the lowest bits alone would often be equal
        hash *= 0x9E3779B9;
        return hash ^ hash >>> 15;
    }
}
