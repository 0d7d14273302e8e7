package org.lockkeeper.api.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/** Several attributes with their values: what one observation tells. Immutable; an absent attribute is not known. */
public final class Attributes {

    /** Tells nothing but that the subject was seen. */
    public static final Attributes NONE = new Attributes(new Object[0]);

    // pairs attribute, value in the order of the attributes' index: small, and quick to walk through
    private final Object[] pairs;

    private Attributes(Object[] pairs) {
        this.pairs = pairs;
    }

    /** One attribute. */
    public static <T> Attributes of(Attribute<T> attribute, T value) {
        return new Builder().put(attribute, value).build();
    }

    /** A builder without attributes. */
    public static Builder builder() {
        return new Builder();
    }

    /** The attribute's value, or {@code null} where these do not tell. */
    public <T> T get(Attribute<T> attribute) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i] == attribute) {
                return attribute.type().cast(pairs[i + 1]);
            }
        }
        return null;
    }

    /** Whether these tell nothing. */
    public boolean isEmpty() {
        return pairs.length == 0;
    }

    /** The attributes that these tell, in the order of {@link Attribute#all()}. */
    public List<Attribute<?>> present() {
        List<Attribute<?>> present = new ArrayList<>(pairs.length / 2);
        forEach((attribute, value) -> present.add(attribute));
        return present;
    }

    /** Visits attribute and value, in the order of {@link Attribute#all()}. */
    public void forEach(BiConsumer<Attribute<?>, Object> visitor) {
        for (int i = 0; i < pairs.length; i += 2) {
            visitor.accept((Attribute<?>) pairs[i], pairs[i + 1]);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attributes that && Arrays.equals(pairs, that.pairs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(pairs);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("{");
        forEach((attribute, value) -> text.append(text.length() > 1 ? ", " : "").append(attribute).append('=')
                .append(value));
        return text.append('}').toString();
    }

    /** Collects attributes; a {@code null} value is passed over, since not knowing is not a value. */
    public static final class Builder {

        private final Object[] values = new Object[Attribute.all().size()];
        private int count;

        private Builder() {
        }

        /** Sets an attribute, replacing an earlier value; {@code null} changes nothing. */
        public <T> Builder put(Attribute<T> attribute, T value) {
            Objects.requireNonNull(attribute);
            if (value != null) {
                if (values[attribute.index()] == null) {
                    count++;
                }
                values[attribute.index()] = attribute.type().cast(value);
            }
            return this;
        }

        /** The attributes put so far. */
        public Attributes build() {
            if (count == 0) {
                return NONE;
            }
            Object[] pairs = new Object[2 * count];
            int at = 0;
            for (int i = 0; i < values.length; i++) {
                if (values[i] != null) {
                    pairs[at++] = Attribute.all().get(i);
                    pairs[at++] = values[i];
                }
            }
            return new Attributes(pairs);
        }
    }
}
