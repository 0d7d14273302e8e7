package org.lockkeeper.logs.view.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.logs.LogEngine;
import org.lockkeeper.logs.LogSet;
import org.lockkeeper.logs.ServerClock;
import org.lockkeeper.logs.files.LogTrack;
import org.lockkeeper.logs.kerio.UtcOffsets;

/**
 * What is known of the clocks of the servers whose logs are open. A log tells of itself where it has Queue-IDs; what
 * one tells holds for all logs of its folder, which one server wrote. Where none that is open tells, the mail log
 * beside them is asked.
 */
public final class ServerTimes {

    private static final String MAIL_LOG = "mail.log";

    private final Map<LogTrack, ServerTime> times = new IdentityHashMap<>();

    /**
     * Finds out. Reads: on a background thread.
     *
     * @param set loaded
     * @throws IOException where a file cannot be read
     * @throws java.util.concurrent.CancellationException where the progress says so
     */
    public static ServerTimes of(LogSet set, LogEngine engine, Progress progress) throws IOException {
        Map<String, ServerTime> folders = new HashMap<>();
        for (LogTrack track : set.tracks()) {
            UtcOffsets offsets = ServerClock.of(track, progress);
            if (!offsets.periods().isEmpty()) {
                folders.putIfAbsent(folder(track), new ServerTime(offsets, Coverage.name(set, track)));
            }
        }
        ServerTimes all = new ServerTimes();
        for (LogTrack track : set.tracks()) {
            String folder = folder(track);
            if (!folders.containsKey(folder)) {
                folders.put(folder, beside(folder, engine, progress).orElse(null));
            }
            if (folders.get(folder) != null) {
                all.times.put(track, folders.get(folder));
            }
        }
        return all;
    }

    private static Optional<ServerTime> beside(String folder, LogEngine engine, Progress progress)
            throws IOException {
        try {
            Path mail = Path.of(folder + MAIL_LOG);
            if (folder.contains("!/") || !Files.isRegularFile(mail)) {
                return Optional.empty();
            }
            try (LogSet set = engine.open(mail)) {
                set.load(progress, () -> { });
                UtcOffsets offsets = ServerClock.of(set.tracks().getFirst(), progress);
                return offsets.periods().isEmpty() ? Optional.empty()
                        : Optional.of(new ServerTime(offsets, MAIL_LOG));
            }
        } catch (ProblemException | InvalidPathException e) {
            // then it is not known
            return Optional.empty();
        }
    }

    private static String folder(LogTrack track) {
        String title = track.title();
        return title.substring(0, Math.max(title.lastIndexOf('/'), title.lastIndexOf('\\')) + 1);
    }

    /** What is known of the clock of the server that wrote a log; {@code null} for nothing. */
    public @Nullable ServerTime of(LogTrack track) {
        return times.get(track);
    }
}
