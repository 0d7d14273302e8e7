package org.lockkeeper.text.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.lockkeeper.text.encoding.TextEncoding;
import org.lockkeeper.text.encoding.TolerantReader;

/** Bytes to lines and text, against slow and simple ways of doing the same. */
class LinesTest {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab\u00e9\u20ac,\";\r\n\n ").ofMaxLength(60);
    }

    /** Gives one to a few bytes at a time, as files on a network do. */
    private static InputStream slowly(byte[] bytes, int step) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int from, int length) {
                return super.read(target, from, Math.min(step, length));
            }
        };
    }

    @Provide
    Arbitrary<TextEncoding> encodings() {
        return Arbitraries.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .map(charset -> new TextEncoding(charset, 0, false));
    }

    @Property
    void linesAreWhatSplittingGives(@ForAll("texts") String text, @ForAll("encodings") TextEncoding encoding,
            @ForAll @IntRange(min = 1, max = 9) int step) throws IOException {
        Charset charset = encoding.charset();
        List<String> expected = new ArrayList<>();
        List<Long> offsets = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int lf = text.indexOf('\n', start);
            int end = lf < 0 ? text.length() : lf;
            expected.add(text.substring(start, end).replaceFirst("\r+$", ""));
            offsets.add((long) text.substring(0, start).getBytes(charset).length);
            start = lf < 0 ? text.length() : lf + 1;
        }
        List<String> lines = new ArrayList<>();
        List<Long> places = new ArrayList<>();
        try (LineReader reader = new LineReader(slowly(text.getBytes(charset), step), encoding)) {
            while (reader.next()) {
                lines.add(reader.text());
                places.add(reader.offset());
                assertThat(reader.number()).isEqualTo(lines.size());
            }
        }
        assertThat(lines).isEqualTo(expected);
        assertThat(places).isEqualTo(offsets);
    }

    @Property
    void chunksHoldEveryLineOnceInOrder(@ForAll("texts") String text,
            @ForAll @IntRange(min = 1, max = 9) int step) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder all = new StringBuilder();
        LineChunks.read(slowly(bytes, step), new LineChunks.Consumer() {
            @Override
            public void lines(byte[] chunk, int from, int to, long line, long offset) {
                assertThat(offset).isEqualTo(all.length());
                assertThat(line).isEqualTo(1 + all.chars().filter(c -> c == '\n').count());
                all.append(new String(chunk, from, to - from, StandardCharsets.ISO_8859_1));
            }

            @Override
            public void tooLong(long line, long offset) {
                throw new AssertionError("no line is long");
            }
        });
        assertThat(all.toString()).isEqualTo(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @Property
    void lineStartsAreWhereAParserCountsThem(@ForAll("texts") String text, @ForAll("encodings") TextEncoding encoding,
            @ForAll @IntRange(min = 1, max = 9) int step) throws IOException {
        Charset charset = encoding.charset();
        LineTracker tracker = new LineTracker(slowly(text.getBytes(charset), step), encoding);
        tracker.readAllBytes();
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                starts.add(i + 1);
            }
        }
        // a CR at the very end may still be the first half of a line end
        int last = text.endsWith("\r") ? starts.size() - 1 : starts.size();
        for (int line = 1; line <= last; line++) {
            assertThat(tracker.offsetOf(line))
                    .isEqualTo(text.substring(0, starts.get(line - 1)).getBytes(charset).length);
        }
    }

    @Property
    void anyBytesBecomeTextTheSameByTwoWays(@ForAll byte[] bytes, @ForAll @IntRange(min = 1, max = 9) int step)
            throws IOException {
        StringWriter streamed = new StringWriter();
        try (TolerantReader reader = new TolerantReader(slowly(bytes, step), TextEncoding.UTF_8)) {
            reader.transferTo(streamed);
        }
        String atOnce = TextEncoding.UTF_8.decode(bytes, 0, bytes.length);
        assertThat(streamed.toString().replace("\uFFFD", "")).isEqualTo(atOnce.replace("\uFFFD", ""));
    }

    @Property
    void properTextStaysAsItIs(@ForAll("texts") String text, @ForAll("encodings") TextEncoding encoding) throws IOException {
        StringWriter out = new StringWriter();
        try (TolerantReader reader = new TolerantReader(new ByteArrayInputStream(("\uFEFF" + text)
                .getBytes(encoding.charset())), encoding)) {
            reader.transferTo(out);
        }
        assertThat(out).hasToString(text);
    }

    @Property
    void lineFeedsAreCounted(@ForAll byte[] bytes) {
        long expected = 0;
        for (byte b : bytes) {
            expected += b == '\n' ? 1 : 0;
        }
        assertThat(LineFeeds.count(bytes, 0, bytes.length)).isEqualTo(expected);
    }
}
