package org.lockkeeper.api.guard;

import java.time.Duration;

/**
 * A service of another bundle that has an id and a title, each asked for once.
 *
 * @param <T> the service
 */
abstract class GuardedTitled<T> extends GuardedService<T> {

    private final String title;

    /** As {@link GuardedService}, with the title. */
    GuardedTitled(T delegate, String id, String title, String kind, String consequence, Duration patience) {
        super(delegate, id, kind, consequence, patience);
        this.title = Foreign.named("title", title);
    }

    /** The service's title. */
    public final String title() {
        return title;
    }
}
