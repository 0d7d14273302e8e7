package org.lockkeeper.api.guard;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.lockkeeper.api.evidence.Attribute;

/**
 * Which values an attribute of another bundle takes ({@link Attribute#accepting}): where that fails or does not end the
 * value is not taken, and the attribute's bundle is named.
 */
final class GuardedValues<T> implements Predicate<T> {

    private final Attribute<T> attribute;
    private final ForeignFailures failures;
    private final Duration patience;
    private volatile boolean late;

    private GuardedValues(Attribute<T> attribute, ForeignFailures failures, Duration patience) {
        this.attribute = attribute;
        this.failures = failures;
        this.patience = patience;
    }

    /**
     * The attribute, asked with care which values it takes.
     *
     * @param service who brought it; named where it fails
     * @throws IllegalArgumentException where a value of its own has no name
     */
    static <T> Attribute<T> in(Attribute<T> attribute, Object service, Duration patience) {
        T[] constants = attribute.type().getEnumConstants();
        for (int i = 0; constants != null && i < constants.length; i++) {
            Foreign.named("name for a value of " + attribute.id(), constants[i].toString());
        }
        ForeignFailures failures = new ForeignFailures("attribute", attribute.id(), service);
        return attribute.accepting(new GuardedValues<>(attribute, failures, patience), attribute.expected());
    }

    @Override
    public boolean test(T value) {
        if (late) {
            return false;
        }
        try {
            return TimeLimit.call(() -> attribute.accepts(value), patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (TimeoutException e) {
            late = true;
            failures.tell("has not said whether a value can be meant for " + Math.max(1, patience.toSeconds()) + " seconds",
                    "No value is taken for it any more.", null);
        } catch (Throwable e) {
            ForeignFailures.rethrowFatal(e);
            failures.tell("failed when it was asked whether a value can be meant", "The value is not taken.", e);
        }
        return false;
    }
}
