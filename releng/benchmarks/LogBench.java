import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.LogEngine;
import org.lockkeeper.logs.LogFollower;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogOpener;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.LogSearch;
import org.lockkeeper.logs.time.LogTimes;

/**
 * Measures the log engine side by side with the tools that people know: in each round every operation of the engine and
 * its counterpart run one after the other, so that whatever else the machine does hits both. Started by {@code logbench},
 * which sets the class path.
 */
public final class LogBench {

    private static final String LITERAL = "does not have installed Kerio Updater Service";
    private static final String WITH_LITERAL_1 = "User [^ ]+@(localhost|firma\\.cz) does not have installed";
    private static final String WITH_LITERAL_2 = "rejected: blacklisted in [A-Z]+ DNSBL \\(score [5-9]\\.[0-9]\\)";
    /** The longest text of it is in every third line, the rarest in few. */
    private static final String WITH_FREQUENT = "authenticated  from IP address [0-9.]+; Apple";
    /** The only text of it is in every third line. */
    private static final String ONLY_FREQUENT = "authenticated  from IP address 1[0-9]+\\.";
    private static final String CHOICE = "[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\\.(17|42)[^0-9].*(failed|bad password)";

    /** In more than a million lines of a gigabyte. */
    private static final String FREQUENT = "Queue-ID: ";
    private static final String SMALL_HEAP = "64m";

    // as the product's start scripts say it
    private static final String NATIVE = "--enable-native-access=ALL-UNNAMED";
    private static final String NOTHING = "[a-z]+[0-9]{3}@[a-z]+\\.[a-z]{2}[^a-z].*[^0-9][0-9]{5}[^0-9]";

    private final String file;
    private final int rounds;
    private final Pattern wanted;
    private final LogEngine engine = new LogEngine();
    private final List<Row> rows = new ArrayList<>();
    private final List<LogSet> opened = new ArrayList<>();

    private interface Work {
        long run() throws Exception;
    }

    private record Row(String name, double goal, Work ours, List<String> theirs, List<Long> ourTimes, List<Long> theirTimes) {
    }

    private LogBench(String file, int rounds, Pattern wanted) {
        this.file = file;
        this.rounds = rounds;
        this.wanted = wanted;
    }

    public static void main(String[] args) throws Exception {
        if (args[0].equals("--cold")) {
            long begin = System.nanoTime();
            try (LogSet set = open(new LogEngine(), args[1], LogOpener.Access.AUTOMATIC)) {
                set.load(Progress.NONE, () -> { });
                System.out.println(System.nanoTime() - begin);
            }
            System.exit(0);
        }
        if (args[0].equals("--small")) {
            small(args[1]);
            System.exit(0);
        }
        new LogBench(args[0], Integer.parseInt(args[1]), Pattern.compile(args.length > 2 ? args[2] : "")).run();
        System.exit(0);
    }

    private static LogSet open(LogEngine engine, String file, LogOpener.Access access) throws Exception {
        return engine.open(List.of(file), new LogOpener.Options(access, null, null, Long.MAX_VALUE));
    }

    private void run() throws Exception {
        // taking the mapping away again is nothing that anybody waits for: the engine does it in the background
        compare("index, mapped", 0.5, List.of("wc", "-l", file), () -> index(LogOpener.Access.MAPPED));
        compare("index, positional reads", 0.8, List.of("wc", "-l", file), () -> index(LogOpener.Access.POSITIONAL));
        compare("index, as the engine chooses", 0.5, List.of("wc", "-l", file), () -> index(LogOpener.Access.AUTOMATIC));
        LogSet set = open(engine, file, LogOpener.Access.MAPPED);
        set.load(Progress.NONE, () -> { });
        LogSet live = open(engine, file, LogOpener.Access.POSITIONAL);
        live.load(Progress.NONE, () -> { });
        LogFile log = set.rows().files().getFirst();
        compare("times of all lines", 1.2, List.of("wc", "-l", file), () -> times(set));
        compare("times of all lines, positional reads", 0, List.of("wc", "-l", file), () -> times(live));
        search("literal", 0.9, set, new Condition.Text(LITERAL, false), "rg", "--mmap", "-c", "-F", LITERAL);
        search("literal, positional reads", 0, live, new Condition.Text(LITERAL, false), "rg", "--mmap", "-c", "-F", LITERAL);
        search("literal, ignoring case", 0.6, set, new Condition.Text(LITERAL, true), "rg", "-ci", "-F", LITERAL);
        search("regex with a literal (0.3 %)", 1.0, set, new Condition.Regex(WITH_LITERAL_1, false), "rg", "-c", WITH_LITERAL_1);
        search("regex with a literal (3 %)", 1.0, set, new Condition.Regex(WITH_LITERAL_2, false), "rg", "-c", WITH_LITERAL_2);
        search("regex with a frequent literal", 0.9, set, new Condition.Regex(WITH_FREQUENT, false), "rg", "-c", WITH_FREQUENT);
        search("regex with nothing but a frequent literal", 0.9, set, new Condition.Regex(ONLY_FREQUENT, false), "rg", "-c",
                ONLY_FREQUENT);
        search("regex with a choice of literals", 0.6, set, new Condition.Regex(CHOICE, false), "rg", "-c", CHOICE);
        search("regex without any literal", 0.6, set, new Condition.Regex(NOTHING, false), "rg", "-c", NOTHING);
        search("literal against grep", 0, set, new Condition.Text(LITERAL, false), "grep", "-cF", LITERAL);
        compare("open against lnav", 0.1, List.of("lnav", "-n", "-q", file), () -> index(LogOpener.Access.AUTOMATIC));
        for (int round = -2; round < rounds; round++) {
            for (Row row : rows) {
                boolean there = isInstalled(row.theirs.getFirst());
                long[] counts = new long[2];
                long theirs = there ? time(() -> counts[0] = count(call(row.theirs))) : -1;
                long ours = time(() -> counts[1] = row.ours.run());
                closeOpened();
                if (there && !row.theirs.getFirst().equals("lnav") && counts[0] != counts[1]) {
                    System.err.println(row.name + ": " + counts[1] + " lines, but " + counts[0] + " by "
                            + String.join(" ", row.theirs));
                    System.exit(1);
                }
                // the first two rounds let the compiler do its work
                if (round >= 0) {
                    row.ourTimes.add(ours);
                    row.theirTimes.add(theirs);
                }
            }
        }
        System.out.println("All counts are those of wc, rg and grep.");
        table();
        if (wanted.matcher("fresh").find()) {
            cold();
        }
        if (wanted.matcher("alone").find()) {
            alone(set, log);
        }
        set.close();
        live.close();
    }

    private long times(LogSet of) throws Exception {
        LogTimes times = new LogTimes(of.rows().files().getFirst());
        times.update(engine.workers(), Progress.NONE);
        return times.lines();
    }

    /** Everything that takes memory, in a JVM that has little. */
    private static void small(String file) throws Exception {
        LogEngine engine = new LogEngine();
        try (LogSet set = open(engine, file, LogOpener.Access.AUTOMATIC)) {
            set.load(Progress.NONE, () -> { });
            set.loadTimes(Progress.NONE);
            LogSearch search = set.search(List.of(new Condition.Text(FREQUENT, false)), null);
            search.run(Progress.NONE, () -> { });
            System.gc();
            long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            System.out.println(search.matches().getFirst().size() + " " + used + " " + set.count());
        }
    }

    private void smallHeap() throws Exception {
        String[] told = call(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), NATIVE, "-Xmx" + SMALL_HEAP, "-cp",
                System.getProperty("java.class.path"), "LogBench", "--small", file)).strip().split(" ");
        if (told.length != 3) {
            System.out.printf(Locale.ROOT, "| index, times and search under -Xmx%s | FAILED: %s | |%n", SMALL_HEAP, String.join(" ", told));
            return;
        }
        System.out.printf(Locale.ROOT, "| index and times of %,d lines, %,d hits under -Xmx%s: heap left in use | %.1f MB | 64 MB |%n",
                Long.parseLong(told[2]), Long.parseLong(told[0]), SMALL_HEAP, Long.parseLong(told[1]) / 1e6);
    }

    /** Opens and indexes; what was opened is closed once the time is taken. */
    private long index(LogOpener.Access access) throws Exception {
        LogSet set = open(engine, file, access);
        opened.add(set);
        set.load(Progress.NONE, () -> { });
        return set.count();
    }

    private void closeOpened() throws InterruptedException {
        opened.forEach(LogSet::close);
        opened.clear();
        // what is unmapped in the background must not slow down what is measured next
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("logs-unmap")) {
                thread.join();
            }
        }
    }

    private void search(String name, double goal, LogSet set, Condition condition, String... command) {
        List<String> theirs = new ArrayList<>(List.of(command));
        theirs.add(file);
        compare(name, goal, theirs, () -> {
            LogSearch search = set.search(List.of(condition), null);
            search.run(Progress.NONE, () -> { });
            return search.matches().getFirst().size();
        });
    }

    private void compare(String name, double goal, List<String> theirs, Work ours) {
        if (wanted.matcher(name).find()) {
            rows.add(new Row(name, goal, ours, theirs, new ArrayList<>(), new ArrayList<>()));
        }
    }

    private void table() {
        System.out.printf(Locale.ROOT, "%n| operation | ours, ms | the other | ms | ratio | of the fastest runs | goal |%n| --- | --- | --- | --- | --- | --- | --- |%n");
        for (Row row : rows) {
            double ours = median(row.ourTimes) / 1e6;
            double theirs = median(row.theirTimes) / 1e6;
            String goal = row.goal == 0 ? "" : String.format(Locale.ROOT, "%.1f", row.goal);
            if (theirs < 0) {
                System.out.printf(Locale.ROOT, "| %s | %.0f | %s is not installed | | | | %s |%n", row.name, ours, row.theirs.getFirst(), goal);
            } else {
                System.out.printf(Locale.ROOT, "| %s | %.0f | %s | %.0f | %.2f | %.2f | %s |%n", row.name, ours, shown(row.theirs),
                        theirs, ours / theirs, (double) Collections.min(row.ourTimes) / Collections.min(row.theirTimes), goal);
            }
        }
    }

    /** A command without pattern and file. */
    private static String shown(List<String> command) {
        return String.join(" ", command.stream().filter(w -> w.equals(command.getFirst()) || w.startsWith("-")).toList());
    }

    /** The first file of a fresh JVM: all code still interpreted. */
    private void cold() throws Exception {
        List<Long> ours = new ArrayList<>();
        List<Long> whole = new ArrayList<>();
        List<Long> theirs = new ArrayList<>();
        for (int i = 0; i < Math.min(rounds, 5); i++) {
            theirs.add(time(() -> count(call(List.of("wc", "-l", file)))));
            long begin = System.nanoTime();
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), NATIVE, "-cp",
                    System.getProperty("java.class.path"), "LogBench", "--cold", file).redirectErrorStream(false).start();
            ours.add(Long.parseLong(new String(process.getInputStream().readAllBytes()).strip()));
            process.waitFor();
            whole.add(System.nanoTime() - begin);
        }
        System.out.printf(Locale.ROOT, "| index, first file of a fresh JVM | %.0f | wc -l | %.0f | %.2f | %.2f | 2.0 |%n", median(ours) / 1e6,
                median(theirs) / 1e6, (double) median(ours) / median(theirs), (double) Collections.min(ours) / Collections.min(theirs));
        System.out.printf(Locale.ROOT, "| the same with the start of the JVM | %.0f | wc -l | %.0f | %.2f | %.2f | |%n", median(whole) / 1e6,
                median(theirs) / 1e6, (double) median(whole) / median(theirs), (double) Collections.min(whole) / Collections.min(theirs));
    }

    private void alone(LogSet set, LogFile log) throws Exception {
        System.out.printf(Locale.ROOT, "%n| alone | measured | goal |%n| --- | --- | --- |%n");
        long gib = Math.max(1, log.source().size());
        System.out.printf(Locale.ROOT, "| index in memory, per GiB | %.2f MB | 0.4 MB |%n",
                log.index().memory() / 1e6 * (1L << 30) / gib);
        smallHeap();
        report("first screen of 100 lines, ms", "100", () -> {
            long begin = System.nanoTime();
            try (LogSet fresh = open(engine, file, LogOpener.Access.POSITIONAL)) {
                long[] shown = new long[1];
                AtomicBoolean stop = new AtomicBoolean();
                try {
                    fresh.load(Progress.until(stop::get), () -> {
                        if (fresh.count() >= 100 && shown[0] == 0) {
                            read(fresh);
                            shown[0] = System.nanoTime() - begin;
                            stop.set(true);
                        }
                    });
                } catch (CancellationException e) {
                    // enough
                }
                return shown[0];
            }
        });
        report("first hit of a literal, ms", "100", () -> {
            LogSearch search = set.search(List.of(new Condition.Text(LITERAL, false)), null);
            AtomicBoolean stop = new AtomicBoolean();
            long begin = System.nanoTime();
            long[] first = new long[1];
            try {
                search.run(Progress.until(stop::get), () -> {
                    if (first[0] == 0 && search.matches().getFirst().size() > 0) {
                        first[0] = System.nanoTime() - begin;
                        stop.set(true);
                    }
                });
            } catch (CancellationException e) {
                // enough
            }
            return first[0];
        });
        report("cancel of the slowest search, ms", "50", () -> {
            LogSearch search = set.search(List.of(new Condition.Regex(NOTHING, false)), null);
            AtomicBoolean stop = new AtomicBoolean();
            long[] asked = new long[1];
            try {
                search.run(Progress.until(stop::get), () -> {
                    if (asked[0] == 0) {
                        asked[0] = System.nanoTime();
                        stop.set(true);
                    }
                });
            } catch (CancellationException e) {
                // that is what was asked for
            }
            return System.nanoTime() - asked[0];
        });
        report("random line by number, µs", "10", () -> {
            Random random = new Random(1);
            long begin = System.nanoTime();
            long sum = 0;
            for (int i = 0; i < 1000; i++) {
                sum += log.index().offsetOf((long) (random.nextDouble() * log.lines()));
            }
            return sum < 0 ? 0 : System.nanoTime() - begin;
        });
        follow();
    }

    private static void read(LogSet set) {
        try {
            set.lines(0, 100);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void report(String name, String goal, Work work) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int i = -2; i < rounds; i++) {
            long t = work.run();
            if (i >= 0) {
                times.add(t);
            }
        }
        System.out.printf(Locale.ROOT, "| %s | %.1f | %s |%n", name, median(times) / 1e6, goal);
    }

    private void follow() throws Exception {
        Path live = Path.of(file).resolveSibling("logbench-follow.log");
        byte[] more = new byte[10 << 20];
        try (var in = Files.newInputStream(Path.of(file))) {
            in.readNBytes(more, 0, more.length);
        }
        Files.write(live, Arrays.copyOf(more, 1 << 20));
        try (LogSet set = open(engine, live.toString(), LogOpener.Access.POSITIONAL)) {
            set.load(Progress.NONE, () -> { });
            LogFollower follower = new LogFollower(set, new LogFollower.Listener() {
                @Override
                public void changed(List<LogSet.Happened> events) {
                    // polled by hand
                }

                @Override
                public void failed(String message) {
                    throw new IllegalStateException(message);
                }
            });
            report("10 MB appended: found, indexed, last 100 lines read, ms (of 200 less the 100 ms between two looks)", "100", () -> {
                try (OutputStream out = Files.newOutputStream(live, StandardOpenOption.APPEND)) {
                    out.write(more);
                }
                long begin = System.nanoTime();
                follower.poll();
                set.lines(set.count() - 100, 100);
                return System.nanoTime() - begin;
            });
        } finally {
            Files.deleteIfExists(live);
        }
    }

    private static long time(Work work) throws Exception {
        long begin = System.nanoTime();
        work.run();
        return System.nanoTime() - begin;
    }

    private static long median(List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static String call(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        // read: a tool that sees its output discarded does less
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output;
    }

    /** The number that an output begins with, or -1. */
    private static long count(String output) {
        String digits = output.strip().split("\\D", 2)[0];
        return digits.isEmpty() ? -1 : Long.parseLong(digits);
    }

    private static boolean isInstalled(String command) {
        return Arrays.stream(System.getenv("PATH").split(":")).anyMatch(p -> Files.isExecutable(Path.of(p, command)));
    }
}
