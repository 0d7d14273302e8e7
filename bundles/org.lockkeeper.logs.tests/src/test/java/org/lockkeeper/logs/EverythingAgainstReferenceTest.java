package org.lockkeeper.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogOpener;
import org.lockkeeper.logs.files.LogOpener.Access;
import org.lockkeeper.logs.files.Workers;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.LogSearch;
import org.lockkeeper.logs.time.Histogram;
import org.lockkeeper.text.time.Stamps;

/**
 * Lines, searches and times of invented logs against the naive way: any encoding and line end, broken bytes, plain,
 * compressed, zipped, rotated, merged, and cut anywhere while they grow.
 */
class EverythingAgainstReferenceTest {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE, Charset.forName("windows-1250"), Charset.forName("windows-1251"),
            Charset.forName("windows-1252"));
    private static final String[] ENDS = {"\n", "\r\n", "\r"};
    private static final String[] WORDS = {"Recv: Queue-ID: 65ee8b47-00000009, ", "Příliš žluťoučký kůň ", "Привет, мир ",
        "größer als ", "週報 ", "😀 ", "Result: delivered, ", "does not have installed", "a", " ", "\t", "user@example.com ",
        "x".repeat(70), "\u0000"};
    private static final String[] TEXTS = {"Queue-ID: 65ee8b47", "žluťoučký", "Привет", "DELIVERED", "größer", "週報", "does not",
        "@", "xx", "Installeda"};
    private static final String[] PATTERNS = {"Queue-ID: [0-9a-f]{8}-0+9, .*delivered", "does not have installed\\b", "installed$",
        "^\\[\\d+/(Sep|Dec)", "Result: [a-z]+, (a|@)", "[^ -~]{3}", "x{140}", "user@\\S+ ?$", "\\bmir\\b|мир", "delivered, \\Ba",
        "Recv: .*😀", "(?:Result: |a)+Recv"};

    /** Text of a log: some lines have times, the clock steps back now and then, some bytes are no text at all. */
    private static byte[] invent(Random random, Charset charset, int lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (random.nextInt(4) == 0 && charset.newEncoder().canEncode('\uFEFF')) {
            out.writeBytes("\uFEFF".getBytes(charset));
        }
        String end = ENDS[random.nextInt(ENDS.length)];
        boolean broken = random.nextInt(3) == 0;
        long clock = 1_315_437_917L + random.nextInt(100_000_000);
        for (int i = 0; i < lines; i++) {
            StringBuilder line = new StringBuilder();
            clock += random.nextInt(6) == 0 ? random.nextInt(4000) : random.nextInt(2);
            clock -= random.nextInt(60) == 0 ? 7200 : 0;
            if (random.nextInt(5) > 0) {
                line.append(TimesTest.stamp(clock).strip()).append(random.nextInt(30) == 0 ? "" : " ");
            }
            for (int w = random.nextInt(7); w > 0; w--) {
                line.append(WORDS[random.nextInt(WORDS.length)]);
            }
            line.append(random.nextInt(400) == 0 ? "long ".repeat(random.nextInt(80_000)) : "");
            byte[] bytes = line.append(i + 1 == lines && random.nextBoolean() ? "" : end).toString().getBytes(charset);
            if (broken && bytes.length > 0 && random.nextInt(20) == 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            out.writeBytes(bytes);
        }
        byte[] all = out.toByteArray();
        return random.nextInt(6) == 0 ? Arrays.copyOf(all, random.nextInt(all.length + 1)) : all;
    }

    private static Logs logs() throws IOException {
        return new Logs(new LogEngine(new Workers(2), List.of()));
    }

    private static LogOpener.Options options(Random random, Charset told) {
        return new LogOpener.Options(Access.values()[random.nextInt(3)], told, null, 1 << 30);
    }

    /** Writes a file as it is, compressed or into a zip, and tells the name to open it by. */
    private static String write(Logs logs, Random random, String name, byte[] bytes) throws IOException {
        switch (random.nextInt(4)) {
            case 0 -> {
                ByteArrayOutputStream packed = new ByteArrayOutputStream();
                try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                    gzip.write(bytes);
                }
                return logs.write(name + ".gz", packed.toByteArray()).toString();
            }
            case 1 -> {
                ByteArrayOutputStream packed = new ByteArrayOutputStream();
                try (ZipOutputStream zip = new ZipOutputStream(packed)) {
                    zip.putNextEntry(new ZipEntry("in/" + name));
                    zip.write(bytes);
                }
                return logs.write(name + ".zip", packed.toByteArray()) + "!/in/" + name;
            }
            default -> {
                return logs.write(name, bytes).toString();
            }
        }
    }

    private static LogSet load(Logs logs, LogOpener.Options options, List<String> names) throws Exception {
        LogSet set = logs.engine.open(names, options);
        set.load(Progress.NONE, () -> { });
        set.loadTimes(Progress.NONE);
        return set;
    }

    @Property(tries = 120)
    void oneFile(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
        byte[] bytes = invent(random, charset, random.nextInt(600));
        try (Logs logs = logs()) {
            LogSet set = load(logs, options(random, random.nextInt(3) == 0 ? null : charset),
                    List.of(write(logs, random, "mail.log", bytes)));
            LogFile file = set.rows().files().getFirst();
            List<String> lines = Reference.lines(bytes, file.encoding());
            agrees(set, random, lines, List.of(Reference.times(lines)));
            set.close();
        }
    }

    @Property(tries = 60)
    void rotatedSet(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        try (Logs logs = logs()) {
            int n = 1 + random.nextInt(4);
            List<String> names = new ArrayList<>();
            List<byte[]> contents = new ArrayList<>();
            for (int age = n - 1; age >= 0; age--) {
                byte[] bytes = invent(random, CHARSETS.get(random.nextInt(3)), random.nextInt(200));
                String name = "mail.log" + (age == 0 ? "" : "." + (age - 1));
                names.add(logs.write(name, bytes).toString());
                contents.add(bytes);
            }
            LogSet set = load(logs, options(random, null), names);
            List<String> rows = new ArrayList<>();
            List<List<Long>> times = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                List<String> lines = Reference.lines(contents.get(i), set.rows().files().get(i).encoding());
                rows.addAll(lines);
                times.add(Reference.times(lines));
            }
            agrees(set, random, rows, times);
            set.close();
        }
    }

    @Property(tries = 60)
    void mergedLogs(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        try (Logs logs = logs()) {
            int n = 2 + random.nextInt(3);
            List<String> names = new ArrayList<>();
            List<byte[]> contents = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                contents.add(invent(random, CHARSETS.get(random.nextInt(CHARSETS.size())), random.nextInt(3000)));
                names.add(logs.write("server" + i + "/mail.log", contents.get(i)).toString());
            }
            LogSet set = load(logs, options(random, null), names);
            List<List<String>> lines = IntStream.range(0, n).mapToObj(i -> Reference.lines(contents.get(i),
                    set.tracks().get(i).files().getFirst().encoding())).toList();
            List<List<Long>> times = lines.stream().map(Reference::times).toList();
            agrees(set, random, merge(lines, times), times);
            for (int i = 0; i < 50 && set.count() > 0; i++) {
                long row = random.nextLong(set.count());
                var place = set.place(row);
                assertThat(set.rows().rowOf(place.file(), place.line())).isEqualTo(row);
            }
            set.close();
        }
    }

    /** The line with the earliest time first, of equal ones that of the first log. */
    private static List<String> merge(List<List<String>> lines, List<List<Long>> times) {
        int[] next = new int[lines.size()];
        List<String> merged = new ArrayList<>();
        while (true) {
            int best = -1;
            for (int i = 0; i < next.length; i++) {
                if (next[i] < lines.get(i).size()
                        && (best < 0 || times.get(i).get(next[i]) < times.get(best).get(next[best]))) {
                    best = i;
                }
            }
            if (best < 0) {
                return merged;
            }
            merged.add(lines.get(best).get(next[best]++));
        }
    }

    /** Bytes come in pieces that end anywhere, also within characters and line ends; after each all is as it must be. */
    @Property(tries = 50)
    void growingFile(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
        byte[] bytes = invent(random, charset, 50 + random.nextInt(200));
        try (Logs logs = logs()) {
            int at = Math.min(bytes.length, 2 + random.nextInt(4000));
            Path path = logs.write("mail.log", Arrays.copyOf(bytes, at));
            LogSet set = load(logs, new LogOpener.Options(Access.POSITIONAL, charset, null, 1), List.of(path.toString()));
            LogFile file = set.rows().files().getFirst();
            String text = TEXTS[random.nextInt(TEXTS.length)];
            String pattern = PATTERNS[random.nextInt(PATTERNS.length)];
            LogSearch search = set.search(List.of(new Condition.Text(text, false), new Condition.Regex(pattern, false)), null);
            while (true) {
                set.loadTimes(Progress.NONE);
                search.run(Progress.NONE, () -> { });
                List<String> lines = Reference.lines(Arrays.copyOf(bytes, at), file.encoding());
                assertThat(Logs.texts(set)).isEqualTo(lines);
                assertThat(Reference.list(search.matches().get(0))).isEqualTo(Reference.contain(lines, text));
                assertThat(Reference.list(search.matches().get(1))).isEqualTo(Reference.find(lines, pattern, false));
                timesAgree(set, random, lines, List.of(Reference.times(lines)));
                if (at == bytes.length) {
                    break;
                }
                int more = Math.min(bytes.length - at, 1 + random.nextInt(random.nextBoolean() ? 20 : 4000));
                Files.write(path, Arrays.copyOfRange(bytes, at, at + more), StandardOpenOption.APPEND);
                at += more;
                set.refresh();
                set.load(Progress.NONE, () -> { });
            }
            set.close();
        }
    }

    private static void agrees(LogSet set, Random random, List<String> lines, List<List<Long>> times) throws Exception {
        assertThat(Logs.texts(set)).isEqualTo(lines);
        String text = TEXTS[random.nextInt(TEXTS.length)];
        String pattern = PATTERNS[random.nextInt(PATTERNS.length)];
        List<Long> inText = Reference.contain(lines, text);
        List<Long> folded = Reference.containIgnoringCase(lines, text);
        List<Long> inPattern = Reference.find(lines, pattern, false);
        Condition t = new Condition.Text(text, false);
        Condition f = new Condition.Text(text, true);
        Condition p = new Condition.Regex(pattern, false);
        LogSearch search = set.search(List.of(t, f, p, new Condition.Not(f), new Condition.All(List.of(f, p)),
                new Condition.Any(List.of(t, p)), f.butNot(p)), null);
        search.run(Progress.NONE, () -> { });
        List<List<Long>> found = search.matches().stream().map(Reference::list).toList();
        List<Long> all = LongStream.range(0, lines.size()).boxed().toList();
        assertThat(found.get(0)).as(text).isEqualTo(inText);
        assertThat(found.get(1)).as("%s, ignoring case", text).isEqualTo(folded);
        assertThat(found.get(2)).as(pattern).isEqualTo(inPattern);
        assertThat(found.get(3)).isEqualTo(all.stream().filter(r -> !folded.contains(r)).toList());
        assertThat(found.get(4)).isEqualTo(folded.stream().filter(inPattern::contains).toList());
        assertThat(found.get(5)).isEqualTo(all.stream().filter(r -> inText.contains(r) || inPattern.contains(r)).toList());
        assertThat(found.get(6)).isEqualTo(folded.stream().filter(r -> !inPattern.contains(r)).toList());
        LogSearch within = set.search(List.of(p), search.matches().get(3));
        within.run(Progress.NONE, () -> { });
        assertThat(Reference.list(within.matches().getFirst()))
                .isEqualTo(inPattern.stream().filter(r -> !folded.contains(r)).toList());
        timesAgree(set, random, lines, times);
        if (times.size() == 1) {
            Histogram some = set.histogram(0, 1 << 30, 4, search.matches().get(1), Progress.NONE);
            assertThat(some.total()).isEqualTo(folded.stream().filter(r -> times.getFirst().get((int) (long) r) != Stamps.NONE)
                    .count());
        }
    }

    /** Times by file, whatever the order of the rows. */
    private static void timesAgree(LogSet set, Random random, List<String> lines, List<List<Long>> times) throws Exception {
        List<LogFile> files = set.rows().files();
        for (int i = 0; i < files.size(); i++) {
            assertThat(set.times(files.get(i)).lines()).isEqualTo(times.get(i).size());
            for (int k = 0; k < 20 && !times.get(i).isEmpty(); k++) {
                int line = k == 0 ? times.get(i).size() - 1 : random.nextInt(times.get(i).size());
                assertThat(set.times(files.get(i)).timeOf(line)).as("line %d of file %d", line, i)
                        .isEqualTo(times.get(i).get(line));
            }
        }
        long[] known = times.stream().flatMap(List::stream).mapToLong(Long::longValue).filter(t -> t != Stamps.NONE).sorted()
                .toArray();
        if (known.length == 0) {
            assertThat(set.earliest()).isEmpty();
            return;
        }
        assertThat(set.earliest()).hasValue(known[0]);
        assertThat(set.latest()).hasValue(known[known.length - 1]);
        long width = Histogram.niceWidth(known[known.length - 1] - known[0] + 1, 1 + random.nextInt(100));
        int spans = (int) ((known[known.length - 1] - known[0]) / width) + 1;
        Histogram histogram = set.histogram(known[0], width, spans, null, Progress.NONE);
        long[] counts = new long[spans];
        Arrays.stream(known).forEach(t -> counts[(int) ((t - known[0]) / width)]++);
        assertThat(histogram.counts()).isEqualTo(counts);
        assertThat(histogram.untimed()).isEqualTo(lines.size() - known.length);
        assertThat(histogram.outside()).isZero();
    }
}
