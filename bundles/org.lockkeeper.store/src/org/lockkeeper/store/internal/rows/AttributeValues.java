package org.lockkeeper.store.internal.rows;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.Attributes;
import org.lockkeeper.api.evidence.Moment;

/**
 * Values of attributes by their texts. Equal values are one object each, but for times, which differ mostly. Attributes that the catalogue does not know, for
 * instance of a plugin that is gone, have texts as values, so that they are written as they were read. One thread.
 */
final class AttributeValues {

    /** An attribute with the values of it that were read so far, by their texts. */
    private record Known(Attribute<?> attribute, Map<String, Object> values) {
    }

    private final AttributeCatalogue catalogue;
    private final Map<String, Known> byId = new HashMap<>();
    // by the numbers that texts have within a block: what they were found to be there
    private @Nullable Known[] ofId = new Known[64];
    private @Nullable Known[] valueOf = new Known[1024];
    private Object[] value = new Object[1024];

    /**
     * @param catalogue the attributes that are known
     */
    AttributeValues(AttributeCatalogue catalogue) {
        this.catalogue = catalogue;
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
            known = byId.get(id);
            if (known == null) {
                known = new Known(catalogue.byIdOrText(id), new HashMap<>());
                byId.put(id, known);
            }
            if (idNumber >= 0 && idNumber < ofId.length) {
                ofId[idNumber] = known;
            }
        }
        put(builder, known.attribute, value(known, text, valueNumber));
    }

    private static <T> void put(Attributes.Builder builder, Attribute<T> attribute, Object value) {
        builder.put(attribute, attribute.type().cast(value));
    }

    private Object value(Known known, String text, int number) {
        if (number < 0) {
            return known.attribute.parse(text);
        }
        if (number >= valueOf.length) {
            valueOf = Arrays.copyOf(valueOf, 2 * number);
            value = Arrays.copyOf(value, 2 * number);
        }
        if (valueOf[number] == known) {
            return value[number];
        }
        Object parsed = shared(known, text);
        valueOf[number] = known;
        value[number] = parsed;
        return parsed;
    }

    private static Object shared(Known known, String text) {
        if (known.attribute.type() == Moment.class) {
            // most times are of one row, and those of one file mostly in one block
            return known.attribute.parse(text);
        }
        Object parsed = known.values.get(text);
        if (parsed == null) {
            parsed = known.attribute.parse(text);
            known.values.put(text, parsed);
        }
        return parsed;
    }
}
