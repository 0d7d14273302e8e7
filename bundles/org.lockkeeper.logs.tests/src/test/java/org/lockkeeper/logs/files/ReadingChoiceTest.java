package org.lockkeeper.logs.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingChoiceTest {

    private static ByteReader reader(int bytes) {
        return new ByteReader() {
            @Override
            public int load(long position, int wanted) {
                return bytes;
            }

            @Override
            public MemorySegment memory() {
                return MemorySegment.NULL;
            }

            @Override
            public long offset() {
                return 0;
            }

            @Override
            public void close() {
                // nothing to give back
            }
        };
    }

    private static List<Boolean> pieces(int count, int bytes) throws Exception {
        ReadingChoice choice = new ReadingChoice();
        List<Boolean> mapped = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            try (ByteReader r = choice.next(m -> {
                mapped.add(m);
                return reader(bytes);
            })) {
                assertThat(r.load(0, bytes)).isEqualTo(bytes);
            }
        }
        return mapped;
    }

    @Test
    void bothWaysAreTriedInTurnAndOneIsKept() throws Exception {
        List<Boolean> mapped = pieces(40, 4 << 20);
        assertThat(mapped.subList(0, 8)).containsExactly(true, false, true, false, true, false, true, false);
        assertThat(mapped.subList(8, 40)).containsOnly(mapped.get(8));
    }

    @Test
    void shortPiecesTellNothing() throws Exception {
        List<Boolean> mapped = pieces(40, 1000);
        assertThat(mapped.stream().filter(m -> m)).hasSize(20);
    }
}
