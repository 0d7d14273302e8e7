package org.lockkeeper.intake;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.intake.ImportSource;

/** A file with a line of many bytes in its midst, which never lies in memory. */
final class Hundred implements ImportSource {

    final Memory memory;
    private final byte[] start;
    private final long length;
    private final byte[] end;

    Hundred(String name, byte[] start, long length, byte[] end) {
        memory = new Memory(name, start);
        this.start = start;
        this.length = length;
        this.end = end;
    }

    @Override
    public SourceFile file() {
        return memory.file();
    }

    @Override
    public String name() {
        return memory.name();
    }

    @Override
    public byte[] head() {
        return memory.head();
    }

    @Override
    public InputStream open() {
        InputStream middle = new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] target, int from, int count) {
                if (left <= 0) {
                    return -1;
                }
                int n = (int) Math.min(count, left);
                Arrays.fill(target, from, from + n, (byte) 'x');
                left -= n;
                return n;
            }
        };
        return new SequenceInputStream(Collections.enumeration(List.of(new ByteArrayInputStream(start), middle,
                new ByteArrayInputStream(end))));
    }
}
