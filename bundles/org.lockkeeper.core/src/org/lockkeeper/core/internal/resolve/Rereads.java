package org.lockkeeper.core.internal.resolve;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.intake.JournalFile;

/**
 * The imports in the order of the journal, and which of their files an earlier import had read as they are: the same path
 * and bytes, written at the same time. Such a file tells nothing new. One that was made anew tells something new though it
 * holds the same, and its disk tells another time.
 */
final class Rereads {

    /** Before that no file was written that tells of this server; tools that keep no time of files put such times. */
    private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");
    /** Disks and archives round times, up to minutes: what was made anew after an import must not round to before it. */
    private static final Duration ROUNDED = Duration.ofMinutes(1);

    private record Copy(String path, String sha256, Instant writtenAt) {
    }

    private final Map<Copy, Arrival> first = new HashMap<>();
    private final Map<SourceFile, Arrival> again = new HashMap<>();
    private Arrival now = Arrival.UNKNOWN;
    private boolean started;

    /** What is told from now on was imported then. A clock that was set back does not make a later import the earlier. */
    void start(Instant at) {
        now = new Arrival(Math.max(now.second(), at.getEpochSecond()), started ? now.number() + 1 : 1);
        started = true;
        again.clear();
    }

    /** Takes a line of the present import's journal. */
    void add(JournalFile line) {
        String sha256 = line.file().sha256();
        Instant writtenAt = line.modifiedAt();
        if (started && sha256 != null && writtenAt != null && tells(writtenAt)) {
            Arrival known = first.putIfAbsent(new Copy(line.file().path(), sha256, writtenAt), now);
            if (known != null) {
                again.put(line.file(), known);
            }
        }
    }

    /** Whether that time of a file would be another one if the file were made anew after the present import. */
    private boolean tells(Instant writtenAt) {
        return writtenAt.isAfter(FIRST) && !writtenAt.plus(ROUNDED).isAfter(Instant.ofEpochSecond(now.second()))
                && !LocalTime.ofInstant(writtenAt, ZoneOffset.UTC).equals(LocalTime.MIDNIGHT);
    }

    /** Whether an earlier import had read that file of the present import as it is. */
    boolean isOne(SourceFile file) {
        return again.containsKey(file);
    }

    /** The present import; {@code null} where none was told. */
    @Nullable Arrival now() {
        return started ? now : null;
    }

    /** When a file of the present import first was as it is; {@code null} where no import was told. */
    @Nullable Arrival of(SourceFile file) {
        return started ? again.getOrDefault(file, now) : null;
    }
}
