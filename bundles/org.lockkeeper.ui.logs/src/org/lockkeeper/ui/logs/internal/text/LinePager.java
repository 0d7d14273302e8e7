package org.lockkeeper.ui.logs.internal.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * Lines for a window that must not wait: hands out what it has and fetches the rest in the background, the window last
 * asked for first. Keeps a bounded number of lines.
 */
public final class LinePager {

    static final int BLOCK = 128;
    private static final int KEPT_BLOCKS = 48;

    private final LineSource source;
    private final Executor executor;
    private final Runnable loaded;
    private final Map<Long, List<String>> blocks = new LinkedHashMap<>(64, 0.75f, true);
    private final Set<Long> broken = new HashSet<>();
    private List<Long> wanted = List.of();
    private boolean running;

    /**
     * @param source where the lines are
     * @param executor runs the reading, one piece after the other
     * @param loaded called on the executor's thread after lines have come
     */
    public LinePager(LineSource source, Executor executor, Runnable loaded) {
        this.source = source;
        this.executor = executor;
        this.loaded = loaded;
    }

    /**
     * The lines of a window. Never blocks on the file.
     *
     * @return one entry for each line that there is; {@code null} for a line that is not there yet and will come
     */
    public synchronized List<String> window(long first, int count) {
        long end = Math.min(first + count, source.lineCount());
        if (first >= end) {
            return List.of();
        }
        List<String> lines = new ArrayList<>((int) (end - first));
        List<Long> missing = new ArrayList<>();
        for (long line = first; line < end; line++) {
            long number = line / BLOCK;
            List<String> block = blocks.get(number);
            int at = (int) (line % BLOCK);
            if (block != null && at < block.size()) {
                lines.add(block.get(at));
            } else {
                lines.add(broken.contains(number) ? "" : null);
                if (!broken.contains(number) && (missing.isEmpty() || missing.getLast() != number)) {
                    missing.add(number);
                }
            }
        }
        wanted = missing;
        if (!missing.isEmpty() && !running) {
            running = true;
            executor.execute(this::fetch);
        }
        return lines;
    }

    /** A line, if it is there already; {@code null} otherwise. */
    public synchronized String ifLoaded(long line) {
        List<String> block = blocks.get(line / BLOCK);
        int at = (int) (line % BLOCK);
        return block != null && at < block.size() ? block.get(at) : null;
    }

    private void fetch() {
        for (Long number = next(); number != null; number = next()) {
            List<String> block;
            try {
                block = source.read(number * BLOCK, BLOCK);
            } catch (IOException e) {
                block = Collections.emptyList();
            }
            synchronized (this) {
                if (block.isEmpty()) {
                    broken.add(number);
                } else {
                    blocks.put(number, block);
                }
                while (blocks.size() > KEPT_BLOCKS) {
                    blocks.remove(blocks.keySet().iterator().next());
                }
            }
            loaded.run();
        }
    }

    private synchronized Long next() {
        for (Long number : wanted) {
            List<String> block = blocks.get(number);
            long there = Math.min(BLOCK, source.lineCount() - number * BLOCK);
            if (!broken.contains(number) && (block == null || block.size() < there)) {
                return number;
            }
        }
        running = false;
        return null;
    }
}
