package org.lockkeeper.api.facts;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.lockkeeper.api.evidence.Attribute;

/** The facts about one subject, by attribute. Immutable. */
public final class Facts {

    /** Nothing is known. */
    public static final Facts NONE = new Facts(new Object[0]);

    // pairs attribute, fact in the order of the attributes' ids
    private final Object[] pairs;

    private Facts(Object[] pairs) {
        this.pairs = pairs;
    }

    /** A builder without facts. */
    public static Builder builder() {
        return new Builder(0);
    }

    /** The fact of an attribute; {@link Fact#unknown()} where there is none, never {@code null}. */
    @SuppressWarnings("unchecked")
    public <T> Fact<T> get(Attribute<T> attribute) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i] == attribute) {
                return (Fact<T>) pairs[i + 1];
            }
        }
        // none, or under another object of that id
        int from = 0;
        int to = pairs.length / 2;
        while (from < to) {
            int middle = (from + to) >>> 1;
            int order = ((Attribute<?>) pairs[2 * middle]).compareTo(attribute);
            if (order == 0) {
                return (Fact<T>) pairs[2 * middle + 1];
            }
            from = order < 0 ? middle + 1 : from;
            to = order < 0 ? to : middle;
        }
        return Fact.unknown();
    }

    /** These facts with one replaced: for asking "what if". */
    public <T> Facts with(Attribute<T> attribute, Fact<T> fact) {
        return new Builder(pairs.length / 2 + 1).putAll(this).put(attribute, fact).build();
    }

    /** Visits each attribute that is known or in conflict, by their ids. */
    public void forEach(BiConsumer<Attribute<?>, Fact<?>> visitor) {
        for (int i = 0; i < pairs.length; i += 2) {
            visitor.accept((Attribute<?>) pairs[i], (Fact<?>) pairs[i + 1]);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts that && Arrays.equals(pairs, that.pairs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pairs);
    }

    /** Collects facts. */
    public static final class Builder {

        private Object[] pairs;
        private int size;

        private Builder(int expected) {
            pairs = new Object[2 * Math.max(8, expected)];
        }

        /** Sets the fact of an attribute. */
        public <T> Builder put(Attribute<T> attribute, Fact<T> fact) {
            Objects.requireNonNull(fact);
            set(attribute, fact);
            return this;
        }

        /** Sets all facts of another subject, replacing those of the same attributes. */
        public Builder putAll(Facts others) {
            return putAll(others, _ -> true);
        }

        /** Sets the facts of another subject of those attributes, replacing those that are there. */
        public Builder putAll(Facts others, Predicate<Attribute<?>> which) {
            for (int i = 0; i < others.pairs.length; i += 2) {
                Attribute<?> attribute = (Attribute<?>) others.pairs[i];
                if (which.test(attribute)) {
                    set(attribute, (Fact<?>) others.pairs[i + 1]);
                }
            }
            return this;
        }

        private void set(Attribute<?> attribute, Fact<?> fact) {
            int at = size;
            while (at > 0 && ((Attribute<?>) pairs[at - 2]).compareTo(attribute) > 0) {
                at -= 2;
            }
            boolean there = at > 0 && attribute.equals(pairs[at - 2]);
            if (!fact.isKnown() && fact.conflicts().isEmpty()) {
                if (there) {
                    System.arraycopy(pairs, at, pairs, at - 2, size - at);
                    size -= 2;
                }
            } else if (there) {
                pairs[at - 1] = fact;
            } else {
                if (size == pairs.length) {
                    pairs = Arrays.copyOf(pairs, 2 * size);
                }
                System.arraycopy(pairs, at, pairs, at + 2, size - at);
                pairs[at] = attribute;
                pairs[at + 1] = fact;
                size += 2;
            }
        }

        /** Forgets what was put, so that one builder makes the facts of many subjects. */
        public Builder clear() {
            Arrays.fill(pairs, 0, size, null);
            size = 0;
            return this;
        }

        /** The facts put so far. */
        public Facts build() {
            return size == 0 ? NONE : new Facts(Arrays.copyOf(pairs, size));
        }
    }
}
