package org.lockkeeper.api.util;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Progress made of another.
 *
 * @param to where it is reported, {@code null} for nowhere
 * @param news run whenever it gets on, {@code null} for nothing
 * @param cancelled whether somebody asked to stop
 */
record ProgressUntil(@Nullable Progress to, @Nullable Runnable news, BooleanSupplier cancelled) implements Progress {

    @Override
    public void task(String name) {
        if (to != null) {
            to.task(name);
        }
    }

    @Override
    public void fraction(double done) {
        if (to != null) {
            to.fraction(done);
        }
        if (news != null) {
            news.run();
        }
    }

    @Override
    public boolean isCancelled() {
        return cancelled.getAsBoolean();
    }
}
