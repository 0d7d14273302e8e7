package org.lockkeeper.text.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GunzipStreamTest {

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
            gz.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] unpacked(byte[] bytes) throws IOException {
        try (InputStream in = new GunzipStream(new ByteArrayInputStream(bytes), Limits.USUAL)) {
            return in.readAllBytes();
        }
    }

    @Property(tries = 60)
    void givesWhatJavaGives(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int members) throws IOException {
        Random random = new Random(seed);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < members; i++) {
            byte[] content = new byte[random.nextInt(4) == 0 ? 0 : random.nextInt(200_000)];
            random.nextBytes(content);
            Arrays.fill(content, 0, content.length / 2, (byte) 'x');
            all.writeBytes(gzip(content));
        }
        assertThat(unpacked(all.toByteArray())).isEqualTo(
                new GZIPInputStream(new ByteArrayInputStream(all.toByteArray())).readAllBytes());
    }

    @Test
    void membersWithoutContentAreNothing() throws IOException {
        byte[] empty = gzip(new byte[0]);
        byte[] many = new byte[empty.length * 200_000];
        for (int i = 0; i < 200_000; i++) {
            System.arraycopy(empty, 0, many, i * empty.length, empty.length);
        }
        int[] reads = new int[1];
        InputStream counted = new FilterInputStream(new ByteArrayInputStream(many)) {
            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                reads[0]++;
                return super.read(target, from, length);
            }

            @Override
            public int read() {
                throw new AssertionError("heads are read in blocks");
            }
        };
        assertThat(new GunzipStream(counted, Limits.USUAL).readAllBytes()).isEmpty();
        assertThat(reads[0]).isLessThan(100);
    }

    @Test
    void zerosThatFollowTheLastMemberDoNotCount() throws IOException {
        byte[] whole = gzip(new byte[] {1, 2, 3});
        assertThat(unpacked(Arrays.copyOf(whole, whole.length + 512))).containsExactly(1, 2, 3);
    }

    /** Ruling 8: it may be the day that was appended next, whose first byte is damaged. */
    @Test
    void anythingElseThatFollowsTheLastMemberIsTold() throws IOException {
        for (int first : new int[] {1, 0x1e, 0x1f, 0xff}) {
            byte[] whole = gzip(new byte[] {1, 2, 3});
            byte[] bytes = Arrays.copyOf(whole, 2 * whole.length);
            bytes[whole.length] = (byte) first;
            InputStream in = new GunzipStream(new ByteArrayInputStream(bytes), Limits.USUAL);
            assertThat(in.readNBytes(3)).containsExactly(1, 2, 3);
            assertThatThrownBy(in::read).isInstanceOf(ZipException.class).hasMessageContaining("follows its content");
        }
    }

    @Test
    void damageIsTold() throws IOException {
        byte[] whole = gzip("a line of a log\n".repeat(1000).getBytes());
        assertThatThrownBy(() -> unpacked(Arrays.copyOf(whole, whole.length - 3))).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> unpacked(new byte[0])).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> unpacked(new byte[] {1, 2, 3, 4})).isInstanceOf(ZipException.class);
        byte[] sum = whole.clone();
        sum[whole.length - 6] ^= 1;
        assertThatThrownBy(() -> unpacked(sum)).isInstanceOf(ZipException.class).hasMessageContaining("checksum");
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 0x10;
            try {
                // name, time and system are not checked by anything
                assertThat(unpacked(flipped)).hasSize(16_000);
            } catch (IOException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void aBombIsRefusedBeforeItFillsAnything() throws IOException {
        byte[] bomb = gzip(new byte[64 << 20]);
        Limits limits = Limits.USUAL;
        assertThatThrownBy(() -> unpacked(bomb)).isInstanceOf(RefusedException.class).hasMessageContaining("decompression bomb");
        long[] given = new long[1];
        try (InputStream in = new GunzipStream(new ByteArrayInputStream(bomb), limits)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                given[0] += n;
            }
        } catch (RefusedException e) {
            // that is what is meant
        }
        assertThat(given[0]).isLessThanOrEqualTo(limits.mostFor(bomb.length));
    }
}
