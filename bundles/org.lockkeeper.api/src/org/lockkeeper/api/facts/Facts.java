package org.lockkeeper.api.facts;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.lockkeeper.api.evidence.Attribute;

/** The facts about one subject, by attribute. Immutable. */
public final class Facts {

    /** Nothing is known. */
    public static final Facts NONE = new Facts(new Fact<?>[0]);

    // indexed by Attribute.index(), as long as needed; null means unknown
    private final Fact<?>[] facts;

    private Facts(Fact<?>[] facts) {
        this.facts = facts;
    }

    /** A builder without facts. */
    public static Builder builder() {
        return new Builder();
    }

    /** The fact of an attribute; {@link Fact#unknown()} where there is none, never {@code null}. */
    @SuppressWarnings("unchecked")
    public <T> Fact<T> get(Attribute<T> attribute) {
        int index = attribute.index();
        Fact<?> fact = index < facts.length ? facts[index] : null;
        return fact == null ? Fact.unknown() : (Fact<T>) fact;
    }

    /** These facts with one replaced: for asking "what if". */
    public <T> Facts with(Attribute<T> attribute, Fact<T> fact) {
        return new Builder(this).put(attribute, fact).build();
    }

    /** Visits each attribute that is known or in conflict, in the order of {@link Attribute#all()}. */
    public void forEach(BiConsumer<Attribute<?>, Fact<?>> visitor) {
        for (int i = 0; i < facts.length; i++) {
            if (facts[i] != null) {
                visitor.accept(Attribute.all().get(i), facts[i]);
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts that && Arrays.equals(facts, that.facts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(facts);
    }

    /** Collects facts. */
    public static final class Builder {

        private final Fact<?>[] facts = new Fact<?>[Attribute.all().size()];
        private int length;

        private Builder() {
        }

        private Builder(Facts start) {
            System.arraycopy(start.facts, 0, facts, 0, start.facts.length);
            length = start.facts.length;
        }

        /** Sets the fact of an attribute. */
        public <T> Builder put(Attribute<T> attribute, Fact<T> fact) {
            Objects.requireNonNull(fact);
            boolean empty = !fact.isKnown() && fact.conflicts().isEmpty();
            facts[attribute.index()] = empty ? null : fact;
            length = Math.max(length, attribute.index() + 1);
            return this;
        }

        /** The facts put so far. */
        public Facts build() {
            int end = length;
            while (end > 0 && facts[end - 1] == null) {
                end--;
            }
            return end == 0 ? NONE : new Facts(Arrays.copyOf(facts, end));
        }
    }
}
