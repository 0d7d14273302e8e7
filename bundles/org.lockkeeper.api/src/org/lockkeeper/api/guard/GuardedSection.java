package org.lockkeeper.api.guard;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.lockkeeper.api.report.Section;

/**
 * A service of another bundle that makes sections: where it fails, a section says so in its place.
 *
 * @param <T> the service
 */
abstract class GuardedSection<T> extends GuardedService<T> {

    /**
     * @param kind what the service is called in messages
     * @param consequence what follows where it fails, as a sentence
     * @param making how long making a section may take
     */
    GuardedSection(T delegate, String id, String kind, String consequence, Duration making) {
        super(delegate, id, kind, consequence, making);
    }

    final Optional<Section> made(Supplier<Optional<Section>> section) {
        return SectionCopy.made(id(), section, watch, failures, consequence);
    }
}
