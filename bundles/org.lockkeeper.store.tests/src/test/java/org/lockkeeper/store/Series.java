package org.lockkeeper.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.util.ProblemException;
import org.lockkeeper.api.workspace.ImportEntry;
import org.lockkeeper.api.workspace.ObservationStore;

/**
 * Changes without end, of which each follows from what is there: imports, until there are several, then one is undone.
 * Which imports there are tells all of what has to be there.
 */
final class Series {

    private static final int MOST = 4;
    private static final int ROWS = 300;

    private Series() {
    }

    /** Makes the next change. */
    static void next(ObservationStore store) throws ProblemException {
        List<Long> ids = ids(store);
        if (ids.size() == MOST) {
            store.undo(ids.getFirst());
        } else {
            int from = from(nextId(ids));
            Samples.importClients(store, from, from + ROWS);
        }
    }

    static List<Long> ids(ObservationStore store) throws ProblemException {
        return store.imports().stream().map(ImportEntry::id).toList();
    }

    /** The imports after the next change. */
    static List<Long> after(List<Long> ids) {
        List<Long> after = new ArrayList<>(ids);
        if (ids.size() == MOST) {
            after.removeFirst();
        } else {
            after.add(nextId(ids));
        }
        return after;
    }

    /** What has to be there where these imports are. */
    static List<Observation> observations(List<Long> ids) {
        return ids.stream().flatMap(id -> IntStream.range(from(id), from(id) + ROWS).mapToObj(Samples::client)).toList();
    }

    // the last import is never the one that is undone
    private static long nextId(List<Long> ids) {
        return ids.isEmpty() ? 1 : ids.getLast() + 1;
    }

    private static int from(long id) {
        return (int) (id % 1_000_000) * ROWS;
    }
}
