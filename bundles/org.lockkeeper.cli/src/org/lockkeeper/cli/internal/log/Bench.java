package org.lockkeeper.cli.internal.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.LogEngine;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.search.Condition;
import org.lockkeeper.logs.search.LogSearch;
import org.lockkeeper.logs.time.LogTimes;

/**
 * Measures the log engine within one virtual machine: what a workbench that has been running for a while needs. The
 * phases are those of the workbench: index (files opened anew each time), find a text, find a pattern, read all times.
 */
public final class Bench {

    private static final String TEXT = "does not have installed Kerio Updater Service";
    private static final String PATTERN = "User [^ ]+@(localhost|firma\\.cz) does not have installed";
    private static final int WARM_UP = 2;

    private final LogRequest request;
    private final int runs;
    private final Condition find;
    private final Condition regex;
    private final LogOutput output;

    /**
     * @param request which files, and how to open them
     * @param runs how often each phase is measured, after two runs that are not
     * @param find a text; {@code null} for one of the affected-user report
     * @param regex a pattern; {@code null} for one of the same
     */
    public Bench(LogRequest request, int runs, @Nullable Condition find, @Nullable Condition regex, LogOutput output) {
        this.request = request;
        this.runs = runs;
        this.find = find == null ? new Condition.Text(TEXT, false) : find;
        this.regex = regex == null ? new Condition.Regex(PATTERN, false) : regex;
        this.output = output;
    }

    private interface Phase {
        void run() throws IOException, ProblemException;
    }

    /**
     * Measures and prints {@code name median_ms min_ms} for each phase.
     *
     * @throws ProblemException where a file cannot be opened or a pattern is wrong
     * @throws IOException where a file cannot be read or the output not written
     */
    public void run() throws ProblemException, IOException {
        try (StopSignal stop = new StopSignal(false); LogEngine engine = new LogEngine();
                LogInput input = new LogInput(engine, request, output.in(), false, stop)) {
            Progress progress = stop.over(Progress.NONE);
            LogSet logs = input.logs();
            List<String> names = logs.tracks().stream().flatMap(t -> t.files().stream()).map(f -> f.source().name())
                    .toList();
            measure("index", () -> {
                try (LogSet fresh = engine.open(names, request.options())) {
                    load(fresh, progress);
                }
            });
            load(logs, progress);
            measure("find", () -> search(logs, find, progress));
            measure("regex", () -> search(logs, regex, progress));
            measure("time", () -> {
                for (LogFile file : logs.rows().files()) {
                    new LogTimes(file).update(engine.workers(), progress);
                }
            });
        }
    }

    private static void load(LogSet logs, Progress progress) throws IOException {
        // merging reads times: that is another phase
        logs.setMerged(false);
        logs.load(progress, () -> {
            // the whole is measured
        });
    }

    private static void search(LogSet logs, Condition condition, Progress progress)
            throws IOException, ProblemException {
        LogSearch search = logs.search(List.of(condition), null);
        search.run(progress, () -> {
            // the whole is measured
        });
    }

    private void measure(String name, Phase phase) throws IOException, ProblemException {
        long[] nanos = new long[runs];
        for (int i = -WARM_UP; i < runs; i++) {
            long start = System.nanoTime();
            phase.run();
            long time = System.nanoTime() - start;
            if (i >= 0) {
                nanos[i] = time;
            } else if (i == -WARM_UP) {
                output.messages().note(String.format(Locale.ROOT, "%s: first run %.1f ms", name, time / 1e6));
            }
        }
        Arrays.sort(nanos);
        double median = (nanos[(runs - 1) / 2] + nanos[runs / 2]) / 2e6;
        output.out().write(String.format(Locale.ROOT, "%s %.1f %.1f%n", name, median, nanos[0] / 1e6)
                .getBytes(StandardCharsets.UTF_8));
        output.out().flush();
    }
}
