package org.lockkeeper.logs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.concurrent.CancellationException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.files.LogFile;
import org.lockkeeper.logs.files.LogRows;
import org.lockkeeper.logs.files.LogTrack;
import org.lockkeeper.logs.search.Matches;

/** Counts lines that were found by time, log by log. */
public final class TrackHistograms {

    private TrackHistograms() {
    }

    /**
     * Counts the matching lines of each log of a set; its times have to be loaded.
     *
     * @param from start of the first span in seconds
     * @param width of a span in seconds, at least 1
     * @param spans how many
     * @param matches which rows
     * @return lines in each span, for each of the set's tracks in their order
     * @throws IOException where a file cannot be read
     * @throws CancellationException where the progress says so
     */
    public static List<long[]> of(LogSet set, long from, long width, int spans, Matches matches, Progress progress)
            throws IOException {
        LogRows rows = set.rows();
        List<LogFile> files = rows.files();
        List<PrimitiveIterator.OfLong> lines = MatchingLines.byFile(rows, matches, progress);
        List<long[]> all = new ArrayList<>();
        for (LogTrack track : set.tracks()) {
            long shift = set.tracks().size() > 1 && set.isMerged() ? set.shift(track) : 0;
            long[] counts = new long[spans];
            for (int i = 0; i < files.size(); i++) {
                if (track.files().contains(files.get(i))) {
                    long[] some = set.times(files.get(i))
                            .histogram(from, width, spans, shift, lines.get(i), progress).counts();
                    for (int s = 0; s < spans; s++) {
                        counts[s] += some[s];
                    }
                }
            }
            all.add(counts);
        }
        return all;
    }
}
