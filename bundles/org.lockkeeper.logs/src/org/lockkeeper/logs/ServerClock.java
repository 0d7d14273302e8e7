package org.lockkeeper.logs;

import java.io.IOException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.files.LogLine;
import org.lockkeeper.logs.files.LogTrack;
import org.lockkeeper.logs.kerio.UtcOffsets;

/** Looks at lines all over a mail log for the server's distance from UTC. */
public final class ServerClock {

    private static final int PLACES = 400;
    private static final int LINES = 25;

    private ServerClock() {
    }

    /**
     * Derives the distance from UTC of the server that wrote a log.
     *
     * @param mailLog loaded; of a log that is no mail log nothing is learnt
     * @throws IOException where a file cannot be read
     * @throws java.util.concurrent.CancellationException where the progress says so
     */
    public static UtcOffsets of(LogTrack mailLog, Progress progress) throws IOException {
        UtcOffsets offsets = new UtcOffsets();
        long rows = mailLog.count();
        long step = Math.max(LINES, rows / PLACES);
        for (long row = 0; row < rows; row += step) {
            progress.checkCancelled();
            for (LogLine line : mailLog.lines(row, LINES, 1024)) {
                offsets.add(line.text());
            }
        }
        return offsets;
    }
}
