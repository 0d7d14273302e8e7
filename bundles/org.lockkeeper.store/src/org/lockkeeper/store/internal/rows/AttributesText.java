package org.lockkeeper.store.internal.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lockkeeper.api.evidence.Attribute;
import org.lockkeeper.api.evidence.AttributeCatalogue;
import org.lockkeeper.api.evidence.Attributes;

/**
 * Attributes as the text of one column: a line {@code id=value} each, the value as {@link Attribute#format} writes it,
 * with backslash and line feed written as {@code \\} and {@code \n}. Equal texts and values read by one instance are
 * one object each; used by one thread. Attributes that the catalogue does not know, for instance of a plugin that is
 * gone, are kept as texts, so that they are written as they were read.
 */
final class AttributesText {

    /** An attribute with the values of it that were read so far, by their texts. */
    private record Known(Attribute<?> attribute, Map<String, Object> values) {

        Known(Attribute<?> attribute) {
            this(attribute, new HashMap<>());
        }
    }

    private final AttributeCatalogue catalogue;
    // by their ids, as they are written: one is most likely followed by the next
    private final List<Known> known = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable String lastText;
    private @Nullable Attributes last;

    /**
     * @param catalogue the attributes that are known
     */
    AttributesText(AttributeCatalogue catalogue) {
        this.catalogue = catalogue;
        catalogue.all().stream().sorted().map(Known::new).forEach(known::add);
    }

    /** The text of attributes; {@code null} where there are none. */
    @Nullable String write(Attributes attributes) {
        if (attributes.isEmpty()) {
            return null;
        }
        if (attributes == last) {
            return lastText;
        }
        text.setLength(0);
        attributes.forEach(this::write);
        last = attributes;
        lastText = text.toString();
        return lastText;
    }

    private <T> void write(Attribute<T> attribute, Object value) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(attribute.id()).append('=');
        String formatted = attribute.format(attribute.type().cast(value));
        text.append(attribute.type() == String.class ? escaped(formatted) : formatted);
    }

    /**
     * Reads what {@link #write(Attributes)} wrote.
     *
     * @throws IllegalArgumentException where the text is something else
     */
    Attributes read(@Nullable String written) {
        if (written == null) {
            return Attributes.NONE;
        }
        Attributes before = last;
        if (before != null && written.equals(lastText)) {
            return before;
        }
        Attributes.Builder builder = Attributes.builder();
        int from = 0;
        int index = 0;
        while (from <= written.length()) {
            int end = written.indexOf('\n', from);
            if (end < 0) {
                end = written.length();
            }
            index = index(written, from, end, index);
            Known one = known.get(index++);
            put(builder, one.attribute(), one.values(), written.substring(from + one.attribute().id().length() + 1,
                    end));
            from = end + 1;
        }
        Attributes read = builder.build();
        last = read;
        lastText = written;
        return read;
    }

    /** Where the attribute of a line is among those known; most likely from {@code index} on. */
    private int index(String written, int from, int to, int index) {
        int size = known.size();
        for (int i = 0; i < size; i++) {
            int at = index + i < size ? index + i : index + i - size;
            String id = known.get(at).attribute().id();
            int end = from + id.length();
            if (end < to && written.charAt(end) == '=' && written.startsWith(id, from)) {
                return at;
            }
        }
        int end = written.indexOf('=', from);
        if (end < 0 || end > to) {
            throw new IllegalArgumentException("no attribute is told by \""
                    + Limits.shorten(written.substring(from)) + "\"");
        }
        known.add(new Known(catalogue.byIdOrText(written.substring(from, end))));
        return size;
    }

    private <T> void put(Attributes.Builder builder, Attribute<T> attribute, Map<String, Object> values,
            String value) {
        if (attribute.type() == Long.class) {
            builder.put(attribute, attribute.parse(value));
            return;
        }
        Object parsed = values.get(value);
        if (parsed == null) {
            parsed = attribute.parse(attribute.type() == String.class ? unescaped(value) : value);
            values.put(value, parsed);
        }
        builder.put(attribute, attribute.type().cast(parsed));
    }

    private static String escaped(String value) {
        return value.indexOf('\\') < 0 && value.indexOf('\n') < 0 ? value
                : value.replace("\\", "\\\\").replace("\n", "\\n");
    }

    private static String unescaped(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder plain = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && ++i < value.length()) {
                c = value.charAt(i) == 'n' ? '\n' : value.charAt(i);
            }
            plain.append(c);
        }
        return plain.toString();
    }
}
