package org.lockkeeper.core.internal.resolve;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Evidence;
import org.lockkeeper.api.evidence.Observation;
import org.lockkeeper.api.evidence.SourceFile;
import org.lockkeeper.api.evidence.SourceKind;

/**
 * When files were imported, as the journal tells: what a file tells was so before that, whatever time it bears. Only
 * what a person states is compared with it, as both times are of the clock that this program runs by.
 * <p>
 * Of a file that was imported several times the last import counts, since a list without a date that holds the same as
 * before may have been made anew; but for imports of the file as it was ({@link Rereads}).
 */
final class Arrivals {

    private final Map<SourceFile, Arrival> last = new HashMap<>();
    private final Map<Evidence, Arrival> statements = new HashMap<>();
    private @Nullable Arrival now;
    // the rows of a file come one after the other
    private @Nullable SourceFile file;

    /** Adds an observation of the present import, imports in the order of the journal. */
    void add(Observation observation, Rereads imports) {
        Arrival present = imports.now();
        if (present == null) {
            return;
        }
        if (present != now) {
            now = present;
            file = null;
        }
        if (observation.source() == SourceKind.STATEMENT) {
            statements.putIfAbsent(observation.evidence(), present);
        } else if (observation.evidence().file() != file) {
            file = observation.evidence().file();
            Arrival arrival = imports.of(file);
            if (arrival != null) {
                last.merge(file, arrival, Arrival::later);
            }
        }
    }

    /** Whether a person stated something after what was sighted had been imported. */
    boolean isStatedAfter(Point statement, Point sighting) {
        Evidence by = statement.evidence();
        Evidence of = sighting.evidence();
        if (!statement.stated || sighting.stated || statement.local || by == null || of == null) {
            return false;
        }
        Arrival imported = last.get(of.file());
        return imported != null && imported.isBefore(statement.second, statements.getOrDefault(by, Arrival.UNKNOWN));
    }
}
