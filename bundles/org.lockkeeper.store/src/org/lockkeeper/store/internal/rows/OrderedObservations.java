package org.lockkeeper.store.internal.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.util.Progress;
import org.lockkeeper.store.internal.rows.Journal.RowConsumer;
import org.lockkeeper.store.internal.rows.Journal.StoredImport;

/**
 * Reads the observations of committed imports in the order in which they were written, without an index and without
 * sorting. Derby hands rows over in the order in which they lie, which is the order of writing until it fills gaps
 * that an undo left. The ids are known beforehand, as those of an import are consecutive, so a row that comes too early
 * is kept until its turn.
 */
public final class OrderedObservations {

    private static final int PROGRESS_EVERY = 4096;

    private record Early(long importId, long fileId, Observation observation) {
    }

    private final List<StoredImport> imports;
    private final Map<Long, StoredImport> byId = new HashMap<>();
    private final Map<Long, Early> early = new HashMap<>();
    private final RowConsumer<Observation> consumer;
    private final long total;
    private int current;
    private long expected;
    private long delivered;

    private OrderedObservations(List<StoredImport> imports, RowConsumer<Observation> consumer) {
        this.imports = imports;
        this.consumer = consumer;
        imports.forEach(each -> byId.put(each.entry().id(), each));
        total = imports.stream().mapToLong(each -> each.entry().observations()).sum();
        if (!imports.isEmpty()) {
            expected = imports.getFirst().firstObservation();
            skipFinishedImports();
        }
    }

    /**
     * Hands over all observations of these imports.
     *
     * @param imports committed ones, oldest first
     * @param files of these imports, by id
     * @param catalogue the attributes that are known
     * @return how many were handed over; fewer than the imports promise where rows are missing
     * @throws DamagedRowException where a row cannot be understood
     */
    public static long read(Connection connection, List<StoredImport> imports, Map<Long, SourceFile> files,
            AttributeCatalogue catalogue, RowConsumer<Observation> consumer, Progress progress) throws SQLException {
        if (imports.isEmpty()) {
            return 0;
        }
        return new OrderedObservations(imports, consumer).run(connection, files, catalogue, progress);
    }

    private long run(Connection connection, Map<Long, SourceFile> files, AttributeCatalogue catalogue,
            Progress progress) throws SQLException {
        try (ObservationReader rows = ObservationReader.of(connection, files, catalogue)) {
            long read = 0;
            while (rows.next()) {
                if (read++ % PROGRESS_EVERY == 0) {
                    progress.checkCancelled();
                    progress.fraction(total == 0 ? 1 : Math.min(1, (double) delivered / total));
                }
                long importId = rows.importId();
                if (byId.containsKey(importId)) {
                    long id = rows.id();
                    if (id == expected) {
                        deliver(importId, rows.fileId(), rows.observation());
                        deliverEarlyOnes();
                    } else {
                        early.put(id, new Early(importId, rows.fileId(), rows.observation()));
                    }
                }
            }
        }
        // only where rows are missing: the rest still counts
        for (Early row : new TreeMap<>(early).values()) {
            deliver(row.importId, row.fileId, row.observation);
        }
        progress.fraction(1);
        return delivered;
    }

    private void deliver(long importId, long fileId, Observation observation) throws SQLException {
        consumer.accept(importId, fileId, observation);
        delivered++;
        expected++;
        skipFinishedImports();
    }

    private void deliverEarlyOnes() throws SQLException {
        while (!early.isEmpty()) {
            Early row = early.remove(expected);
            if (row == null) {
                return;
            }
            deliver(row.importId, row.fileId, row.observation);
        }
    }

    private void skipFinishedImports() {
        while (current < imports.size() && expected >= imports.get(current).firstObservation()
                + imports.get(current).entry().observations()) {
            current++;
            if (current < imports.size()) {
                expected = imports.get(current).firstObservation();
            }
        }
    }
}
