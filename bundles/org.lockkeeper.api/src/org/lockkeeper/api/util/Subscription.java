package org.lockkeeper.api.util;

/** A listener's registration; closing it ends the deliveries. Closing twice does nothing. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

    @Override
    void close();
}
