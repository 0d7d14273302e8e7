package org.lockkeeper.store.internal.rows;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.Moment;

/**
 * What the blocks of one walk have in common: equal texts and equal values of attributes, but for times, which differ
 * mostly, are one object each, so that a large model stays small. Of any number of threads.
 */
final class SharedParts {

    private final AttributeCatalogue catalogue;
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<String, Known> byId = new ConcurrentHashMap<>();

    /**
     * An attribute with the values of it that were read so far, by their texts.
     */
    record Known(Attribute<?> attribute, Map<String, Object> values) {

        /** The value that a text means. */
        Object value(String text) {
            if (attribute.type() == Moment.class) {
                // most times are of one row, and those of one file mostly in one block
                return attribute.parse(text);
            }
            Object known = values.get(text);
            if (known != null) {
                return known;
            }
            Object parsed = attribute.parse(text);
            Object before = values.putIfAbsent(text, parsed);
            return before == null ? parsed : before;
        }
    }

    /**
     * @param catalogue the attributes that are known
     */
    SharedParts(AttributeCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The first of all texts that equal this one. */
    String text(String text) {
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    /** The attribute of an id; one that the catalogue does not know has texts as values. */
    Known attribute(String id) {
        return byId.computeIfAbsent(id, name -> new Known(catalogue.byIdOrText(name), new ConcurrentHashMap<>()));
    }
}
