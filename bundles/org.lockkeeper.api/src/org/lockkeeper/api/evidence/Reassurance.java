package org.lockkeeper.api.evidence;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the values of an attribute compare by how much they speak for readiness. Where values differ so, a wrong one
 * makes somebody ready who is not, so observations of unknown order leave the fact open instead of giving it a value.
 *
 * @param <T> type of the values
 */
public final class Reassurance<T> {

    private static final Reassurance<?> NONE = new Reassurance<>(null, null);

    // the greater reassures more; null where all are alike
    private final @Nullable Comparator<T> order;
    // the least that makes ready by itself; null where none does
    private final @Nullable T least;

    private Reassurance(@Nullable Comparator<T> order, @Nullable T least) {
        this.order = order;
        this.least = least;
    }

    /** No value says more than another about readiness. */
    @SuppressWarnings("unchecked")
    public static <T> Reassurance<T> none() {
        return (Reassurance<T>) NONE;
    }

    /** That value reassures, every other does not. */
    public static <T> Reassurance<T> by(T value) {
        Objects.requireNonNull(value);
        return new Reassurance<>((a, b) -> Boolean.compare(value.equals(a), value.equals(b)), value);
    }

    /** The greater the value the more it reassures; none makes ready by itself. */
    public static <T extends Comparable<? super T>> Reassurance<T> greater() {
        return new Reassurance<T>(Comparator.naturalOrder(), null);
    }

    /** The smaller the value the more it reassures; none makes ready by itself. */
    public static <T extends Comparable<? super T>> Reassurance<T> smaller() {
        return new Reassurance<T>(Comparator.reverseOrder(), null);
    }

    /** The same, and that value and all that reassure more make ready by themselves. */
    public Reassurance<T> from(T value) {
        return new Reassurance<>(Objects.requireNonNull(order), Objects.requireNonNull(value));
    }

    /** Whether some values make ready by themselves, so that the others surely do not; else each reassures somewhat. */
    public boolean isDecided() {
        return least != null;
    }

    /** Whether values differ by how much they reassure. */
    public boolean matters() {
        return order != null;
    }

    /** Positive where the first value reassures more than the second, 0 where both do alike. */
    public int compare(T a, T b) {
        return order == null ? 0 : order.compare(a, b);
    }

    /** Whether the value alone can make somebody ready, whatever else is known. */
    public boolean makesReady(T value) {
        return least != null && order != null && order.compare(value, least) >= 0;
    }
}
