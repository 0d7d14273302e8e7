package org.lockkeeper.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.LogSet.Happened;
import org.lockkeeper.logs.LogSet.Happened.What;
import org.lockkeeper.logs.files.LogRows;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.LogSearch;
import org.lockkeeper.logs.time.Histogram;
import org.lockkeeper.text.time.Stamps;

/**
 * Whatever happens to logs between two looks, rows, searches and counts over time are afterwards those of a naive
 * bookkeeping, however long a search has been running on.
 */
class FollowAgainstReferenceTest {

    private static final LocalDateTime FROM = LocalDateTime.ofEpochSecond(1_315_437_960L, 0, ZoneOffset.UTC);
    private static final Condition SEVEN = new Condition.Text("7", false);
    private static final Condition NEEDLE = new Condition.Text("needle", false);
    private static final Condition RECORD = new Condition.WholeRecord(NEEDLE);
    private static final List<Condition> CONDITIONS = List.of(SEVEN, RECORD, new Condition.Not(RECORD),
            new Condition.WholeRecord(new Condition.Not(new Condition.Text("9", false)).and(SEVEN)),
            RECORD.and(new Condition.Text("goes", false)), new Condition.Time(FROM, FROM.plusSeconds(900)),
            new Condition.Not(SEVEN));

    /** Searches that go on while the logs are written, one of them among what the other finds. */
    private static final class Searches {
        private final LogSearch all;
        private final LogSearch among;
        private final LogSearch amongRecords;

        Searches(LogSet set) throws Exception {
            all = set.search(CONDITIONS, null);
            among = set.search(CONDITIONS, all.matches().get(6));
            amongRecords = set.search(List.of(SEVEN), all.matches().get(1));
        }

        void run() throws Exception {
            for (LogSearch search : List.of(all, among, amongRecords)) {
                search.run(Progress.NONE, () -> { });
                assertThat(search.isBehind()).isFalse();
            }
        }

        void areRight(FollowedRows rows) {
            for (int c = 0; c < CONDITIONS.size(); c++) {
                List<Long> found = rows.find(CONDITIONS.get(c), null);
                assertThat(Reference.list(all.matches().get(c))).as("%s", CONDITIONS.get(c)).isEqualTo(found);
                assertThat(Reference.list(among.matches().get(c))).as("%s among", CONDITIONS.get(c))
                        .isEqualTo(rows.find(CONDITIONS.get(c), Reference.list(all.matches().get(6))));
            }
            assertThat(Reference.list(amongRecords.matches().getFirst()))
                    .isEqualTo(rows.find(SEVEN, Reference.list(all.matches().get(1))));
        }
    }

    @Property(tries = 80, shrinking = ShrinkingMode.OFF)
    void oneLog(@ForAll long seed) throws Exception {
        follow(new Random(seed), 1);
    }

    @Property(tries = 80, shrinking = ShrinkingMode.OFF)
    void severalLogs(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        follow(random, 2 + random.nextInt(2));
    }

    private static void follow(Random random, int count) throws Exception {
        try (Logs logs = new Logs()) {
            List<WrittenLog> written = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                written.add(new WrittenLog(random, logs.folder.resolve("server" + i + "/logs/mail.log")));
            }
            LogSet set = logs.open(written.stream().map(WrittenLog::current).toArray(Path[]::new));
            FollowedRows rows = new FollowedRows(written);
            rows.looked(true);
            Searches searches = new Searches(set);
            LogRows.Moment moment = set.rows().moment();
            List<String> then = rows.texts();
            for (int look = 0; look < 40; look++) {
                for (int i = random.nextInt(4); i > 0; i--) {
                    written.get(random.nextInt(count)).something();
                }
                List<What> what = set.refresh(true).stream().map(Happened::what).toList();
                set.load(Progress.NONE, () -> { });
                boolean isVoid = what.stream().anyMatch(What::isVoid);
                written.forEach(w -> w.looked(isVoid || what.contains(What.ROTATED)));
                rows.looked(isVoid);
                assertThat(Logs.texts(set)).as("look %d: %s", look, what).isEqualTo(rows.texts());
                placesAreRight(set, random);
                if (isVoid) {
                    searches = new Searches(set);
                } else {
                    int same = (int) Math.min(moment.unchanged(), then.size());
                    assertThat(rows.texts().subList(0, same)).isEqualTo(then.subList(0, same));
                }
                moment = set.rows().moment();
                then = rows.texts();
                if (random.nextInt(3) > 0) {
                    set.loadTimes(Progress.NONE);
                    searches.run();
                    searches.areRight(rows);
                    timesAreRight(set, searches.all, rows);
                }
                nothingDeletedIsOpen(logs.folder, written, what);
            }
            set.close();
        }
    }

    private static void placesAreRight(LogSet set, Random random) throws IOException {
        for (int i = 0; i < 5 && set.count() > 0; i++) {
            long row = i == 0 ? set.count() - 1 : random.nextLong(set.count());
            var place = set.place(row);
            assertThat(set.rows().rowOf(place.file(), place.line())).isEqualTo(row);
            assertThat(set.rows().files().get(place.file()).read(place.line()).text())
                    .isEqualTo(set.lines(row, 1).getFirst().text());
        }
    }

    /** All rows, and those that match, counted by time. */
    private static void timesAreRight(LogSet set, LogSearch search, FollowedRows rows) throws IOException {
        long from = FROM.toEpochSecond(ZoneOffset.UTC) - 1000;
        Map<WrittenLog.Content, List<Long>> times = new IdentityHashMap<>();
        for (int c = -1; c < CONDITIONS.size(); c++) {
            Histogram counted = set.histogram(from, 60, 100, c < 0 ? null : search.matches().get(c), Progress.NONE);
            long[] counts = new long[100];
            long untimed = 0;
            for (int r = 0; r < rows.rows().size(); r++) {
                if (c < 0 || search.matches().get(c).contains(r)) {
                    FollowedRows.Row row = rows.rows().get(r);
                    long time = times.computeIfAbsent(row.file(), f -> Reference.times(rows.lines(f))).get(row.line());
                    untimed += time == Stamps.NONE ? 1 : 0;
                    if (time >= from && time < from + 6000) {
                        counts[(int) ((time - from) / 60)]++;
                    }
                }
            }
            assertThat(counted.counts()).isEqualTo(counts);
            assertThat(counted.untimed()).isEqualTo(untimed);
        }
    }

    /** Once a rotation is noticed, only a log that is away as a whole is still held, and what was compressed. */
    private static void nothingDeletedIsOpen(Path folder, List<WrittenLog> written, List<What> what)
            throws IOException {
        Path open = Path.of("/proc/self/fd");
        if (!Files.isDirectory(open) || !what.contains(What.ROTATED)) {
            return;
        }
        int deleted = 0;
        try (var files = Files.newDirectoryStream(open)) {
            for (Path file : files) {
                if (Files.isSymbolicLink(file)) {
                    String target = Files.readSymbolicLink(file).toString();
                    deleted += target.startsWith(folder.toString()) && target.endsWith("(deleted)") ? 1 : 0;
                }
            }
        }
        assertThat(deleted).isLessThanOrEqualTo((int) written.stream()
                .mapToLong(w -> w.packed() + (w.isAway() ? 1 : 0)).sum());
    }
}
