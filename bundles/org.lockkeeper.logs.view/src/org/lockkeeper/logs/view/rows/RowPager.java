package org.lockkeeper.logs.view.rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.logs.view.mark.Decorator;

/**
 * Rows for a window that must not wait: hands out what it has and fetches the rest in the background, the window last
 * asked for first. Keeps a bounded number of rows.
 */
public final class RowPager {

    static final int BLOCK = 64;
    private static final int KEPT_BLOCKS = 96;

    /** Reads rows; may block. */
    @FunctionalInterface
    public interface Source {
        /**
         * Reads rows.
         *
         * @param first place of the first
         * @param count how many at most
         * @throws IOException where a file cannot be read
         */
        List<Row> read(RowView view, long first, int count) throws IOException;
    }

    private final RowView view;
    private final Source source;
    private final Executor executor;
    private final Runnable loaded;
    private final Map<Long, List<Row>> blocks = new LinkedHashMap<>(64, 0.75f, true);
    private final Set<Long> broken = new HashSet<>();
    private List<Long> wanted = List.of();
    private boolean running;
    private long forgotten;

    /**
     * @param view which rows
     * @param source where the rows are
     * @param executor runs the reading, one piece after the other
     * @param loaded called on the executor's thread after rows have come
     */
    public RowPager(RowView view, Source source, Executor executor, Runnable loaded) {
        this.view = view;
        this.source = source;
        this.executor = executor;
        this.loaded = loaded;
    }

    /** Which rows. */
    public RowView view() {
        return view;
    }

    /**
     * The rows of a window. Never blocks on the file.
     *
     * @return one entry for each row that there is; {@code null} for one that is not there yet and will come
     */
    public synchronized List<@Nullable Row> window(long first, int count) {
        long end = Math.min(first + count, view.count());
        if (first < 0 || first >= end) {
            return List.of();
        }
        List<@Nullable Row> rows = new ArrayList<>((int) (end - first));
        List<Long> missing = new ArrayList<>();
        for (long place = first; place < end; place++) {
            long number = place / BLOCK;
            Row row = at(place);
            rows.add(row);
            if (row == null && !broken.contains(number) && (missing.isEmpty() || missing.getLast() != number)) {
                missing.add(number);
            }
        }
        wanted = missing;
        if (!missing.isEmpty() && !running) {
            running = true;
            executor.execute(this::fetch);
        }
        return rows;
    }

    /** A row, if it is there already; {@code null} otherwise. */
    public synchronized @Nullable Row ifLoaded(long place) {
        return at(place);
    }

    private @Nullable Row at(long place) {
        List<Row> block = blocks.get(place / BLOCK);
        int at = (int) (place % BLOCK);
        return block != null && at < block.size() ? block.get(at) : null;
    }

    /** Marks rows in the background as they are to be marked now. */
    public void decorate(List<Row> rows, Decorator by) {
        executor.execute(() -> {
            rows.forEach(r -> r.decoration(by));
            loaded.run();
        });
    }

    /** Forgets the rows from a place on, because they may read otherwise now. */
    public synchronized void forgetFrom(long place) {
        blocks.keySet().removeIf(number -> (number + 1) * BLOCK > place);
        broken.clear();
        forgotten++;
    }

    private void fetch() {
        for (Long number = next(); number != null; number = next()) {
            List<Row> block;
            long then;
            synchronized (this) {
                then = forgotten;
            }
            try {
                block = source.read(view, number * BLOCK, BLOCK);
            } catch (IOException | RuntimeException e) {
                // the file was cut or closed meanwhile, which whoever follows it tells
                block = List.of();
            }
            synchronized (this) {
                if (then != forgotten) {
                    // read before it was forgotten: read again
                    continue;
                }
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

    private synchronized @Nullable Long next() {
        for (Long number : wanted) {
            List<Row> block = blocks.get(number);
            long there = Math.min(BLOCK, view.count() - number * BLOCK);
            if (!broken.contains(number) && (block == null || block.size() < there)) {
                return number;
            }
        }
        running = false;
        return null;
    }
}
