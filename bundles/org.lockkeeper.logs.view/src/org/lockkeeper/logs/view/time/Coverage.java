package org.lockkeeper.logs.view.time;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogTrack;
import org.lockkeeper.logs.time.LogTimes;

/**
 * From when to when a log has lines, and where it has none for long.
 *
 * @param name the log's name, for people
 * @param files its files that have times, oldest first: more than one where it was rotated
 * @param gaps where it has no line for much longer than is usual for it, in the order of time; see {@link Pauses}
 * @param usual the longest pause that is usual for it, in seconds
 */
public record Coverage(String name, List<Part> files, List<TimeRange> gaps, long usual) {

    private static final int RESOLUTION = 4_000;

    /**
     * A file of a log.
     *
     * @param name its name, for people
     * @param from its first time
     * @param to its last time
     */
    public record Part(String name, long from, long to) {
    }

    /** Copies the lists. */
    public Coverage {
        files = List.copyOf(files);
        gaps = List.copyOf(gaps);
    }

    /** Its first time. */
    public long from() {
        return files.stream().mapToLong(Part::from).min().orElseThrow();
    }

    /** Its last time. */
    public long to() {
        return files.stream().mapToLong(Part::to).max().orElseThrow();
    }

    /**
     * What each log covers of what was read by now; logs without times are missing. Reads: on a background thread.
     *
     * @throws IOException where a file cannot be read
     * @throws java.util.concurrent.CancellationException where the progress says so
     */
    public static List<Coverage> of(LogSet set, Progress progress) throws IOException {
        List<Coverage> all = new ArrayList<>();
        for (LogTrack track : set.tracks()) {
            long shift = BarCount.shift(set, track);
            List<Part> files = new ArrayList<>();
            for (LogFile file : track.files()) {
                LogTimes times = set.times(file);
                if (times.earliest().isPresent()) {
                    files.add(new Part(Path.of(file.source().name()).getFileName().toString(),
                            times.earliest().getAsLong() + shift, times.latest().getAsLong() + shift));
                }
            }
            if (!files.isEmpty()) {
                all.add(of(set, track, files, progress));
            }
        }
        return all;
    }

    private static Coverage of(LogSet set, LogTrack track, List<Part> files, Progress progress) throws IOException {
        long from = files.stream().mapToLong(Part::from).min().orElseThrow();
        long to = files.stream().mapToLong(Part::to).max().orElseThrow();
        long width = Math.max(1, (to - from) / RESOLUTION + 1);
        int count = (int) ((to - from) / width + 1);
        Pauses pauses = Pauses.of(BarCount.counts(set, track, from, width, count, progress), from, width);
        return new Coverage(name(set, track), files, pauses.gaps(), pauses.usual());
    }

    /** What a log is called among those of a set: its file's name, with the server's where there are several. */
    public static String name(LogSet set, LogTrack track) {
        String name = Path.of(track.title()).getFileName().toString();
        boolean several = set.tracks().stream().map(LogTrack::server).distinct().count() > 1;
        return several && !track.server().isEmpty() ? track.server() + "/" + name : name;
    }
}
