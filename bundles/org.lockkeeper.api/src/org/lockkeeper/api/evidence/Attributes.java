package org.lockkeeper.api.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Several attributes with their values: what one observation tells. Immutable; an absent attribute is not known. */
public final class Attributes {

    /** Tells nothing but that the subject was seen. */
    public static final Attributes NONE = new Attributes(new Object[0]);

    // pairs attribute, value in the order of the attributes' ids: small, and quick to walk through
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
    public <T> @Nullable T get(Attribute<T> attribute) {
        int order = -1;
        for (int i = 0; i < pairs.length && order < 0; i += 2) {
            order = pairs[i] == attribute ? 0 : ((Attribute<?>) pairs[i]).compareTo(attribute);
            if (order == 0) {
                return value(attribute, pairs[i + 1]);
            }
        }
        return null;
    }

    /** The value; one that was kept as text while nobody knew its attribute is read now. */
    private static <T> @Nullable T value(Attribute<T> attribute, Object value) {
        if (attribute.type().isInstance(value)) {
            return attribute.type().cast(value);
        }
        try {
            return attribute.parse(value.toString());
        } catch (IllegalArgumentException e) {
            // what the attribute cannot have as a value tells nothing
            return null;
        }
    }

    /** Whether these tell nothing. */
    public boolean isEmpty() {
        return pairs.length == 0;
    }

    /** The attributes that these tell, by their ids. */
    public List<Attribute<?>> present() {
        List<Attribute<?>> present = new ArrayList<>(pairs.length / 2);
        forEach((attribute, _) -> present.add(attribute));
        return present;
    }

    /** Visits attribute and value, by their ids. */
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

        private Object[] pairs = new Object[16];
        private int size;

        private Builder() {
        }

        /** Sets an attribute, replacing an earlier value; {@code null} changes nothing. */
        public <T> Builder put(Attribute<T> attribute, @Nullable T value) {
            Objects.requireNonNull(attribute);
            if (value == null) {
                return this;
            }
            Object checked = attribute.type().cast(value);
            int at = size;
            while (at > 0 && ((Attribute<?>) pairs[at - 2]).compareTo(attribute) > 0) {
                at -= 2;
            }
            if (at > 0 && attribute.equals(pairs[at - 2])) {
                pairs[at - 1] = checked;
                return this;
            }
            if (size == pairs.length) {
                pairs = Arrays.copyOf(pairs, 2 * size);
            }
            System.arraycopy(pairs, at, pairs, at + 2, size - at);
            pairs[at] = attribute;
            pairs[at + 1] = checked;
            size += 2;
            return this;
        }

        /** The attributes put so far. */
        public Attributes build() {
            return size == 0 ? NONE : new Attributes(Arrays.copyOf(pairs, size));
        }
    }
}
