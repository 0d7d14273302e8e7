package org.lockkeeper.intake.internal.source;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.text.archive.Limits;

/**
 * The files of one import. Of lists that are one small file a computer, opening takes as long as reading: what was opened
 * to find out whose file it is, is kept for who reads it, as long as there is room. For any number of threads.
 */
public final class SmallFiles {

    private static final long USUAL_ROOM = 64L << 20;
    /** What an object that is kept takes beside its bytes, roughly. */
    private static final int EACH = 300;

    private final Limits limits;
    private final Progress progress;
    private final AtomicLong room;
    private final Map<FoundFile, FoundSource> kept = new ConcurrentHashMap<>();

    /** Keeps at most some ten megabytes. */
    public SmallFiles(Limits limits, Progress progress) {
        this(limits, progress, USUAL_ROOM);
    }

    /** @param room bytes that may be kept */
    SmallFiles(Limits limits, Progress progress, long room) {
        this.limits = limits;
        this.progress = progress;
        this.room = new AtomicLong(room);
    }

    /**
     * A file with its first bytes: as it was kept, which it no longer is afterwards, or opened anew.
     *
     * @throws IOException where there is nothing to be read at all
     */
    public FoundSource open(FoundFile file) throws IOException {
        FoundSource source = kept.remove(file);
        if (source == null) {
            return new FoundSource(file, limits, progress);
        }
        room.addAndGet(size(source));
        return source;
    }

    /** Keeps a source for the next who opens its file, where it is small and there is room. */
    public void keep(FoundSource source) {
        if (source.kept() < 0) {
            return;
        }
        long size = size(source);
        if (room.addAndGet(-size) < 0) {
            room.addAndGet(size);
            return;
        }
        source.rest();
        kept.put(source.found(), source);
    }

    private static long size(FoundSource source) {
        return source.kept() + (long) EACH;
    }
}
