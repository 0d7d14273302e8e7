package org.lockkeeper.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogOpener;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.LogSearch;
import org.lockkeeper.logs.time.Histogram;
import org.lockkeeper.logs.time.LogTimes;
import org.lockkeeper.text.time.Stamps;

class TimesTest {

    private static final DateTimeFormatter KERIO = DateTimeFormatter.ofPattern("dd/MMM/yyyy HH:mm:ss", Locale.ENGLISH);

    static String stamp(long second) {
        return "[" + KERIO.format(LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC)) + "] ";
    }

    private static long second(String iso) {
        return LocalDateTime.parse(iso).toEpochSecond(ZoneOffset.UTC);
    }

    @Test
    void readsTheFormsOfTheDocuments() {
        Stamps stamps = new Stamps();
        assertThat(stamps.read("[08/Sep/2011 11:25:17] User")).isEqualTo(second("2011-09-08T11:25:17"));
        assertThat(stamps.read("[08/Sep/2011 11:25:17]****")).isEqualTo(second("2011-09-08T11:25:17"));
        assertThat(stamps.read("[8/Sep/2011 11:25:17] x")).isEqualTo(second("2011-09-08T11:25:17"));
        assertThat(stamps.read("[29/Feb/2012 00:00:00] x")).isEqualTo(second("2012-02-29T00:00:00"));
        assertThat(stamps.read("<22>1 2026-04-01T14:59:31+07:00 mx01 mail - - - Sent:")).isEqualTo(second("2026-04-01T14:59:31"));
        assertThat(stamps.offset()).isEqualTo(7 * 3600);
        assertThat(stamps.read("<22>1 2026-04-01T14:59:31.123456Z mx01 mail - - - x")).isEqualTo(second("2026-04-01T14:59:31"));
        assertThat(stamps.read("\uFEFF<22>1 2026-04-01T14:59:31Z mx01 mail - - - x")).isEqualTo(second("2026-04-01T14:59:31"));
        assertThat(stamps.read("2026-04-01 14:59:31,5 x")).isEqualTo(second("2026-04-01T14:59:31"));
    }

    @Test
    void takesNothingElseForATime() {
        Stamps stamps = new Stamps();
        for (String no : List.of("", "[", "[08/Sep/2011", "[31/Feb/2011 11:25:17] x", "[29/Feb/2011 00:00:00] x",
                "[08/Sop/2011 11:25:17] x", "[08/Sep/2011 24:25:17] x", "[08/Sep/2011 11:60:17] x", "[08-Sep-2011 11:25:17] x",
                "[00/Sep/2011 11:25:17] x", "[08/Sep/2011 11:25:17 x", "x [08/Sep/2011 11:25:17] x", "<22>2 2026-04-01T14:59:31Z",
                "2026-13-01 14:59:31", "continues", "[1234] {http} x")) {
            assertThat(stamps.read(no)).as(no).isEqualTo(Stamps.NONE);
        }
    }

    /** A log whose clock steps backwards now and then, with lines that have no time. */
    private static List<long[]> invent(Random random, StringBuilder text, int lines) {
        List<long[]> all = new ArrayList<>();
        long clock = second("2011-12-31T20:00:00");
        long current = Stamps.NONE;
        for (int i = 0; i < lines; i++) {
            clock += random.nextInt(10) == 0 ? random.nextInt(400) : random.nextInt(2);
            clock -= random.nextInt(300) == 0 ? 3600 : 0;
            if (random.nextInt(8) > 0 && i > 2) {
                text.append(stamp(clock));
                current = clock;
            }
            text.append("line ").append(i).append(random.nextInt(200) == 0 ? "x".repeat(20_000) : "").append(
                    random.nextBoolean() ? "\n" : "\r\n");
            all.add(new long[] {current, i});
        }
        return all;
    }

    @Property(tries = 40)
    void agreesWithReadingEveryLine(@ForAll long seed, @ForAll boolean wide) throws Exception {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        List<long[]> lines = invent(random, text, 20 + random.nextInt(6000));
        try (Logs logs = new Logs()) {
            LogOpener.Access access = random.nextBoolean() ? LogOpener.Access.MAPPED : LogOpener.Access.POSITIONAL;
            LogSet set = logs.open(new LogOpener.Options(access, null, null, 1 << 20), logs.write("mail.log",
                    text.toString().getBytes(wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8)));
            set.loadTimes(Progress.NONE);
            LogFile file = set.rows().files().getFirst();
            LogTimes times = set.times(file);
            assertThat(times.lines()).isEqualTo(lines.size());
            for (int i = 0; i < 60; i++) {
                int n = random.nextInt(lines.size());
                assertThat(times.timeOf(n)).as("line %d", n).isEqualTo(lines.get(n)[0]);
            }
            LongStream known = lines.stream().mapToLong(l -> l[0]).filter(t -> t != Stamps.NONE);
            long[] sorted = known.sorted().toArray();
            if (sorted.length == 0) {
                return;
            }
            assertThat(times.earliest()).hasValue(sorted[0]);
            assertThat(times.latest()).hasValue(sorted[sorted.length - 1]);

            long wanted = sorted[random.nextInt(sorted.length)] + random.nextInt(3) - 1;
            long expected = lines.stream().filter(l -> l[0] != Stamps.NONE && l[0] >= wanted).mapToLong(l -> l[1]).findFirst()
                    .orElse(lines.size());
            assertThat(set.rowAt(wanted)).isEqualTo(expected);

            long from = sorted[random.nextInt(sorted.length)];
            long to = from + random.nextInt(5000);
            assertThat(Logs.find(set, new Condition.Time(time(from), time(to)))).isEqualTo(
                    lines.stream().filter(l -> l[0] != Stamps.NONE && l[0] >= from && l[0] < to).map(l -> l[1]).toList());

            long width = 1 + random.nextInt(2000);
            histogramAgrees(set, lines, from, width);
            set.close();
        }
    }

    private static void histogramAgrees(LogSet set, List<long[]> lines, long from, long width) throws Exception {
        int spans = 50;
        Histogram all = set.histogram(from, width, spans, null, Progress.NONE);
        LogSearch search = set.search(List.of(new Condition.Text("7", false)), null);
        search.run(Progress.NONE, () -> {
            // nobody looks
        });
        Histogram some = set.histogram(from, width, spans, search.matches().getFirst(), Progress.NONE);
        long[] expectedAll = new long[spans];
        long[] expectedSome = new long[spans];
        long untimed = 0;
        for (long[] line : lines) {
            if (line[0] == Stamps.NONE) {
                untimed++;
            } else if (line[0] >= from && line[0] < from + spans * width) {
                int span = (int) ((line[0] - from) / width);
                expectedAll[span]++;
                expectedSome[span] += search.matches().getFirst().contains(line[1]) ? 1 : 0;
            }
        }
        assertThat(all.counts()).isEqualTo(expectedAll);
        assertThat(some.counts()).isEqualTo(expectedSome);
        assertThat(all.untimed()).isEqualTo(untimed);
        assertThat(all.total() + all.outside() + all.untimed()).isEqualTo(lines.size());
    }

    @Property(tries = 40)
    void mergesByTime(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        try (Logs logs = new Logs()) {
            int n = 2 + random.nextInt(3);
            List<List<String>> texts = new ArrayList<>();
            List<List<long[]>> times = new ArrayList<>();
            java.nio.file.Path[] files = new java.nio.file.Path[n];
            for (int i = 0; i < n; i++) {
                StringBuilder text = new StringBuilder();
                times.add(invent(random, text, random.nextInt(i == 0 ? 12_000 : 3000)));
                texts.add(text.isEmpty() ? List.of() : List.of(text.toString().split("\r?\n")));
                files[i] = logs.write("server" + i + "/mail.log", text.toString());
            }
            LogSet set = logs.open(files);
            List<String> expected = merged(texts, times);
            assertThat(set.count()).isEqualTo(expected.size());
            assertThat(Logs.texts(set)).isEqualTo(expected);
            for (int i = 0; i < 30 && !expected.isEmpty(); i++) {
                int row = random.nextInt(expected.size());
                var place = set.place(row);
                assertThat(set.rows().files().get(place.file()).read(place.line()).text()).isEqualTo(expected.get(row));
                assertThat(set.rows().rowOf(place.file(), place.line())).isEqualTo(row);
            }
            assertThat(Logs.find(set, new Condition.Text("7", false))).isEqualTo(LongStream.range(0, expected.size())
                    .filter(r -> expected.get((int) r).contains("7")).boxed().toList());
            set.setMerged(false);
            set.load(Progress.NONE, () -> {
                // nobody looks
            });
            assertThat(Logs.texts(set)).isEqualTo(texts.stream().flatMap(List::stream).toList());
            set.close();
        }
    }

    private static List<String> merged(List<List<String>> texts, List<List<long[]>> times) {
        int[] next = new int[texts.size()];
        List<String> merged = new ArrayList<>();
        while (true) {
            int best = -1;
            for (int i = 0; i < next.length; i++) {
                if (next[i] < texts.get(i).size() && (best < 0
                        || times.get(i).get(next[i])[0] < times.get(best).get(next[best])[0])) {
                    best = i;
                }
            }
            if (best < 0) {
                return merged;
            }
            merged.add(texts.get(best).get(next[best]++));
        }
    }

    @Test
    void shiftsTheClockOfALog() throws Exception {
        try (Logs logs = new Logs()) {
            var a = logs.write("a/mail.log", "[01/Jan/2012 10:00:00] a\n[01/Jan/2012 10:00:10] a\n");
            var b = logs.write("b/mail.log", "[01/Jan/2012 11:00:05] b\n");
            LogSet set = logs.open(a, b);
            assertThat(Logs.texts(set)).map(t -> t.substring(23)).containsExactly("a", "a", "b");
            set.setShift(set.tracks().get(1), -3600);
            set.load(Progress.NONE, () -> {
                // nobody looks
            });
            assertThat(Logs.texts(set)).map(t -> t.substring(23)).containsExactly("a", "b", "a");
            set.loadTimes(Progress.NONE);
            assertThat(set.latest()).hasValue(second("2012-01-01T10:00:10"));
            assertThat(set.coverage()).hasSize(2);
            set.close();
        }
    }

    @Test
    void keepsSpansWithoutLines() throws Exception {
        try (Logs logs = new Logs()) {
            LogSet set = logs.open(logs.write("mail.log", "[31/Dec/2011 23:59:00] a\n[01/Jan/2012 02:00:00] b\n"));
            set.loadTimes(Progress.NONE);
            Histogram h = set.histogram(second("2011-12-31T23:00:00"), 3600, 4, null, Progress.NONE);
            assertThat(h.counts()).containsExactly(1, 0, 0, 1);
            assertThat(h.start(1)).isEqualTo(LocalDateTime.of(2012, 1, 1, 0, 0));
            set.close();
        }
    }

    private static LocalDateTime time(long second) {
        return LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
    }
}
