package org.lockkeeper.cli.internal.log;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Moment;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.cli.internal.log.LogRequest.Format;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.search.Matches;
import org.lockkeeper.logs.time.Histogram;
import org.lockkeeper.report.PlanText;
import org.lockkeeper.report.text.CsvWriter;
import org.lockkeeper.report.text.JsonWriter;

/** Counts lines by time and prints the counts, spans without lines too. */
final class TimeSpans {

    private static final int MOST_SPANS = 50;
    private static final long DAY = 86_400;
    private static final int LONGEST_BAR = 60;
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

    private final LogSet logs;
    private final LogOutput output;

    TimeSpans(LogSet logs, LogOutput output) {
        this.logs = logs;
        this.output = output;
    }

    /**
     * Counts and prints. Times of all lines are read.
     *
     * @param matches which lines, {@code null} for all
     * @param range what part of time; its ends are told from the logs where it has none
     * @throws IOException where a log cannot be read or the output not written
     */
    void print(@Nullable Matches matches, TimeRange range, Format format, Progress progress) throws IOException {
        logs.loadTimes(progress);
        OptionalLong earliest = range.from() != null ? OptionalLong.of(range.from().toEpochSecond(ZoneOffset.UTC))
                : logs.earliest();
        OptionalLong latest = range.to() != null ? OptionalLong.of(range.to().toEpochSecond(ZoneOffset.UTC) - 1)
                : logs.latest();
        Histogram histogram = new Histogram(0, 1, new long[0], 0, 0);
        if (earliest.isPresent() && latest.isPresent() && earliest.getAsLong() <= latest.getAsLong()) {
            long width = Histogram.niceWidth(latest.getAsLong() - earliest.getAsLong() + 1, MOST_SPANS);
            long from = Math.floorDiv(earliest.getAsLong(), width) * width;
            int spans = (int) ((latest.getAsLong() - from) / width) + 1;
            histogram = logs.histogram(from, width, spans, matches, progress);
        }
        output.messages().endProgress();
        switch (format) {
            case TEXT -> text(histogram);
            case JSON -> json(histogram);
            case CSV -> csv(histogram);
        }
        if (histogram.untimed() > 0) {
            output.messages().note(PlanText.count((int) Math.min(Integer.MAX_VALUE, histogram.untimed()), "line")
                    + " before the first time in a file: not counted.");
        }
    }

    private void text(Histogram histogram) throws IOException {
        long most = Arrays.stream(histogram.counts()).max().orElse(0);
        int digits = Long.toString(most).length();
        int titles = histogram.width() >= DAY ? 10 : histogram.width() >= 60 ? 16 : 19;
        int room = Math.clamp(output.width() - titles - digits - 4L, 1, LONGEST_BAR);
        OutputStream out = output.out();
        for (int i = 0; i < histogram.counts().length; i++) {
            long count = histogram.counts()[i];
            String time = Moment.ofLocal(histogram.start(i)).toString().replace('T', ' ').substring(0, titles);
            String line = String.format(Locale.ROOT, "%s  %" + digits + "d  %s", time, count, bar(count, most, room));
            out.write((line.stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What is not zero can be seen. */
    private static String bar(long count, long most, int room) {
        long eighths = count == 0 ? 0 : Math.max(1, Math.round(8.0 * room * count / most));
        return "█".repeat((int) (eighths / 8)) + EIGHTHS.charAt((int) (eighths % 8));
    }

    private void json(Histogram histogram) throws IOException {
        JsonWriter json = new JsonWriter(JsonLines.unflushed(output.out()));
        for (int i = 0; i < histogram.counts().length; i++) {
            json.beginObject().name("bucket").value(Moment.ofLocal(histogram.start(i)).toString())
                    .name("count").value(histogram.counts()[i]).endObject();
            json.finish();
        }
    }

    private void csv(Histogram histogram) throws IOException {
        CsvWriter csv = new CsvWriter(JsonLines.unflushed(output.out()));
        csv.row("bucket", "count");
        for (int i = 0; i < histogram.counts().length; i++) {
            csv.row(Moment.ofLocal(histogram.start(i)).toString(), histogram.counts()[i]);
        }
        csv.flush();
    }
}
