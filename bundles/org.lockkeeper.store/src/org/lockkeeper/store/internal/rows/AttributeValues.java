package org.lockkeeper.store.internal.rows;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.store.internal.rows.SharedParts.Known;

/**
 * Values of attributes by their texts, and within a block by the numbers of these. Attributes that the catalogue does not
 * know, for instance of a plugin that is gone, have texts as values, so that they are written as they were read. One thread.
 */
final class AttributeValues {

    private final SharedParts shared;
    // by the numbers that texts have within a block: what they were found to be there
    private @Nullable Known[] ofId = new Known[64];
    private @Nullable Known[] valueOf = new Known[1024];
    private Object[] value = new Object[1024];

    AttributeValues(SharedParts shared) {
        this.shared = shared;
    }

    /** The numbers of texts are those of another block from now on. */
    void forgetNumbers() {
        Arrays.fill(ofId, null);
        Arrays.fill(valueOf, null);
    }

    /**
     * Adds an attribute and its value.
     *
     * @param idNumber number of the id within its block; -1 for none
     * @param valueNumber number of the value's text within its block; -1 for none
     * @throws IllegalArgumentException where there can be no such attribute, or it no such value
     */
    void put(Attributes.Builder builder, String id, int idNumber, String text, int valueNumber) {
        Known known = idNumber >= 0 && idNumber < ofId.length ? ofId[idNumber] : null;
        if (known == null) {
            known = shared.attribute(id);
            if (idNumber >= 0 && idNumber < ofId.length) {
                ofId[idNumber] = known;
            }
        }
        put(builder, known.attribute(), value(known, text, valueNumber));
    }

    private static <T> void put(Attributes.Builder builder, Attribute<T> attribute, Object value) {
        builder.put(attribute, attribute.type().cast(value));
    }

    private Object value(Known known, String text, int number) {
        if (number < 0) {
            return known.attribute().parse(text);
        }
        if (number >= valueOf.length) {
            valueOf = Arrays.copyOf(valueOf, 2 * number);
            value = Arrays.copyOf(value, 2 * number);
        }
        if (valueOf[number] == known) {
            return value[number];
        }
        Object parsed = known.value(text);
        valueOf[number] = known;
        value[number] = parsed;
        return parsed;
    }
}
