package org.lockkeeper.intake.internal.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The system's SHA-256 and Java's are one, however a content is cut into pieces. */
class ContentDigestTest {

    @Property(tries = 200)
    void anyContentInAnyPiecesHasTheDigestThatJavaGives(@ForAll @IntRange(max = 300_000) int size,
            @ForAll @IntRange(min = 1, max = 270_000) int piece, @ForAll long seed) throws Exception {
        byte[] content = random(size, seed);
        String expected = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        assertThat(of(ContentDigest.ofJava(), content, piece)).isEqualTo(expected);
        assertThat(of(ContentDigest.of(Long.MAX_VALUE), content, piece)).isEqualTo(expected);
    }

    @Test
    void nothingAndTheExampleOfTheStandardHaveTheirDigests() throws IOException {
        assertThat(of(ContentDigest.of(0), new byte[0], 1))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(of(ContentDigest.of(Long.MAX_VALUE), "abc".getBytes(StandardCharsets.US_ASCII), 2))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void digestsOfSeveralThreadsDoNotMeet() throws IOException {
        List<byte[]> contents = IntStream.range(0, 32).mapToObj(i -> random(200_000 + i, i)).toList();
        List<String> apart = contents.parallelStream().map(c -> {
            try {
                return of(ContentDigest.of(Long.MAX_VALUE), c, 4096);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
        for (int i = 0; i < contents.size(); i++) {
            assertThat(apart.get(i)).isEqualTo(of(ContentDigest.ofJava(), contents.get(i), 200_000));
        }
    }

    @Test
    void theSystemsOwnIsTakenForLargeContentsWhereItIsThere() {
        SystemDigest system = SystemDigest.tryNew();
        assumeThat(system).isNotNull();
        system.close();
        try (ContentDigest large = ContentDigest.of(ContentDigest.LARGE);
                ContentDigest small = ContentDigest.of(ContentDigest.LARGE - 1)) {
            assertThat(large).isInstanceOf(SystemDigest.class);
            assertThat(small).isNotInstanceOf(SystemDigest.class);
        }
    }

    private static byte[] random(int size, long seed) {
        byte[] content = new byte[size];
        new Random(seed).nextBytes(content);
        return content;
    }

    private static String of(ContentDigest digest, byte[] content, int piece) throws IOException {
        try (digest) {
            for (int from = 0; from < content.length; from += piece) {
                byte[] next = Arrays.copyOfRange(content, from, Math.min(content.length, from + piece));
                digest.update(next, next.length);
            }
            return digest.hex();
        }
    }
}
