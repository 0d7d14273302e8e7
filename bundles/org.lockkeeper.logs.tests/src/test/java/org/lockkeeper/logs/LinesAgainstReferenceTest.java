package org.lockkeeper.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogLine;
import org.lockkeeper.logs.files.LogOpener;
import org.lockkeeper.logs.files.LogOpener.Access;
import org.lockkeeper.logs.files.Workers;

/** Lines, offsets and numbers against the naive reading of the same bytes: any bytes, line ends and encodings. */
class LinesAgainstReferenceTest {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE, Charset.forName("windows-1250"), Charset.forName("windows-1252"));
    private static final String[] PIECES = {"a", "Queue-ID: 65ee8b47-00000009", "Příliš žluťoučký", "週報", "😀", " ", "\t",
        "[08/Sep/2011 11:25:17] ", "\u0000", "x".repeat(300)};
    private static final String[] ENDS = {"\n", "\r\n", "\r", "\n\n", "\n\r\n"};

    /** Invented bytes: text of any encoding with any line ends, or no text at all. */
    static byte[] bytes(Random random, Charset charset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (random.nextInt(3) == 0) {
            out.writeBytes("\uFEFF".getBytes(charset.newEncoder().canEncode('\uFEFF') ? charset
                    : StandardCharsets.UTF_8));
        }
        int ends = random.nextInt(ENDS.length + 1);
        int pieces = random.nextInt(400);
        for (int i = 0; i < pieces; i++) {
            int kind = random.nextInt(40);
            if (kind == 0) {
                byte[] any = new byte[random.nextInt(20)];
                random.nextBytes(any);
                out.writeBytes(any);
            } else if (kind == 1) {
                out.writeBytes("long".repeat(random.nextInt(60_000)).getBytes(charset));
            } else if (kind < 20) {
                out.writeBytes(ENDS[ends == ENDS.length ? random.nextInt(ends) : ends].getBytes(charset));
            } else {
                out.writeBytes(PIECES[random.nextInt(PIECES.length)].getBytes(charset));
            }
        }
        byte[] all = out.toByteArray();
        return random.nextInt(4) == 0 ? java.util.Arrays.copyOf(all, random.nextInt(all.length + 1)) : all;
    }

    @Property(tries = 150)
    void linesAreThose(@ForAll long seed, @ForAll @IntRange(max = 4) int charset, @ForAll boolean told,
            @ForAll boolean mapped) throws Exception {
        byte[] bytes = bytes(new Random(seed), CHARSETS.get(charset));
        Path file = Files.createTempFile("lines", ".log");
        Workers workers = new Workers(2);
        LogOpener opener = new LogOpener(workers, List::of);
        try {
            Files.write(file, bytes);
            try (LogFile log = opener.open(file, "x.log", new LogOpener.Options(
                    mapped ? Access.MAPPED : Access.POSITIONAL, told ? CHARSETS.get(charset) : null, null, 1 << 20))) {
                log.update(workers, Progress.NONE);
                List<String> expected = Reference.lines(bytes, log.encoding());
                assertThat(log.lines()).isEqualTo(expected.size());
                List<LogLine> all = log.read(0, Integer.MAX_VALUE, Integer.MAX_VALUE);
                assertThat(all.stream().map(LogLine::text)).isEqualTo(expected);
                Random random = new Random(seed);
                for (int i = 0; i < 20 && !all.isEmpty(); i++) {
                    int n = random.nextInt(all.size());
                    LogLine line = all.get(n);
                    assertThat(log.index().offsetOf(n)).isEqualTo(line.offset());
                    assertThat(log.index().lineOf(line.offset())).isEqualTo(n);
                    assertThat(log.read(n).text()).isEqualTo(cut(line.text(), log, line));
                    if (line.bytes() > 0) {
                        assertThat(log.index().lineAtOrAfter(line.offset() + 2)).isEqualTo(n + 1);
                    }
                }
                assertThat(log.index().offsetOf(log.lines())).isEqualTo(all.isEmpty() ? log.index().offsetOf(0)
                        : bytes.length & (log.encoding().isWide() ? -2 : -1));
            }
        } finally {
            workers.close();
            Files.delete(file);
        }
    }

    private static String cut(String text, LogFile log, LogLine line) throws Exception {
        return line.bytes() <= LogFile.SHOWN_BYTES ? text : log.read(line.number(), 1, LogFile.SHOWN_BYTES).getFirst().text();
    }

    @Property(tries = 60)
    void growingGivesTheSameIndex(@ForAll long seed, @ForAll @IntRange(max = 2) int charset) throws Exception {
        Random random = new Random(seed);
        byte[] bytes = bytes(random, CHARSETS.get(charset));
        Path file = Files.createTempFile("grow", ".log");
        Workers workers = new Workers(2);
        LogOpener opener = new LogOpener(workers, List::of);
        try {
            int at = Math.min(bytes.length, 8) & ~1;
            Files.write(file, java.util.Arrays.copyOf(bytes, at));
            try (LogFile log = opener.open(file, "x.log",
                    new LogOpener.Options(Access.POSITIONAL, CHARSETS.get(charset), null, 1 << 20))) {
                log.update(workers, Progress.NONE);
                while (at < bytes.length) {
                    // wide characters are written whole
                    int more = Math.min(bytes.length - at, 2 + random.nextInt(50_000) & ~1);
                    more = Math.max(more, Math.min(2, bytes.length - at));
                    Files.write(file, java.util.Arrays.copyOfRange(bytes, at, at + more),
                            java.nio.file.StandardOpenOption.APPEND);
                    at += more;
                    log.source().refresh();
                    log.update(workers, Progress.NONE);
                    List<String> expected = Reference.lines(java.util.Arrays.copyOf(bytes, at), log.encoding());
                    assertThat(log.lines()).isEqualTo(expected.size());
                }
                List<String> texts = new ArrayList<>();
                log.read(0, Integer.MAX_VALUE, Integer.MAX_VALUE).forEach(l -> texts.add(l.text()));
                assertThat(texts).isEqualTo(Reference.lines(java.util.Arrays.copyOf(bytes, at), log.encoding()));
            }
        } finally {
            workers.close();
            Files.delete(file);
        }
    }
}
