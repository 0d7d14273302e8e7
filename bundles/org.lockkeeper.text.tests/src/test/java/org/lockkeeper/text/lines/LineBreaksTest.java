package org.lockkeeper.text.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Line breaks are found and counted several words at a time; here one unit after the other. */
class LineBreaksTest {

    /** Breaks, and bytes that differ from one in a single bit or by a carry, so that a wrong mask would show. */
    private static final byte[] BYTES = {'\n', '\r', 0x0B, 0x09, (byte) 0x8A, (byte) 0x8D, 0, 1, (byte) 0xFF, (byte) 0x80, 0x7F, 'a'};

    @Property(tries = 400)
    void theyAreThoseThatLieThere(@ForAll LineBreaks breaks, @ForAll long seed, @ForAll @IntRange(max = 20_000) int units,
            @ForAll @IntRange(max = 9) int before, @ForAll @IntRange(max = 100) int percent) {
        int from = before * breaks.unit();
        byte[] bytes = drawn(new Random(seed), from + units * breaks.unit(), percent);
        sameAsOneByOne(breaks, bytes, from);
    }

    @ParameterizedTest
    @EnumSource(LineBreaks.class)
    void theyAreCountedInRangesOfAnyLength(LineBreaks breaks) {
        byte[] bytes = drawn(new Random(1), 12_000, 50);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = copied(bytes, arena);
            for (int length = 0; length <= bytes.length; length += breaks.unit() * (length < 4200 ? 1 : 37)) {
                assertThat(breaks.count(memory, 0, length)).as("%d bytes", length).isEqualTo(ends(breaks, bytes, 0, length).size());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(LineBreaks.class)
    void countersHoldMegabytesOfBreaksOnly(LineBreaks breaks) {
        byte[] bytes = new byte[3_000_000];
        byte[] one = oneBreak(breaks);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = one[i % one.length];
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = copied(bytes, arena);
            assertThat(breaks.count(memory, 0, bytes.length)).isEqualTo(bytes.length / breaks.unit());
            assertThat(breaks.count(memory.fill((byte) 'x'), 0, bytes.length)).isZero();
        }
    }

    private static byte[] oneBreak(LineBreaks breaks) {
        return switch (breaks) {
            case LF -> new byte[] {'\n'};
            case CR -> new byte[] {'\r'};
            case LF_UTF16LE -> new byte[] {'\n', 0};
            case LF_UTF16BE -> new byte[] {0, '\n'};
            case CR_UTF16LE -> new byte[] {'\r', 0};
            case CR_UTF16BE -> new byte[] {0, '\r'};
        };
    }

    private static byte[] drawn(Random random, int length, int percentOfBreaks) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = random.nextInt(100) < percentOfBreaks ? BYTES[random.nextInt(BYTES.length)] : (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static MemorySegment copied(byte[] bytes, Arena arena) {
        MemorySegment memory = arena.allocate(bytes.length + 1L);
        MemorySegment.copy(MemorySegment.ofArray(bytes), 0, memory, 0, bytes.length);
        return memory;
    }

    private static void sameAsOneByOne(LineBreaks breaks, byte[] bytes, int from) {
        List<Integer> ends = ends(breaks, bytes, from, bytes.length);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = copied(bytes, arena);
            assertThat(breaks.count(memory, from, bytes.length)).isEqualTo(ends.size());
            assertThat(breaks.next(memory, from, bytes.length)).isEqualTo(ends.isEmpty() ? -1 : ends.getFirst() - breaks.unit());
            for (int n = 1; n <= ends.size(); n += 1 + ends.size() / 7) {
                assertThat(breaks.afterNth(memory, from, bytes.length, n)).as("after break %d", n).isEqualTo(ends.get(n - 1).longValue());
            }
            assertThat(breaks.afterNth(memory, from, bytes.length, ends.size() + 1L)).isEqualTo(-1);
            if (breaks.unit() == 1) {
                int[] all = new int[bytes.length - from + 1];
                int found = breaks.all(memory, from, bytes.length, new ByteMarks(bytes.length - from), all);
                assertThat(found).isEqualTo(ends.size());
                for (int n = 0; n < found; n++) {
                    assertThat(all[n]).as("break %d", n).isEqualTo(ends.get(n) - 1 - from);
                }
                assertThat(breaks.lineStart(memory, from, bytes.length)).isEqualTo(ends.isEmpty() ? from : ends.getLast().longValue());
            }
        }
    }

    /** Where the breaks end. */
    private static List<Integer> ends(LineBreaks breaks, byte[] bytes, int from, int to) {
        byte[] one = oneBreak(breaks);
        List<Integer> ends = new ArrayList<>();
        for (int at = from; at + one.length <= to; at += one.length) {
            if (bytes[at] == one[0] && (one.length == 1 || bytes[at + 1] == one[1])) {
                ends.add(at + one.length);
            }
        }
        return ends;
    }
}
